package dev.unisocket.examples.benchmarks.scale;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Many connections of one kind of client, which share what its clients can share. */
interface Crowd extends AutoCloseable {

  /** One connection. */
  interface Member {
    /** Sends; one at a time. */
    CompletableFuture<?> send(Note note);

    /** Says goodbye; completes when the connection has ended. */
    CompletableFuture<?> leave();
  }

  /**
   * Opens a connection.
   *
   * @param received hears what comes, one after the other
   */
  CompletableFuture<? extends Member> open(Consumer<Note> received);

  @Override
  void close();
}
