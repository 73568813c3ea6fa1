package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/market")
public interface NoDiscriminatorSocket extends UniSocketClient {
  @Send("text") // error: [UnnameablePayload] the payload of text(...) has no place for a name, since it is no object: 'text'. Take the name away, or send a value for the codec or @Field parameters.
  void text(String text);
}
