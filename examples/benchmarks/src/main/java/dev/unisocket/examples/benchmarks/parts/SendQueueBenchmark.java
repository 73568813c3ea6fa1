package dev.unisocket.examples.benchmarks.parts;

import dev.unisocket.UniSockets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;

/**
 * Sending a text of 93 characters, which nothing has to encode, to a transport that takes it at
 * once: what is left is the queue. With four producers the time is that of one call, as its thread
 * sees it: four of them are under way at the same time, and wait for each other.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class SendQueueBenchmark {
  private static final String TEXT = Trade.of("trade", 0).text();

  private final MemoryTransport transport = new MemoryTransport();
  private UniSockets sockets = UniSockets.builder().build();
  private TextSocket client = new TextSocketImpl(sockets);

  @Setup
  public void setUp() {
    sockets = UniSockets.builder().transport(transport).build();
    client = new TextSocketImpl(sockets);
    client.connect().join();
  }

  @Benchmark
  @Threads(1)
  public void send() {
    client.send(TEXT);
  }

  @Benchmark
  @Threads(1)
  public CompletableFuture<Void> sendAndTell() {
    return client.sendAndTell(TEXT);
  }

  @Benchmark
  @Threads(4)
  public void sendOfFour() {
    client.send(TEXT);
  }

  @Benchmark
  @Threads(4)
  public CompletableFuture<Void> sendAndTellOfFour() {
    return client.sendAndTell(TEXT);
  }

  /** Everything accepted must have reached the transport. */
  @TearDown
  public void tearDown() {
    client.task().flush().join();
    if (client.task().queuedMessages() != 0) {
      throw new IllegalStateException("messages are left in the queue");
    }
    sockets.close();
  }
}
