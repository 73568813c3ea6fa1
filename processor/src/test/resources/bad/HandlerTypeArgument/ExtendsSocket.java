package example;

import dev.unisocket.OpenEvent;
import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.OnClose;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.OnOpen;
import dev.unisocket.annotation.UniSocket;
import java.util.function.Consumer;

@UniSocket(url = "wss://feed.example.com/chat")
interface ExtendsSocket extends UniSocketClient {
  @OnMessage
  void onText(Consumer<? extends CharSequence> handler); // error: [HandlerTypeArgument]

  @OnOpen
  void onOpen(Consumer<? extends OpenEvent> handler); // error: [HandlerTypeArgument]

  @OnClose
  void onClose(Consumer<?> handler); // error: [HandlerTypeArgument]
}
