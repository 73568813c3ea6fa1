package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.MessageName;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/market")
public interface SealedSentSocket extends UniSocketClient {
  @Send
  void say(Event event); // error: [NoDiscriminator] the subtypes of a sealed type of say(...) have names, but nothing says where names stand: 'SealedSentSocket.Event'. Add @Discriminator with that property to the interface, or take the name away.

  sealed interface Event {}

  @MessageName("trade")
  record Trade(int price) implements Event {}
}
