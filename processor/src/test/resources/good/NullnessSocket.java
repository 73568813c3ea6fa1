// javac: -Xlint:-processing
package example;

import dev.unisocket.CloseEvent;
import dev.unisocket.OpenEvent;
import dev.unisocket.UniSocketSession;
import dev.unisocket.annotation.Close;
import dev.unisocket.annotation.Connect;
import dev.unisocket.annotation.HeaderParam;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.QueryParam;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@NullMarked
@UniSocket(url = "wss://feed.example.com/chat?since={since}")
interface NullnessSocket extends UniSocketSession {
  @Connect
  CompletableFuture<OpenEvent> open(
      @QueryParam("since") @Nullable Long since,
      @HeaderParam("Authorization") @Nullable String token,
      @QueryParam("tag") List<@Nullable String> tags);

  @Send
  void say(@Nullable String text);

  @Send
  void sayAll(List<@Nullable String> texts);

  @Send
  void sayBytes(byte @Nullable [] bytes);

  @OnMessage
  void onTexts(Consumer<Map<String, @Nullable Integer>> handler);

  @Close
  CompletableFuture<CloseEvent> leave(@Nullable String reason);
}
