package example;

import dev.unisocket.CloseEvent;
import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Close;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat")
public interface ChatSocket extends UniSocketClient {
  @Close
  void longCode(long code); // error: [CloseParameters] a @Close method takes no such parameter: 'long code'. It may have one int, the code, and one String, the reason.

  @Close
  void twoCodes(int code, int again); // error: [CloseParameters] a @Close method takes no such parameter: 'int again'. It may have one int, the code, and one String, the reason.

  @Close
  void twoReasons(String reason, String again); // error: [CloseParameters] a @Close method takes no such parameter: 'String again'. It may have one int, the code, and one String, the reason.

  @Close
  void reasonAsText(CharSequence reason); // error: [CloseParameters] a @Close method takes no such parameter: 'CharSequence reason'. It may have one int, the code, and one String, the reason.

  @Close
  void boxedCode(Integer code); // error: [CloseParameters] a @Close method takes no such parameter: 'Integer code'. It may have one int, the code, and one String, the reason.

  @Close
  void event(CloseEvent event); // error: [CloseParameters] a @Close method takes no such parameter: 'CloseEvent event'. It may have one int, the code, and one String, the reason.
}
