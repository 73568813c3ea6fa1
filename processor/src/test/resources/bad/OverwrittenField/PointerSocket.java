package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Discriminator;
import dev.unisocket.annotation.Field;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/market")
@Discriminator("/ty~1pe")
public interface PointerSocket extends UniSocketClient {
  @Send("move")
  void move(
      @Field("x") int x,
      @Field("ty/pe") String type); // error: [OverwrittenField] the name of the message is written over a @Field of move(...): 'ty/pe'. Take the field away, or the name.
}
