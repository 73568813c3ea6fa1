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
  void onOpen(Runnable handler); // error: [HandlerShape]

  @OnError
  String onError(Consumer<ErrorEvent> handler); // error: [HandlerShape]

  @OnClose
  void onClose(); // error: [HandlerShape]
}
