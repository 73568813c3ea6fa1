package example;

import dev.unisocket.CloseEvent;
import dev.unisocket.OpenEvent;
import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.OnClose;
import dev.unisocket.annotation.OnError;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.OnOpen;
import dev.unisocket.annotation.OnReconnect;
import dev.unisocket.annotation.UniSocket;
import java.util.concurrent.Flow;
import java.util.stream.Stream;

@UniSocket(url = "wss://feed.example.com/chat")
interface PulledSocket extends UniSocketClient {
  @OnMessage
  Flow.Publisher<? extends CharSequence> texts(); // error: [HandlerTypeArgument] a publisher does not say which type it gives: 'Flow.Publisher<? extends CharSequence>'. Write 'Flow.Publisher<CharSequence>'.

  @OnOpen
  Stream<? extends OpenEvent> opens(); // error: [HandlerTypeArgument] a stream does not say which type it gives: 'Stream<? extends OpenEvent>'. Write 'Stream<OpenEvent>'.

  @OnClose
  Flow.Publisher<?> closes(); // error: [HandlerTypeArgument] a publisher does not say which type it gives: 'Flow.Publisher<?>'. Write 'Flow.Publisher<CloseEvent>'.

  @OnReconnect
  Stream<? extends CloseEvent> waits(); // error: [HandlerTypeArgument] a stream does not say which type it gives: 'Stream<? extends CloseEvent>'. Write 'Stream<ReconnectEvent>'.

  @OnError
  @SuppressWarnings("rawtypes")
  Stream errors(); // error: [HandlerTypeArgument] a stream does not say which type it gives: 'Stream'. Write 'Stream<ErrorEvent>'.
}
