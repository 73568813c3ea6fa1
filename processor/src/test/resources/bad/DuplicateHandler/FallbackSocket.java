package example;

import dev.unisocket.MessageEvent;
import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Discriminator;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.UniSocket;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.function.Consumer;

@UniSocket(url = "wss://feed.example.com/market")
@Discriminator("type")
public interface FallbackSocket extends UniSocketClient {
  @OnMessage
  void onOther(Consumer<String> handler);

  @OnMessage
  void onAny(Consumer<Map<String, Object>> handler); // error: [DuplicateHandler] two methods take one kind of message, those of no other: 'onOther(...)' and 'onAny(...)'. Keep one; several handlers can be bound to it.

  @OnMessage
  void onBytes(Consumer<byte[]> handler);

  @OnMessage
  void onBuffer(Consumer<ByteBuffer> handler); // error: [DuplicateHandler] two methods take one kind of message, binary: 'onBytes(...)' and 'onBuffer(...)'. Keep one; several handlers can be bound to it.

  @OnMessage
  void onEvent(Consumer<MessageEvent> handler);
}
