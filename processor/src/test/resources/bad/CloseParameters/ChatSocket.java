package example;

import dev.unisocket.CloseEvent;
import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Close;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat")
public interface ChatSocket extends UniSocketClient {
  @Close
  void longCode(long code); // error: [CloseParameters]

  @Close
  void twoCodes(int code, int again); // error: [CloseParameters]

  @Close
  void twoReasons(String reason, String again); // error: [CloseParameters]

  @Close
  void reasonAsText(CharSequence reason); // error: [CloseParameters]

  @Close
  void boxedCode(Integer code); // error: [CloseParameters]

  @Close
  void event(CloseEvent event); // error: [CloseParameters]
}
