package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.UniSocket;
import java.util.function.Function;

@UniSocket(url = "wss://feed.example.com/chat")
interface FunctionSocket extends UniSocketClient {
  @OnMessage
  void onText(Function<String, String> handler); // error: [HandlerShape] a @OnMessage method has another shape: 'void onText(Function<String, String>)'. Write 'void onText(Consumer<String> handler)', the same returning Registration, 'default void onText(String value)', 'Flow.Publisher<String> onText()' or 'Stream<String> onText()'.
}
