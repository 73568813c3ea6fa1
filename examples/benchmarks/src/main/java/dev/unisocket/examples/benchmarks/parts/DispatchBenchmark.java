package dev.unisocket.examples.benchmarks.parts;

import dev.unisocket.UniSockets;
import java.nio.CharBuffer;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
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
 * From the transport's part to the handler, with a codec that costs nothing and handlers in place.
 * Without kinds nothing looks into the message: what the others cost over that, in time and bytes,
 * is the dispatch.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DispatchBenchmark {
  @Param({"0", "1", "10", "50"})
  int kinds;

  private final MemoryTransport transport = new MemoryTransport();
  private UniSockets sockets = UniSockets.builder().build();
  private CharBuffer[] messages = {};
  private int next;
  private volatile long heard; // written by one thread at a time

  @Setup
  public void setUp() {
    sockets =
        UniSockets.builder()
            .transport(transport)
            .executor(Runnable::run)
            .codec(Codecs.constant(Trade.of("kind", 0)))
            .build();
    switch (kinds) {
      case 0 -> {
        PlainSocket client = new PlainSocketImpl(sockets);
        client.onTrade(this::hear);
        client.connect().join();
      }
      case 1 -> {
        OneKindSocket client = new OneKindSocketImpl(sockets);
        client.on0(this::hear);
        client.connect().join();
      }
      case 10 -> {
        TenKindsSocket client = new TenKindsSocketImpl(sockets);
        bindTen(client, this::hear);
        client.connect().join();
      }
      default -> {
        FiftyKindsSocket client = new FiftyKindsSocketImpl(sockets);
        bindFifty(client, this::hear);
        client.connect().join();
      }
    }
    messages = new CharBuffer[Math.max(1, kinds)];
    for (int i = 0; i < messages.length; i++) {
      messages[i] = CharBuffer.wrap(Trade.of("kind" + i, i).text().toCharArray());
    }
    for (int i = 0; i < messages.length; i++) {
      int expected = i + 1;
      receive(); // the first ones may be heard on another thread, behind the open
      Patience.await(() -> heard == expected, "a message of each kind has to be heard");
    }
  }

  @SuppressWarnings("NonAtomicVolatileUpdate") // handlers are serial
  private void hear(Trade trade) {
    heard++;
  }

  @Benchmark
  public long receive() {
    CharBuffer message = messages[next];
    next = next + 1 == messages.length ? 0 : next + 1;
    transport.wire().bring(message, true);
    return heard;
  }

  @TearDown
  public void tearDown() {
    sockets.close();
  }

  private static void bindTen(TenKindsSocket client, Consumer<Trade> handler) {
    client.on0(handler);
    client.on1(handler);
    client.on2(handler);
    client.on3(handler);
    client.on4(handler);
    client.on5(handler);
    client.on6(handler);
    client.on7(handler);
    client.on8(handler);
    client.on9(handler);
  }

  private static void bindFifty(FiftyKindsSocket client, Consumer<Trade> handler) {
    client.on0(handler);
    client.on1(handler);
    client.on2(handler);
    client.on3(handler);
    client.on4(handler);
    client.on5(handler);
    client.on6(handler);
    client.on7(handler);
    client.on8(handler);
    client.on9(handler);
    client.on10(handler);
    client.on11(handler);
    client.on12(handler);
    client.on13(handler);
    client.on14(handler);
    client.on15(handler);
    client.on16(handler);
    client.on17(handler);
    client.on18(handler);
    client.on19(handler);
    client.on20(handler);
    client.on21(handler);
    client.on22(handler);
    client.on23(handler);
    client.on24(handler);
    client.on25(handler);
    client.on26(handler);
    client.on27(handler);
    client.on28(handler);
    client.on29(handler);
    client.on30(handler);
    client.on31(handler);
    client.on32(handler);
    client.on33(handler);
    client.on34(handler);
    client.on35(handler);
    client.on36(handler);
    client.on37(handler);
    client.on38(handler);
    client.on39(handler);
    client.on40(handler);
    client.on41(handler);
    client.on42(handler);
    client.on43(handler);
    client.on44(handler);
    client.on45(handler);
    client.on46(handler);
    client.on47(handler);
    client.on48(handler);
    client.on49(handler);
  }
}
