package dev.unisocket.examples.benchmarks.clients.peers;

import dev.unisocket.examples.benchmarks.clients.Trade;
import io.micronaut.websocket.annotation.ClientWebSocket;
import io.micronaut.websocket.annotation.OnClose;
import io.micronaut.websocket.annotation.OnError;
import io.micronaut.websocket.annotation.OnMessage;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** A socket of trades, as Micronaut declares one. */
@ClientWebSocket
@SuppressWarnings("try") // Micronaut implements close() only where no class redeclares it
abstract class MicronautTrades implements AutoCloseable {

  private static final int MOST_BYTES = 1 << 20;

  /** Who hears the messages; the container injects it by its type. */
  record Incoming(Consumer<Trade> received, Ending ending) {}

  private final Incoming incoming;

  MicronautTrades(Incoming incoming) {
    this.incoming = incoming;
  }

  abstract CompletableFuture<Trade> send(Trade message);

  @OnMessage(maxPayloadLength = MOST_BYTES)
  void onMessage(Trade message) {
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
