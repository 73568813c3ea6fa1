package dev.unisocket.examples.benchmarks.scale;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** The typed client under test. */
@UniSocket(url = "ws://${notes.server}/")
interface NoteSocket extends UniSocketClient {

  @OnMessage
  void onNote(Consumer<Note> handler);

  @Send
  CompletableFuture<Void> send(Note note);
}
