package example;

import dev.unisocket.ReconnectEvent;
import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.OnReconnect;
import dev.unisocket.annotation.UniSocket;
import java.util.function.Consumer;

@UniSocket(url = "wss://feed.example.com/market")
interface OnReconnectSocket extends UniSocketClient {
  @OnReconnect // error: [NotYetSupported]
  void onReconnect(Consumer<ReconnectEvent> handler);

  @OnReconnect // error: [NotYetSupported]
  default void retrying(ReconnectEvent event) {}
}
