package dev.unisocket.examples.benchmarks.parts;

import dev.unisocket.codec.MessagePeek;
import java.nio.CharBuffer;
import java.util.List;
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

/** The look into a text for its kind. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class PeekBenchmark {
  /** Where the kind stands, and whether a handler takes it. */
  @Param({"first", "last", "deep", "behind 1 KiB", "unknown"})
  String kind = "";

  private MessagePeek peek = text -> null;
  private String text = "";
  private CharBuffer buffer = CharBuffer.allocate(0);

  @Setup
  public void setUp() {
    String rest = Trade.of("other", 0).text().replace("\"e\"", "\"x\"");
    String members = rest.substring(1, rest.length() - 1);
    String known = kind.equals("unknown") ? "someone else's" : "trade";
    String value = "\"" + known + "\"";
    text =
        switch (kind) {
          case "last" -> "{" + members + ",\"e\":" + value + "}";
          case "deep" -> "{\"h\":{\"v\":1,\"e\":" + value + "}," + members + "}";
          case "behind 1 KiB" -> "{\"d\":" + Trades.ofSize(1024).text() + ",\"e\":" + value + "}";
          default -> "{\"e\":" + value + "," + members + "}";
        };
    peek =
        Codecs.named("jackson")
            .peek(kind.equals("deep") ? "/h/e" : "e", List.of("trade", "quote", "book", "status"));
    buffer = CharBuffer.wrap(text.toCharArray());
    if (!known.equals(ofString()) || !known.equals(ofBuffer())) {
      throw new IllegalStateException("the kind was not found");
    }
  }

  @Benchmark
  public @Nullable String ofString() {
    return peek.find(text);
  }

  @Benchmark
  public @Nullable String ofBuffer() {
    return peek.find(buffer);
  }
}
