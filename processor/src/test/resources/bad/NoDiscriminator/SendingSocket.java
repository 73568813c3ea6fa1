package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/market")
public interface SendingSocket extends UniSocketClient {
  @Send("ping") // error: [NoDiscriminator] ping() names a message, but nothing says where names stand: 'ping'. Add @Discriminator with that property to the interface, or take the name away.
  void ping();
}
