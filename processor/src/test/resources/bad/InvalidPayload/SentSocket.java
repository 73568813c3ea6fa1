package example;

import dev.unisocket.MessageEvent;
import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat")
interface SentSocket extends UniSocketClient {
  @Send
  void event(MessageEvent event); // error: [InvalidPayload] a message cannot be sent as this type: 'MessageEvent'. Send a String, a byte[], a ByteBuffer, or a value for the codec.

  @Send
  void nothing(Void nothing); // error: [InvalidPayload] a message cannot be sent as this type: 'Void'. Send a String, a byte[], a ByteBuffer, or a value for the codec.
}
