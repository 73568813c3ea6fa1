package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.UniSocket;
import java.util.function.Consumer;

@UniSocket(url = "wss://feed.example.com/chat")
interface WildcardSocket extends UniSocketClient {
  @OnMessage
  void onAnything(Consumer<?> handler); // error: [HandlerTypeArgument] a consumer does not say which type it is given: 'Consumer<?>'. Write 'Consumer<String>'.
}
