package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Field;
import dev.unisocket.annotation.Request;
import dev.unisocket.annotation.UniSocket;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

@UniSocket(url = "wss://feed.example.com/calls")
interface RequestsSocket extends UniSocketClient, Finding<List<String>> {
  @Request("future")
  CompletableFuture<Long> future();

  @Request("stage")
  CompletionStage<Map<String, ? extends Number>> stage(String symbol);

  @Request("blocking")
  Optional<String> blocking(@Field("symbol") String symbol);

  @Request("nothing")
  Void nothing(int number);

  @Request("nothing.later")
  CompletableFuture<Void> nothingLater(byte[] bytes);

  @Request("number")
  int number(@Field("a") int a, @Field("b") @Nullable Integer b);

  @Request("buffer")
  byte[] buffer(ByteBuffer buffer);

  @Request("text")
  String text(CharSequence text);

  @Request("lists")
  @SuppressWarnings("rawtypes")
  CompletableFuture<List> lists(List... lists);

  @Request("nullable")
  @Nullable String nullable(@Nullable String text);

  @Request(value = "slow", timeout = 3_600_000)
  String slow(@Field("lists") List<Map<String, Integer>> lists) throws IOException;

  @Request(value = "slowest", timeout = Long.MAX_VALUE)
  CompletableFuture<Void> slowest();

  @Deprecated
  @Request("old")
  String old();

  /** One method of the server may be called in several ways. */
  @Request("future")
  CompletableFuture<String> text();
}

interface Finding<T> {
  @Request("find")
  CompletableFuture<T> find(T like);
}
