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
  CloseEvent leave(); // error: [InvalidReturnType] a @Close method cannot return this: 'CloseEvent'. Return void or CompletableFuture<CloseEvent>.

  @Close
  boolean left(); // error: [InvalidReturnType] a @Close method cannot return this: 'boolean'. Return void or CompletableFuture<CloseEvent>.

  @Close
  CompletableFuture<Void> leaveLater(); // error: [InvalidReturnType] a @Close method cannot return this: 'CompletableFuture<Void>'. Return void or CompletableFuture<CloseEvent>.

  @Close
  CompletionStage<CloseEvent> leaveInStages(); // error: [InvalidReturnType] a @Close method cannot return this: 'CompletionStage<CloseEvent>'. Return void or CompletableFuture<CloseEvent>.
}
