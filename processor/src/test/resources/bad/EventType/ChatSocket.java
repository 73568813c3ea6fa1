package example;

import dev.unisocket.CloseEvent;
import dev.unisocket.OpenEvent;
import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.OnClose;
import dev.unisocket.annotation.OnError;
import dev.unisocket.annotation.OnOpen;
import dev.unisocket.annotation.UniSocket;
import java.util.function.Consumer;

@UniSocket(url = "wss://feed.example.com/chat")
public interface ChatSocket extends UniSocketClient {
  @OnOpen
  void onOpen(Consumer<String> handler); // error: [EventType]

  @OnError
  void onError(Consumer<Throwable> handler); // error: [EventType]

  @OnClose
  void onClose(Consumer<OpenEvent> handler); // error: [EventType]

  @OnOpen
  default void opened(CloseEvent event) {} // error: [EventType]

  @OnClose
  default void closed(Object event) {} // error: [EventType]
}
