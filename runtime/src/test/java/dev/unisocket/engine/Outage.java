package dev.unisocket.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unisocket.OpenEvent;
import dev.unisocket.ReadyState;
import dev.unisocket.ReconnectEvent;
import dev.unisocket.ReconnectPolicy;
import dev.unisocket.UniSockets;
import dev.unisocket.generated.ConnectArguments;
import dev.unisocket.testing.FakeConnection;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/**
 * A client that connects again, its server, and what its handlers hear. Attempts hang until the
 * test answers them; with handlers in place, what follows from that has happened when the answer
 * returns.
 */
final class Outage implements AutoCloseable {
  static final ReconnectPolicy POLICY =
      ReconnectPolicy.standard()
          .initialDelay(Duration.ofSeconds(1))
          .maxDelay(Duration.ofSeconds(8))
          .stableAfter(Duration.ofSeconds(5));

  final Fixture f;
  final Heard heard;

  private Outage(ReconnectPolicy policy, UnaryOperator<UniSockets.Builder> settings) {
    f = Fixture.with(builder -> settings.apply(builder.reconnect(policy)));
    heard = f.heard;
    f.server.onConnect(connection -> {});
  }

  static Outage inPlace() {
    return inPlace(POLICY);
  }

  static Outage inPlace(ReconnectPolicy policy) {
    return new Outage(policy, builder -> builder.executor(Runnable::run));
  }

  static Outage with(UnaryOperator<UniSockets.Builder> settings) {
    return new Outage(POLICY, settings);
  }

  static Outage with(ReconnectPolicy policy, UnaryOperator<UniSockets.Builder> settings) {
    return new Outage(policy, settings);
  }

  Outage listening() {
    f.listening();
    f.client.onReconnect(heard);
    return this;
  }

  /** Binds, before the first open, what an open handler does at all opens but that. */
  void atLaterOpens(Runnable login) {
    AtomicInteger opens = new AtomicInteger();
    f.client.onOpen(
        open -> {
          if (opens.getAndIncrement() > 0) {
            login.run();
          }
        });
  }

  /** Begins a run; the first attempt hangs. */
  CompletableFuture<OpenEvent> connect() {
    return f.client.connect(ConnectArguments.of());
  }

  /** Begins a run, and opens it. */
  FakeConnection open() {
    connect();
    latest().accept();
    return latest();
  }

  int attempts() {
    return f.server.connections().size();
  }

  FakeConnection latest() {
    return f.server.connection(attempts() - 1);
  }

  /** Lets a wait pass that the client is in: the next attempt hangs. */
  FakeConnection passWait(ReconnectEvent event) {
    int before = attempts();
    f.server.advance(event.delay());
    assertThat(attempts()).isEqualTo(before + 1);
    return latest();
  }

  /** Waits for the next wait to be told, then lets it pass. */
  FakeConnection again() {
    return passWait(heard.next(ReconnectEvent.class));
  }

  @Override
  public void close() {
    if (f.client.readyState() != ReadyState.CLOSED) {
      f.client.task().abort();
    }
    f.close();
  }
}
