package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Field;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/market")
interface OneFieldSocket extends UniSocketClient {
  @Send
  void rename(@Field("name") String name); // error: [NotYetSupported] this version of UniSocket does not process it: '@Send with @Field'. Take it out until a later version does.
}
