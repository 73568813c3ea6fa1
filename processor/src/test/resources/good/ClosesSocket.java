package example;

import dev.unisocket.CloseEvent;
import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Close;
import dev.unisocket.annotation.UniSocket;
import java.util.concurrent.CompletableFuture;

@UniSocket(url = "wss://feed.example.com/chat")
interface ClosesSocket extends UniSocketClient {
  @Close
  void leave();

  @Close
  CompletableFuture<CloseEvent> leaveWith(String reason);

  @Close(code = 3000)
  void leaveAs(String reason);

  @Close(reason = "bye")
  CompletableFuture<CloseEvent> leaveWithCode(int code);

  @Close
  void end(int code, String reason);

  @Close
  void endTheOtherWay(String reason, int code);

  @Close(
      code = 4999,
      reason =
          "012345678901234567890123456789012345678901234567890123456789012"
              + "345678901234567890123456789012345678901234567890123456789012")
  void longest();

  @Close(reason = "ééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééé")
  void longestOfTwoBytes();
}
