package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Field;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/market")
interface FieldSocket extends UniSocketClient {
  @Send
  void move(
      @Field("x") int x, // error: [NotYetSupported] this version of UniSocket does not process it: '@Send with @Field'. Take it out until a later version does.
      @Field("y") int y);
}
