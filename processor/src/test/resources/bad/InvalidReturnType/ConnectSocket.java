package example;

import dev.unisocket.OpenEvent;
import dev.unisocket.annotation.Connect;
import dev.unisocket.annotation.UniSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

@UniSocket(url = "wss://feed.example.com/chat")
interface ConnectSocket {
  @Connect
  String open(); // error: [InvalidReturnType] a @Connect method cannot return this: 'String'. Return CompletableFuture<OpenEvent>, CompletionStage<OpenEvent>, OpenEvent, SocketTask or void.

  @Connect
  boolean opened(); // error: [InvalidReturnType] a @Connect method cannot return this: 'boolean'. Return CompletableFuture<OpenEvent>, CompletionStage<OpenEvent>, OpenEvent, SocketTask or void.

  @Connect
  CompletableFuture<Void> openLater(); // error: [InvalidReturnType] a @Connect method cannot return this: 'CompletableFuture<Void>'. Return CompletableFuture<OpenEvent>, CompletionStage<OpenEvent>, OpenEvent, SocketTask or void.

  @Connect
  Future<OpenEvent> openInFuture(); // error: [InvalidReturnType] a @Connect method cannot return this: 'Future<OpenEvent>'. Return CompletableFuture<OpenEvent>, CompletionStage<OpenEvent>, OpenEvent, SocketTask or void.

  @Connect
  CompletableFuture<?> openSomehow(); // error: [InvalidReturnType] a @Connect method cannot return this: 'CompletableFuture<?>'. Return CompletableFuture<OpenEvent>, CompletionStage<OpenEvent>, OpenEvent, SocketTask or void.
}
