package example;

import dev.unisocket.MessageEvent;
import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Request;
import dev.unisocket.annotation.UniSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.Future;

@UniSocket(url = "wss://feed.example.com/calls")
interface RequestSocket extends UniSocketClient {
  @Request("none")
  void none(); // error: [InvalidReturnType] a @Request method cannot return this: 'void'. Return CompletableFuture<R>, CompletionStage<R>, or R to wait for it, where R is the type of the result, Void for none.

  @Request("raw")
  @SuppressWarnings("rawtypes")
  CompletableFuture raw(); // error: [InvalidReturnType] a @Request method cannot return this: 'CompletableFuture'. Return CompletableFuture<R>, CompletionStage<R>, or R to wait for it, where R is the type of the result, Void for none.

  @Request("any")
  CompletionStage<?> any(); // error: [InvalidReturnType] a @Request method cannot return this: 'CompletionStage<?>'. Return CompletableFuture<R>, CompletionStage<R>, or R to wait for it, where R is the type of the result, Void for none.

  @Request("numbers")
  CompletableFuture<? extends Number> numbers(); // error: [InvalidReturnType] a @Request method cannot return this: 'CompletableFuture<? extends Number>'. Return CompletableFuture<R>, CompletionStage<R>, or R to wait for it, where R is the type of the result, Void for none.

  @Request("future")
  Future<String> future(); // error: [InvalidReturnType] a @Request method cannot return this: 'Future<String>'. Return CompletableFuture<R>, CompletionStage<R>, or R to wait for it, where R is the type of the result, Void for none.

  @Request("nested")
  CompletableFuture<CompletableFuture<String>> nested(); // error: [InvalidReturnType] a @Request method cannot return this: 'CompletableFuture<CompletableFuture<String>>'. Return CompletableFuture<R>, CompletionStage<R>, or R to wait for it, where R is the type of the result, Void for none.

  @Request("events")
  Flow.Publisher<String> events(); // error: [InvalidReturnType] a @Request method cannot return this: 'Flow.Publisher<String>'. Return CompletableFuture<R>, CompletionStage<R>, or R to wait for it, where R is the type of the result, Void for none.

  @Request("message")
  MessageEvent message(); // error: [InvalidReturnType] a @Request method cannot return this: 'MessageEvent'. Return CompletableFuture<R>, CompletionStage<R>, or R to wait for it, where R is the type of the result, Void for none.

  @Request("inner")
  Outer<String>.Inner inner(); // error: [InvalidReturnType] a @Request method cannot return this: 'RequestSocket.Outer.Inner<>'. Return CompletableFuture<R>, CompletionStage<R>, or R to wait for it, where R is the type of the result, Void for none.

  class Outer<T> {
    class Inner {}
  }
}
