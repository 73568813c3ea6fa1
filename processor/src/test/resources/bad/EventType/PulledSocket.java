package example;

import dev.unisocket.CloseEvent;
import dev.unisocket.ReconnectEvent;
import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.OnOpen;
import dev.unisocket.annotation.OnReconnect;
import dev.unisocket.annotation.UniSocket;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import java.util.stream.Stream;

@UniSocket(url = "wss://feed.example.com/chat")
interface PulledSocket extends UniSocketClient {
  @OnOpen
  Flow.Publisher<ReconnectEvent> opens(); // error: [EventType] a @OnOpen handler is not given this type: 'ReconnectEvent'. Write 'Flow.Publisher<OpenEvent>'.

  @OnReconnect
  Stream<? super CloseEvent> waits(); // error: [EventType] a @OnReconnect handler is not given this type: 'CloseEvent'. Write 'Stream<ReconnectEvent>'.

  @OnReconnect
  void onReconnect(Consumer<Integer> handler); // error: [EventType] a @OnReconnect handler is not given this type: 'Integer'. Write 'Consumer<ReconnectEvent>'.
}
