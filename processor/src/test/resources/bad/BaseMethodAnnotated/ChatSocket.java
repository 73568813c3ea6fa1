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
  @Connect // error: [BaseMethodAnnotated]
  CompletableFuture<OpenEvent> connect();

  @Override
  @Close // error: [BaseMethodAnnotated]
  void close();
}
