package dev.unisocket.it;

import dev.unisocket.ErrorEvent;
import dev.unisocket.MessageEvent;
import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Field;
import dev.unisocket.annotation.OnError;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.Request;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** Calls by JSON-RPC 2.0 in each of their shapes. */
@UniSocket(url = "ws://${server}/calls")
interface CallSocket extends UniSocketClient {
  @Request(value = "double", timeout = 120_000)
  CompletableFuture<Long> twice(@Field("number") long number);

  @Request(value = "fail", timeout = 120_000)
  CompletableFuture<Item> fail(Item note);

  @Request(value = "nothing", timeout = 120_000)
  CompletableFuture<Void> nothing(@Field("number") long number);

  @Request(value = "wrong", timeout = 120_000)
  CompletableFuture<Integer> wrong(List<Integer> numbers);

  @Request(value = "never", timeout = 5_000)
  CompletableFuture<Long> never(@Field("number") long number);

  @Request(value = "late", timeout = 5_000)
  CompletionStage<Long> late(@Field("number") long number);

  @Request("add")
  int add(@Field("a") int a, @Field("b") int b);

  @Request("items")
  List<Item> items(@Field("like") Item like, @Field("more") Map<String, List<Integer>> more);

  @Request("no.params")
  String noParams();

  @Request("text")
  String text(String text);

  @Request("null")
  int nullAsNumber();

  @Request("null")
  Integer nullAsObject();

  /** What is still to come. */
  @Send
  void flush(Map<String, String> message);

  @OnMessage
  void onAnything(Consumer<MessageEvent> handler);

  @OnMessage
  void onItem(Consumer<Item> handler);

  @OnError
  void onError(Consumer<ErrorEvent> handler);

  /** A payload. */
  record Item(String text, int number) {}
}
