package example;

import dev.unisocket.OpenEvent;
import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Field;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;
import java.io.InputStream;

@UniSocket(url = "wss://feed.example.com/chat")
public interface FieldSocket extends UniSocketClient {
  @Send
  void say(
      @Field("text") String text,
      @Field("open") OpenEvent open, // error: [InvalidPayload] a message cannot be sent as this type: 'OpenEvent'. Write a value for the codec.
      @Field("body") InputStream body); // error: [InvalidPayload] a message cannot be sent as this type: 'InputStream'. Write a value for the codec.
}
