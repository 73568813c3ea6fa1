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
public interface NestedSocket extends UniSocketClient {
  @OnMessage
  void onEvent(Consumer<Event> handler);

  @Send
  void say(Event event);

  sealed interface Event {}

  sealed interface BookEvent extends Event {}

  final class Quote implements BookEvent {} // error: [MissingName] a permitted subtype of NestedSocket.Event has no name, as others have: 'NestedSocket.Quote'. Add @MessageName to it.

  final class Depth implements BookEvent {} // error: [MissingName] a permitted subtype of NestedSocket.Event has no name, as others have: 'NestedSocket.Depth'. Add @MessageName to it.

  non-sealed interface Open extends Event {} // error: [MissingName] a permitted subtype of NestedSocket.Event has no name, as others have: 'NestedSocket.Open'. Add @MessageName to it.

  @MessageName("trade")
  record Trade(int price) implements Event {}
}
