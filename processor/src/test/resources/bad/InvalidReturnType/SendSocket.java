package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

@UniSocket(url = "wss://feed.example.com/chat")
interface SendSocket extends UniSocketClient {
  @Send
  int say(String text); // error: [InvalidReturnType]

  @Send
  Boolean sayBoxed(String text); // error: [InvalidReturnType]

  @Send
  CompletableFuture<String> ask(String text); // error: [InvalidReturnType]

  @Send
  CompletionStage<Boolean> sayLater(String text); // error: [InvalidReturnType]

  @Send
  Void sayNothing(String text); // error: [InvalidReturnType]
}
