package example;

import dev.unisocket.OpenEvent;
import dev.unisocket.annotation.Close;
import dev.unisocket.annotation.Connect;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;
import java.io.IOException;

@UniSocket(url = "wss://feed.example.com/chat")
interface ThrowingSocket {
  @Connect
  OpenEvent open() throws IOException;

  @Send
  void say(String text) throws IOException, InterruptedException;

  @Close
  void leave() throws Exception;
}
