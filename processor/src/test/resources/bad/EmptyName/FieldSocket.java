package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Field;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat")
public interface FieldSocket extends UniSocketClient {
  @Send
  void say(
      @Field("") String text, // error: [EmptyName] the name of @Field is empty: ''. Write the name.
      @Field(" ") String space,
      @Field("\"\\\n") String signs);
}
