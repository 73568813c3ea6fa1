package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

@UniSocket(url = "wss://feed.example.com/chat")
interface SendSocket extends UniSocketClient {
  @Send
  int say(String text); // error: [InvalidReturnType] a @Send method cannot return this: 'int'. Return void, boolean, CompletableFuture<Void> or CompletionStage<Void>.

  @Send
  Boolean sayBoxed(String text); // error: [InvalidReturnType] a @Send method cannot return this: 'Boolean'. Return void, boolean, CompletableFuture<Void> or CompletionStage<Void>.

  @Send
  CompletableFuture<String> ask(String text); // error: [InvalidReturnType] a @Send method cannot return this: 'CompletableFuture<String>'. Return void, boolean, CompletableFuture<Void> or CompletionStage<Void>.

  @Send
  CompletionStage<Boolean> sayLater(String text); // error: [InvalidReturnType] a @Send method cannot return this: 'CompletionStage<Boolean>'. Return void, boolean, CompletableFuture<Void> or CompletionStage<Void>.

  @Send
  Void sayNothing(String text); // error: [InvalidReturnType] a @Send method cannot return this: 'Void'. Return void, boolean, CompletableFuture<Void> or CompletionStage<Void>.
}
