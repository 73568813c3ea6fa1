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
  void onText(Consumer<? extends CharSequence> handler); // error: [HandlerTypeArgument] a consumer does not say which type it is given: 'Consumer<? extends CharSequence>'. Write 'Consumer<CharSequence>'.

  @OnOpen
  void onOpen(Consumer<? extends OpenEvent> handler); // error: [HandlerTypeArgument] a consumer does not say which type it is given: 'Consumer<? extends OpenEvent>'. Write 'Consumer<OpenEvent>'.

  @OnClose
  void onClose(Consumer<?> handler); // error: [HandlerTypeArgument] a consumer does not say which type it is given: 'Consumer<?>'. Write 'Consumer<CloseEvent>'.
}
