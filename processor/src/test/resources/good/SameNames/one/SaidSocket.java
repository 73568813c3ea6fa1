package one;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;
import java.util.function.Consumer;

@UniSocket(url = "wss://feed.example.com/chat")
public interface SaidSocket extends UniSocketClient {
  @Send
  void say(Said said);

  @Send
  void sayOther(two.Said said);

  @OnMessage
  void onSaid(Consumer<two.Said> handler);
}
