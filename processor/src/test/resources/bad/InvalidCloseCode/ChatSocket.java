package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Close;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat")
public interface ChatSocket extends UniSocketClient {
  @Close(code = 1005) // error: [InvalidCloseCode]
  void leave();

  @Close(code = 1001, reason = "gone") // error: [InvalidCloseCode]
  void go();

  @Close(code = 0) // error: [InvalidCloseCode]
  void end();

  @Close(code = 2999) // error: [InvalidCloseCode]
  void almost();

  @Close(code = 5000) // error: [InvalidCloseCode]
  void beyond();

  @Close(code = -1) // error: [InvalidCloseCode]
  void negative();
}
