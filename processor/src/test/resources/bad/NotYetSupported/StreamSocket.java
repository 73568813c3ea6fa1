package example;

import dev.unisocket.CloseEvent;
import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.OnClose;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.UniSocket;
import java.util.stream.Stream;

@UniSocket(url = "wss://feed.example.com/market")
interface StreamSocket extends UniSocketClient {
  @OnMessage // error: [NotYetSupported]
  Stream<byte[]> frames();

  @OnClose // error: [NotYetSupported]
  Stream<CloseEvent> closes();
}
