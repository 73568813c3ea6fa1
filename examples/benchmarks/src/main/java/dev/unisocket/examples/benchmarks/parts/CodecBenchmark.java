package dev.unisocket.examples.benchmarks.parts;

import dev.unisocket.codec.MessageCodec;
import java.nio.CharBuffer;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Between objects and text. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CodecBenchmark {
  @Param({"jackson", "gson"})
  String codec = "";

  @Param({"trade", "1KiB", "64KiB"})
  String message = "";

  private MessageCodec coder = Codecs.constant("");
  private Class<?> type = Object.class;
  private Object payload = "";
  private String text = "";
  private CharBuffer buffer = CharBuffer.allocate(0);

  @Setup
  public void setUp() {
    coder = Codecs.named(codec);
    if (message.equals("trade")) {
      Trade trade = Trade.of("trade", 0);
      payload = trade;
      text = trade.text();
    } else {
      Trades trades = Trades.ofSize(message.equals("1KiB") ? 1024 : 64 * 1024);
      payload = trades;
      text = trades.text();
    }
    type = payload.getClass();
    buffer = CharBuffer.wrap(text.toCharArray());
    checkBothWays();
  }

  /** What is measured is only worth something if it does what it should. */
  private void checkBothWays() {
    try {
      String encoded = coder.encode(payload, type);
      if (!encoded.equals(text)
          || !payload.equals(coder.decode(text, type))
          || !payload.equals(coder.decode(buffer, type))) {
        throw new IllegalStateException(codec + " makes something else of a " + message);
      }
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Benchmark
  public String encode() throws Exception {
    return coder.encode(payload, type);
  }

  @Benchmark
  public @Nullable Object decodeString() throws Exception {
    return coder.decode(text, type);
  }

  /** A buffer of characters with an array, which is what the JDK's client hands over. */
  @Benchmark
  public @Nullable Object decodeBuffer() throws Exception {
    return coder.decode(buffer, type);
  }
}
