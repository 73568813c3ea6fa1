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
      whenDisconnected = OutagePolicy.FAIL) // error: [NotYetSupported] this version of UniSocket does not process it: '@Send(whenDisconnected = FAIL)'. Take it out until a later version does.
  boolean frame(ByteBuffer frame);

  @Send(whenDisconnected = OutagePolicy.LATEST) // error: [NotYetSupported] this version of UniSocket does not process it: '@Send(whenDisconnected = LATEST)'. Take it out until a later version does.
  void position(String position);

  @Send(whenDisconnected = OutagePolicy.QUEUE)
  void note(String note);
}
