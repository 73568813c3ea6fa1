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
  void onOpen(Consumer<String> handler); // error: [EventType] a @OnOpen handler is not given this type: 'String'. Write 'Consumer<OpenEvent>'.

  @OnError
  void onError(Consumer<Throwable> handler); // error: [EventType] a @OnError handler is not given this type: 'Throwable'. Write 'Consumer<ErrorEvent>'.

  @OnClose
  void onClose(Consumer<OpenEvent> handler); // error: [EventType] a @OnClose handler is not given this type: 'OpenEvent'. Write 'Consumer<CloseEvent>'.

  @OnOpen
  default void opened(CloseEvent event) {} // error: [EventType] a @OnOpen handler is not given this type: 'CloseEvent'. Write 'OpenEvent'.

  @OnClose
  default void closed(Object event) {} // error: [EventType] a @OnClose handler is not given this type: 'Object'. Write 'CloseEvent'.
}
