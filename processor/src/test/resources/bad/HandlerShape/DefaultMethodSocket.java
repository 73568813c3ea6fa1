package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.OnOpen;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat")
interface DefaultMethodSocket extends UniSocketClient {
  @OnMessage
  default void text(String text, int number) {} // error: [HandlerShape] a @OnMessage method has another shape: 'default void text(String, int)'. Write 'void text(Consumer<String> handler)', the same returning Registration, 'default void text(String value)', 'Flow.Publisher<String> text()' or 'Stream<String> text()'.

  @OnOpen
  default void opened() {} // error: [HandlerShape] a @OnOpen method has another shape: 'default void opened()'. Write 'void opened(Consumer<OpenEvent> handler)', the same returning Registration, 'default void opened(OpenEvent value)', 'Flow.Publisher<OpenEvent> opened()' or 'Stream<OpenEvent> opened()'.
}
