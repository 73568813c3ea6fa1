package example;

import dev.unisocket.ReconnectEvent;
import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.OnReconnect;
import dev.unisocket.annotation.UniSocket;
import java.util.function.Consumer;

@UniSocket(url = "wss://feed.example.com/market")
interface OnReconnectSocket extends UniSocketClient {
  @OnReconnect // error: [NotYetSupported] this version of UniSocket does not process it: '@OnReconnect'. Take it out until a later version does.
  void onReconnect(Consumer<ReconnectEvent> handler);

  @OnReconnect // error: [NotYetSupported] this version of UniSocket does not process it: '@OnReconnect'. Take it out until a later version does.
  default void retrying(ReconnectEvent event) {}
}
