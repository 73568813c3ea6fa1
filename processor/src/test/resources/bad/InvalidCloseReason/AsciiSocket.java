package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Close;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat")
interface AsciiSocket extends UniSocketClient {
  @Close(
      reason = "01234567890123456789012345678901234567890123456789012345678901234567890123456789" // error: [InvalidCloseReason] a close reason is longer than a close frame has room for: '124 bytes of UTF-8'. Shorten it to 123.
              + "01234567890123456789012345678901234567890123")
  void leave();
}
