package example;

import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat")
interface TwoByteSocket extends UniSocketClient {
  @Close(reason = "éééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééé") // error: [InvalidCloseReason]
  void leave();
}
