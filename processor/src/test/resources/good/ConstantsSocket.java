package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Close;
import dev.unisocket.annotation.UniSocket;

@UniSocket(
    url = Addresses.FEED + "/chat",
    protocols = {Addresses.PROTOCOL, "chat.v1", "!#$%&'*+-.^_`|~"},
    timeout = 10 * Addresses.SECOND,
    header = {"X-Text: \"quoted\" \\ $L $S $$ %s 'x'", "X-Empty:", "X-Colon: a:b", "X-Tab:\tx"})
interface ConstantsSocket extends UniSocketClient {
  @Close(code = Addresses.CODE, reason = "bye $S \"quoted\" \\ é")
  void leave();
}

final class Addresses {
  static final String FEED = "wss://feed.example.com";
  static final String PROTOCOL = "chat.v2";
  static final long SECOND = 1_000;
  static final int CODE = 4_000;

  private Addresses() {}
}
