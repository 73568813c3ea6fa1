package example;

import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;
import java.util.function.Consumer;

@UniSocket(url = "wss://feed.example.com/chat")
public interface ChatSocket { // error: [NoConnect] nothing opens the socket: 'ChatSocket'. Add a method with @Connect, or extend UniSocketClient.
  @OnMessage
  void onText(Consumer<String> handler);

  @Send
  void say(String text);
}
