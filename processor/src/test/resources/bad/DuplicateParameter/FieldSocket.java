package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Field;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat")
public interface FieldSocket extends UniSocketClient {
  @Send
  void say(
      @Field("text") String text,
      @Field("Text") String other,
      @Field("text") String again); // error: [DuplicateParameter] two parameters of say(...) are one @Field: 'text'. Keep one.
}
