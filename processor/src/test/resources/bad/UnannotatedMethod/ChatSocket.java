package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat")
public interface ChatSocket extends UniSocketClient {
  void say(String text); // error: [UnannotatedMethod] an abstract method does not say what it does: 'say(...)'. Annotate it with @Connect, @Send, @Request, @Subscribe, @Unsubscribe, @OnMessage, @OnOpen, @OnError, @OnClose, @OnReconnect or @Close, or give it a body.

  String lastText(); // error: [UnannotatedMethod] an abstract method does not say what it does: 'lastText()'. Annotate it with @Connect, @Send, @Request, @Subscribe, @Unsubscribe, @OnMessage, @OnOpen, @OnError, @OnClose, @OnReconnect or @Close, or give it a body.

  default String name() {
    return "chat";
  }

  static int limit() {
    return 10;
  }
}
