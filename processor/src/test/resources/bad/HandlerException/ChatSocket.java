package example;

import dev.unisocket.OpenEvent;
import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.OnOpen;
import dev.unisocket.annotation.UniSocket;
import java.io.IOException;

@UniSocket(url = "wss://feed.example.com/chat")
public interface ChatSocket extends UniSocketClient {
  @OnMessage
  default void heard(String text) throws IOException { // error: [HandlerException] a handler cannot throw a checked exception: 'IOException'. Catch it in heard(...).
    throw new IOException(text);
  }

  @OnOpen
  default void opened(OpenEvent event) throws Exception {} // error: [HandlerException] a handler cannot throw a checked exception: 'Exception'. Catch it in opened(...).
}
