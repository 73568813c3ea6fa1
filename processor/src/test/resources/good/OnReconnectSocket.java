package example;

import dev.unisocket.ReconnectEvent;
import dev.unisocket.Registration;
import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.OnReconnect;
import dev.unisocket.annotation.UniSocket;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The builder may set the policy: the interface needs no annotation for it. */
@UniSocket(url = "wss://feed.example.com/chat")
interface OnReconnectSocket extends UniSocketClient {
  @OnReconnect
  void onReconnect(Consumer<ReconnectEvent> handler);

  @OnReconnect
  Registration onReconnectToo(Consumer<? super ReconnectEvent> handler);

  @OnReconnect
  default void retrying(ReconnectEvent event) {}

  @OnReconnect
  Flow.Publisher<ReconnectEvent> waits();

  @OnReconnect
  Stream<ReconnectEvent> waitsToo();
}
