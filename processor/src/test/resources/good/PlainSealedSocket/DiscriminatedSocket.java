package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Discriminator;
import dev.unisocket.annotation.MessageName;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;
import java.util.function.Consumer;

@UniSocket(url = "wss://feed.example.com/market")
@Discriminator("type")
public interface DiscriminatedSocket extends UniSocketClient {
  @OnMessage
  void onEvent(Consumer<Shape> handler);

  @OnMessage
  void onNamed(Consumer<Named> handler);

  @Send
  void say(Shape shape);

  sealed interface Shape {}

  record Square(int side) implements Shape {}

  /** The codec tells its subtypes apart. */
  @MessageName("named")
  sealed interface Named {}

  record Only(int side) implements Named {}
}
