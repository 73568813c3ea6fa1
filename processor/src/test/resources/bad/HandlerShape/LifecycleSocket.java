package example;

import dev.unisocket.ErrorEvent;
import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.OnClose;
import dev.unisocket.annotation.OnError;
import dev.unisocket.annotation.OnOpen;
import dev.unisocket.annotation.UniSocket;
import java.util.function.Consumer;

@UniSocket(url = "wss://feed.example.com/chat")
interface LifecycleSocket extends UniSocketClient {
  @OnOpen
  void onOpen(Runnable handler); // error: [HandlerShape] a @OnOpen method has another shape: 'void onOpen(Runnable)'. Write 'void onOpen(Consumer<OpenEvent> handler)', the same returning Registration, 'default void onOpen(OpenEvent value)', 'Flow.Publisher<OpenEvent> onOpen()' or 'Stream<OpenEvent> onOpen()'.

  @OnError
  String onError(Consumer<ErrorEvent> handler); // error: [HandlerShape] a @OnError method has another shape: 'String onError(Consumer<ErrorEvent>)'. Write 'void onError(Consumer<ErrorEvent> handler)', the same returning Registration, 'default void onError(ErrorEvent value)', 'Flow.Publisher<ErrorEvent> onError()' or 'Stream<ErrorEvent> onError()'.

  @OnClose
  void onClose(); // error: [HandlerShape] a @OnClose method has another shape: 'void onClose()'. Write 'void onClose(Consumer<CloseEvent> handler)', the same returning Registration, 'default void onClose(CloseEvent value)', 'Flow.Publisher<CloseEvent> onClose()' or 'Stream<CloseEvent> onClose()'.
}
