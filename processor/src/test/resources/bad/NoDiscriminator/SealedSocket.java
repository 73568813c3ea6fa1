package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.MessageName;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.UniSocket;
import java.util.function.Consumer;

@UniSocket(url = "wss://feed.example.com/market")
public interface SealedSocket extends UniSocketClient {
  @OnMessage
  void onEvent(Consumer<Event> handler); // error: [NoDiscriminator] the subtypes of a sealed type of onEvent(...) have names, but nothing says where names stand: 'SealedSocket.Event'. Add @Discriminator with that property to the interface, or take the name away.

  sealed interface Event {}

  @MessageName("trade")
  record Trade(int price) implements Event {}
}
