package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Field;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat")
public interface ChatSocket extends UniSocketClient {
  @Send
  void say(
      @Field("text") String text,
      int volume, // error: [UnnamedField] a parameter of say(...) has no name, as others have: 'volume'. Annotate it with @Field, or make all of them one payload.
      @Field("room") String room,
      long at); // error: [UnnamedField] a parameter of say(...) has no name, as others have: 'at'. Annotate it with @Field, or make all of them one payload.
}
