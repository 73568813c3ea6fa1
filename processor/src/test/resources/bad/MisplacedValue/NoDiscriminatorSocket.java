package example;

import dev.unisocket.MessageEvent;
import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.UniSocket;
import java.util.function.Consumer;

@UniSocket(url = "wss://feed.example.com/market")
public interface NoDiscriminatorSocket extends UniSocketClient {
  @OnMessage("trade") // error: [MisplacedValue] onTrade(...) cannot be told by a kind of message: 'trade'. Take it away: a MessageEvent method sees every message.
  void onTrade(Consumer<MessageEvent> handler);
}
