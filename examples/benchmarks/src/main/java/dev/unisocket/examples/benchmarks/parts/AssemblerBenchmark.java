package dev.unisocket.examples.benchmarks.parts;

import dev.unisocket.UniSockets;
import java.nio.CharBuffer;
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

/**
 * From the transport's parts to a handler that takes text, in place. What a message in parts costs
 * over the same message in one is the assembler's share; it is measured here, and not by itself,
 * since it is no type that the runtime exports.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class AssemblerBenchmark {
  /** Characters of the message, and its parts. */
  @Param({"100 in 1", "100 in 2", "65536 in 1", "65536 in 4"})
  String message = "";

  private final MemoryTransport transport = new MemoryTransport();
  private UniSockets sockets = UniSockets.builder().build();
  private CharBuffer[] parts = {};
  private volatile String heard = "";

  @Setup
  public void setUp() {
    String[] words = message.split(" in ");
    int size = Integer.parseInt(words[0]);
    int count = Integer.parseInt(words[1]);
    String text = "0123456789abcdef".repeat(size / 16 + 1).substring(0, size);
    parts = new CharBuffer[count];
    for (int i = 0; i < count; i++) {
      parts[i] =
          CharBuffer.wrap(text.substring(size * i / count, size * (i + 1) / count).toCharArray());
    }
    sockets = UniSockets.builder().transport(transport).executor(Runnable::run).build();
    TextSocket client = new TextSocketImpl(sockets);
    client.onText(received -> heard = received);
    client.connect().join();
    receive(); // the first one may be heard on another thread, behind the open
    Patience.await(() -> heard.equals(text), "the message has to be the same once it is whole");
  }

  @Benchmark
  public String receive() {
    for (int i = 0; i < parts.length; i++) {
      transport.wire().bring(parts[i], i == parts.length - 1);
    }
    return heard;
  }

  @TearDown
  public void tearDown() {
    sockets.close();
  }
}
