package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.OnOpen;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat")
interface CollidingTypesSocket extends UniSocketClient {
  @Send
  void spec(ClientSpec spec);

  @Send
  void support(ClientSupport support);

  @Send
  void sockets(UniSockets sockets);

  @OnMessage
  void onInbound(java.util.function.Consumer<Inbound> handler);

  @OnOpen
  void onOpen(java.util.function.Consumer<dev.unisocket.OpenEvent> handler);

  record ClientSpec(String text) {}

  record ClientSupport(String text) {}

  record UniSockets(String text) {}

  record Inbound(String text) {}

  record Outbound(String text) {}

  record Generated(String text) {}

  record Inject(String text) {}

  record Consumer(String text) {}

  record OpenEvent(String text) {}

  record CollidingTypesSocketImpl(String text) {}
}
