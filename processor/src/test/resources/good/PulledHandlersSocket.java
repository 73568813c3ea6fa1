package example;

import dev.unisocket.CloseEvent;
import dev.unisocket.ErrorEvent;
import dev.unisocket.MessageEvent;
import dev.unisocket.OpenEvent;
import dev.unisocket.ReconnectEvent;
import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.OnClose;
import dev.unisocket.annotation.OnError;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.OnOpen;
import dev.unisocket.annotation.OnReconnect;
import dev.unisocket.annotation.UniSocket;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Flow;
import java.util.concurrent.Flow.Publisher;
import java.util.stream.Stream;

@UniSocket(url = "wss://feed.example.com/chat")
interface PulledHandlersSocket extends UniSocketClient, Frames<ByteBuffer> {
  @OnOpen
  Flow.Publisher<OpenEvent> opens();

  @OnOpen
  Stream<? super OpenEvent> opensToo();

  @OnError
  Publisher<? super ErrorEvent> errors();

  @OnError
  Stream<ErrorEvent> errorsToo();

  @OnClose
  Publisher<CloseEvent> closes();

  @OnClose
  Stream<CloseEvent> closesToo();

  @OnReconnect
  Publisher<ReconnectEvent> waits();

  @OnReconnect
  Stream<ReconnectEvent> waitsToo();

  @OnMessage
  Stream<MessageEvent> messages();

  @OnMessage
  Publisher<Map<String, List<? extends Number>>> numbers();
}

interface Frames<T> {
  @OnMessage
  Stream<T> frames();
}
