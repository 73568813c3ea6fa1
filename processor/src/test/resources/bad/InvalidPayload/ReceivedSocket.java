package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.UniSocket;
import java.util.function.Consumer;

@UniSocket(url = "wss://feed.example.com/chat")
interface ReceivedSocket extends UniSocketClient {
  @OnMessage
  void onNothing(Consumer<Void> handler); // error: [InvalidPayload] a message cannot be received as this type: 'Void'. Take a String, a byte[], a ByteBuffer, a MessageEvent, or a value from the codec.
}
