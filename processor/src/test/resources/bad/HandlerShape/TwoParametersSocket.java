package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.UniSocket;
import java.util.function.Consumer;

@UniSocket(url = "wss://feed.example.com/chat")
interface TwoParametersSocket extends UniSocketClient {
  @OnMessage
  void onText(Consumer<String> handler, int priority); // error: [HandlerShape] a @OnMessage method has another shape: 'void onText(Consumer<String>, int)'. Write 'void onText(Consumer<String> handler)', the same returning Registration, 'default void onText(String value)', 'Flow.Publisher<String> onText()' or 'Stream<String> onText()'.
}
