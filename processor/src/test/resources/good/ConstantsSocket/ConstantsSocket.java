package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Close;
import dev.unisocket.annotation.UniSocket;

@UniSocket(
    url = Addresses.FEED + "/chat",
    protocols = {Addresses.PROTOCOL, "chat.v1", "!#$%&'*+-.^_`|~"},
    timeout = 10 * Addresses.SECOND,
    header = {"X-Text: \"quoted\" \\ $L $S $$ %s 'x'", "X-Empty:", "X-Colon: a:b", "X-Tab:\tx", "x-tab: y"})
interface ConstantsSocket extends UniSocketClient {
  @Close(code = Addresses.CODE, reason = "bye $S \"quoted\" \\ é")
  void leave();
}
