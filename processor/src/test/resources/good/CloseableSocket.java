package example;

import dev.unisocket.OpenEvent;
import dev.unisocket.annotation.Close;
import dev.unisocket.annotation.Connect;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat")
interface CloseableSocket extends AutoCloseable {
  @Connect
  OpenEvent open();

  @Override
  @Close
  void close();
}
