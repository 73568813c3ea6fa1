package example;

import dev.unisocket.OpenEvent;
import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.OnOpen;
import dev.unisocket.annotation.UniSocket;
import java.util.concurrent.Flow;

@UniSocket(url = "wss://feed.example.com/market")
interface PublisherSocket extends UniSocketClient {
  @OnMessage // error: [NotYetSupported]
  Flow.Publisher<String> texts();

  @OnOpen // error: [NotYetSupported]
  Flow.Publisher<OpenEvent> opens();
}
