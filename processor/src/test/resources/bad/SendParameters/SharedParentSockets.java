package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;

final class SharedParentSockets {
  @UniSocket(url = "wss://feed.example.com/one")
  interface One extends UniSocketClient, Speaking {}

  @UniSocket(url = "wss://feed.example.com/two")
  interface Two extends UniSocketClient, Speaking {}

  /** Its mistake is one, however many clients inherit it. */
  interface Speaking {
    @Send
    void say(String from, String text); // error: [SendParameters] a @Send method is given one payload, or values with a name each: 'say(String, String)'. Give it one parameter, or annotate each with @Field.
  }
}
