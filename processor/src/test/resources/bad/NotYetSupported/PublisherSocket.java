package example;

import dev.unisocket.OpenEvent;
import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.OnOpen;
import dev.unisocket.annotation.UniSocket;
import java.util.concurrent.Flow;

@UniSocket(url = "wss://feed.example.com/market")
interface PublisherSocket extends UniSocketClient {
  @OnMessage // error: [NotYetSupported] this version of UniSocket does not process it: '@OnMessage Flow.Publisher<String>'. Take it out until a later version does.
  Flow.Publisher<String> texts();

  @OnOpen // error: [NotYetSupported] this version of UniSocket does not process it: '@OnOpen Flow.Publisher<OpenEvent>'. Take it out until a later version does.
  Flow.Publisher<OpenEvent> opens();
}
