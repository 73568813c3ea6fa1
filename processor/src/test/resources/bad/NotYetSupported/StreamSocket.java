package example;

import dev.unisocket.CloseEvent;
import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.OnClose;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.UniSocket;
import java.util.stream.Stream;

@UniSocket(url = "wss://feed.example.com/market")
interface StreamSocket extends UniSocketClient {
  @OnMessage // error: [NotYetSupported] this version of UniSocket does not process it: '@OnMessage Stream<byte[]>'. Take it out until a later version does.
  Stream<byte[]> frames();

  @OnClose // error: [NotYetSupported] this version of UniSocket does not process it: '@OnClose Stream<CloseEvent>'. Take it out until a later version does.
  Stream<CloseEvent> closes();
}
