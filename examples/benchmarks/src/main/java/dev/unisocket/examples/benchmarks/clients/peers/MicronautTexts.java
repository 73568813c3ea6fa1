package dev.unisocket.examples.benchmarks.clients.peers;

import io.micronaut.websocket.annotation.ClientWebSocket;
import io.micronaut.websocket.annotation.OnClose;
import io.micronaut.websocket.annotation.OnError;
import io.micronaut.websocket.annotation.OnMessage;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** A socket of texts, as Micronaut declares one. */
@ClientWebSocket
@SuppressWarnings("try") // Micronaut implements close() only where no class redeclares it
abstract class MicronautTexts implements AutoCloseable {

  private static final int MOST_BYTES = 1 << 20;

  /** Who hears the messages; the container injects it by its type. */
  record Incoming(Consumer<String> received, Ending ending) {}

  private final Incoming incoming;

  MicronautTexts(Incoming incoming) {
    this.incoming = incoming;
  }

  abstract CompletableFuture<String> send(String message);

  @OnMessage(maxPayloadLength = MOST_BYTES)
  void onMessage(String message) {
    incoming.received().accept(message);
  }

  @OnError
  void onError(Throwable reason) {
    incoming.ending().failed(reason);
  }

  @OnClose
  void onClose() {
    incoming.ending().ended();
  }
}
