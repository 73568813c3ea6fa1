package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Close;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat")
interface TwoByteSocket extends UniSocketClient {
  @Close(reason = "éééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééé") // error: [InvalidCloseReason]
  void leave();
}
