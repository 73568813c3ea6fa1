package example;

import dev.unisocket.Registration;
import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.UniSocket;
import java.nio.ByteBuffer;
import java.util.function.Consumer;

@UniSocket(url = "wss://feed.example.com/chat")
interface BinarySocket extends UniSocketClient {
  @OnMessage
  void onBytes(Consumer<byte[]> handler);

  @OnMessage
  Registration onBuffer(Consumer<ByteBuffer> handler); // error: [DuplicateHandler] two methods take one kind of message, binary: 'onBytes(...)' and 'onBuffer(...)'. Keep one; several handlers can be bound to it.
}
