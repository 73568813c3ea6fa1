package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.OutagePolicy;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;
import java.nio.ByteBuffer;

@UniSocket(url = "wss://feed.example.com/market")
interface WhenDisconnectedSocket extends UniSocketClient {
  @Send(
      binary = true,
      whenDisconnected = OutagePolicy.FAIL) // error: [NotYetSupported]
  boolean frame(ByteBuffer frame);

  @Send(whenDisconnected = OutagePolicy.LATEST) // error: [NotYetSupported]
  void position(String position);

  @Send(whenDisconnected = OutagePolicy.QUEUE)
  void note(String note);
}
