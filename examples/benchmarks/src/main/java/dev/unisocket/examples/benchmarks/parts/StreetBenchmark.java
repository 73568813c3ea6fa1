package dev.unisocket.examples.benchmarks.parts;

import dev.unisocket.UniSockets;
import java.nio.CharBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The whole way of a small message with Jackson, but the wire. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class StreetBenchmark {
  /** Where the handlers run: on the runtime's own threads, or where the message came. */
  @Param({"default", "direct"})
  String executor = "";

  private static final Trade TRADE = Trade.of("trade", 0);

  private final CharBuffer message = CharBuffer.wrap(TRADE.text().toCharArray());
  private final MemoryTransport transport = new MemoryTransport();
  private UniSockets sockets = UniSockets.builder().build();
  private PlainSocket client = new PlainSocketImpl(sockets);
  private long brought;
  private long sent;
  private volatile long heard; // written by one thread at a time

  @Setup
  public void setUp() {
    UniSockets.Builder builder =
        UniSockets.builder().transport(transport).codec(Codecs.named("jackson"));
    if (executor.equals("direct")) {
      builder.executor(Runnable::run);
    }
    sockets = builder.build();
    client = new PlainSocketImpl(sockets);
    client.onTrade(this::hear);
    client.connect().join();
  }

  @SuppressWarnings("NonAtomicVolatileUpdate") // handlers are serial
  private void hear(Trade trade) {
    if (trade.id() == TRADE.id()) {
      heard++;
    }
  }

  /** From the transport's part to the handler; brought as fast as they are heard. */
  @Benchmark
  public void receive() {
    brought++;
    transport.wire().bring(message, true);
  }

  /** From the method to the transport, which takes it at once. */
  @Benchmark
  public void send() {
    sent++;
    client.send(TRADE);
  }

  @Benchmark
  public CompletableFuture<Void> sendAndTell() {
    sent++;
    return client.sendAndTell(TRADE);
  }

  /** Every message must have come through. */
  @TearDown
  public void tearDown() {
    Patience.await(() -> heard == brought, "every message has to be heard");
    if (transport.wire().sent() != sent) {
      throw new IllegalStateException(sent + " sent, " + transport.wire().sent() + " taken");
    }
    sockets.close();
  }
}
