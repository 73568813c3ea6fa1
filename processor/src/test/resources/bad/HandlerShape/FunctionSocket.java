package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.UniSocket;
import java.util.function.Function;

@UniSocket(url = "wss://feed.example.com/chat")
interface FunctionSocket extends UniSocketClient {
  @OnMessage
  void onText(Function<String, String> handler); // error: [HandlerShape]
}
