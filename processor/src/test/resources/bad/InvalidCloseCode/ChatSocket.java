package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Close;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat")
public interface ChatSocket extends UniSocketClient {
  @Close(code = 1005) // error: [InvalidCloseCode] a client cannot send this close code: '1005'. Use 1000, or 3000 to 4999.
  void leave();

  @Close(code = 1001, reason = "gone") // error: [InvalidCloseCode] a client cannot send this close code: '1001'. Use 1000, or 3000 to 4999.
  void go();

  @Close(code = 0) // error: [InvalidCloseCode] a client cannot send this close code: '0'. Use 1000, or 3000 to 4999.
  void end();

  @Close(code = 2999) // error: [InvalidCloseCode] a client cannot send this close code: '2999'. Use 1000, or 3000 to 4999.
  void almost();

  @Close(code = 5000) // error: [InvalidCloseCode] a client cannot send this close code: '5000'. Use 1000, or 3000 to 4999.
  void beyond();

  @Close(code = -1) // error: [InvalidCloseCode] a client cannot send this close code: '-1'. Use 1000, or 3000 to 4999.
  void negative();
}
