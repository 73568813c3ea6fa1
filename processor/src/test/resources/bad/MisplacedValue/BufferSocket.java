package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Discriminator;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.UniSocket;
import java.nio.ByteBuffer;

@UniSocket(url = "wss://feed.example.com/market")
@Discriminator("type")
public interface BufferSocket extends UniSocketClient {
  @OnMessage({"news", "olds"}) // error: [MisplacedValue] news(...) cannot be told by a kind of message: 'news'. Take it away: a method of bytes takes every binary message.
  default void news(ByteBuffer bytes) {}
}
