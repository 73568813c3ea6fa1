package example;

import dev.unisocket.CloseEvent;
import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Close;
import dev.unisocket.annotation.UniSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

@UniSocket(url = "wss://feed.example.com/chat")
interface CloseSocket extends UniSocketClient {
  @Close
  CloseEvent leave(); // error: [InvalidReturnType]

  @Close
  boolean left(); // error: [InvalidReturnType]

  @Close
  CompletableFuture<Void> leaveLater(); // error: [InvalidReturnType]

  @Close
  CompletionStage<CloseEvent> leaveInStages(); // error: [InvalidReturnType]
}
