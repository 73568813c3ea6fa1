package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat")
interface InnerSocket extends UniSocketClient {
  @Send
  void say(Outer<String>.Inner<Integer> inner); // error: [InvalidPayload] a message cannot be sent as this type: 'InnerSocket.Outer.Inner<Integer>'. Use a class that is not inside a generic one.

  class Outer<A> {
    A outer;

    class Inner<B> {
      B inner;
    }
  }
}
