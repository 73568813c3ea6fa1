package example;

import dev.unisocket.CloseEvent;
import dev.unisocket.annotation.Close;
import java.util.concurrent.CompletableFuture;

interface Ending {
  @Close
  CompletableFuture<CloseEvent> leave(String reason);
}
