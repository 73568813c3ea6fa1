package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Discriminator;
import dev.unisocket.annotation.Reconnect;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.SendQueue;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/market")
public interface InheritingSocket extends Parent, UniSocketClient {
  @Send("ping")
  void ping();
}

@SendQueue(capacity = 2)
interface Parent extends Grandparent {}

@SendQueue(capacity = 0)
@Reconnect(fatalCodes = 3000)
@Discriminator("op")
interface Grandparent {}
