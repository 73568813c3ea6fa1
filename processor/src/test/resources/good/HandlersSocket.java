package example;

import dev.unisocket.CloseEvent;
import dev.unisocket.ErrorEvent;
import dev.unisocket.MessageEvent;
import dev.unisocket.OpenEvent;
import dev.unisocket.ReconnectEvent;
import dev.unisocket.Registration;
import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.OnClose;
import dev.unisocket.annotation.OnError;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.OnOpen;
import dev.unisocket.annotation.OnReconnect;
import dev.unisocket.annotation.UniSocket;
import java.util.function.Consumer;

@UniSocket(url = "wss://feed.example.com/chat")
interface HandlersSocket extends UniSocketClient {
  @OnOpen
  void onOpen(Consumer<OpenEvent> handler);

  @OnOpen
  Registration onOpenToo(Consumer<? super OpenEvent> handler);

  @OnOpen
  default void opened(OpenEvent event) {}

  @OnOpen
  default void openedToo(OpenEvent event) {}

  @OnError
  void onError(Consumer<ErrorEvent> handler);

  @OnError
  default void failed(ErrorEvent event) {}

  @OnClose
  Registration onClose(Consumer<CloseEvent> handler);

  @OnClose
  default void closed(CloseEvent event) {}

  @OnReconnect
  void onReconnect(Consumer<ReconnectEvent> handler);

  @OnReconnect
  default void retrying(ReconnectEvent event) {}

  @OnMessage
  Registration onEvent(Consumer<MessageEvent> handler);

  @OnMessage
  default void event(MessageEvent event) {}

  @OnMessage
  void onText(Consumer<String> handler);

  @OnMessage
  void onBytes(Consumer<byte[]> handler);
}
