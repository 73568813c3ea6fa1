package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat")
interface MessageSocket extends UniSocketClient {
  @OnMessage
  void text(String text); // error: [HandlerShape] a @OnMessage method has another shape: 'void text(String)'. Write 'void text(Consumer<String> handler)', the same returning Registration, 'default void text(String value)', 'Flow.Publisher<String> text()' or 'Stream<String> text()'.
}
