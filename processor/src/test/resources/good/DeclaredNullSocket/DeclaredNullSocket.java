// javac: -Xlint:-processing
package example;

import dev.unisocket.OpenEvent;
import dev.unisocket.UniSocketSession;
import dev.unisocket.annotation.Connect;
import dev.unisocket.annotation.QueryParam;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;
import java.util.concurrent.CompletableFuture;

@UniSocket(url = "wss://feed.example.com/chat")
interface DeclaredNullSocket extends UniSocketSession {
  @Connect
  CompletableFuture<OpenEvent> open(
      @QueryParam("since") @Nullable(why = "from the start") Integer since,
      @QueryParam("till") @CheckForNull Integer till);

  @Nullable
  @Send
  CompletableFuture<Void> say(@Nullable String... texts);

  @Send
  void sayBytes(@Nullable byte[] bytes);
}
