package example;

import dev.unisocket.OpenEvent;
import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Close;
import dev.unisocket.annotation.Connect;
import dev.unisocket.annotation.UniSocket;
import java.util.concurrent.CompletableFuture;

@UniSocket(url = "wss://feed.example.com/chat")
public interface ChatSocket extends UniSocketClient {
  @Override
  @Connect // error: [BaseMethodAnnotated] a method of UniSocketClient has its meaning already: 'connect()'. Take @Connect away, or rename the method.
  CompletableFuture<OpenEvent> connect();

  @Override
  @Close // error: [BaseMethodAnnotated] a method of UniSocketSession has its meaning already: 'close()'. Take @Close away, or rename the method.
  void close();
}
