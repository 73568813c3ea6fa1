package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Discriminator;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;

final class ElsewhereSockets {
  @UniSocket(url = "wss://feed.example.com/market")
  @Discriminator("type")
  interface One extends UniSocketClient {
    @OnMessage
    default void event(Event event) {} // error: [MissingName] a permitted subtype of Event has no name, as others have: 'Event.Sale'. Add @MessageName to it.
  }

  /** The mistake is the event's, and told once. */
  @UniSocket(url = "wss://feed.example.com/market")
  @Discriminator("type")
  interface Two extends UniSocketClient {
    @Send
    void say(Event event);
  }
}
