package example;

import dev.unisocket.OpenEvent;
import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.OnOpen;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat")
interface ReturningDefaultMethodSocket extends UniSocketClient {
  @OnMessage
  default String heard(String text) { // error: [HandlerShape] a @OnMessage method has another shape: 'default String heard(String)'. Write 'void heard(Consumer<String> handler)', the same returning Registration, 'default void heard(String value)', 'Flow.Publisher<String> heard()' or 'Stream<String> heard()'.
    return text;
  }

  @OnOpen
  default boolean opened(OpenEvent event) { // error: [HandlerShape] a @OnOpen method has another shape: 'default boolean opened(OpenEvent)'. Write 'void opened(Consumer<OpenEvent> handler)', the same returning Registration, 'default void opened(OpenEvent value)', 'Flow.Publisher<OpenEvent> opened()' or 'Stream<OpenEvent> opened()'.
    return true;
  }
}
