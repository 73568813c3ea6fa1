package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Discriminator;
import dev.unisocket.annotation.Field;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/market")
@Discriminator("type")
public interface PropertySocket extends UniSocketClient {
  @Send("move")
  void move(
      @Field("x") int x,
      @Field("type") String type); // error: [OverwrittenField] the name of the message is written over a @Field of move(...): 'type'. Take the field away, or the name.

  /** Without a name the field says it. */
  @Send
  void say(@Field("type") String type, @Field("text") String text);
}
