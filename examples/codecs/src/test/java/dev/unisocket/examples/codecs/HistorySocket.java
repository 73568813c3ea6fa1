package dev.unisocket.examples.codecs;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Field;
import dev.unisocket.annotation.Request;
import dev.unisocket.annotation.UniSocket;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

@UniSocket(url = "wss://feed.example.com/history")
interface HistorySocket extends UniSocketClient {
  @Request("history")
  CompletableFuture<List<Trade>> history(
      @Field("symbol") String symbol, @Field("since") Instant since);
}
