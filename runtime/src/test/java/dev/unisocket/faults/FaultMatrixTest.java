package dev.unisocket.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.unisocket.ReconnectPolicy;
import dev.unisocket.generated.ClientSupport;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every fault in every phase, with reconnect off and on. The cells run at the same time, on the
 * same four HTTP clients, beside a bystander that must not notice.
 */
final class FaultMatrixTest {
  private static final int AT_ONCE = 16;
  private static final ReconnectPolicy AGAIN =
      ReconnectPolicy.standard()
          .initialDelay(Duration.ofMillis(20))
          .maxDelay(Duration.ofMillis(20));

  @TestFactory
  List<DynamicTest> everyFaultInEveryPhase() throws Exception {
    warmUp();
    Remains before = Remains.now();
    FaultTable table = FaultTable.expected();
    Map<Cell, Future<WeakReference<ClientSupport>>> runs = new LinkedHashMap<>();
    List<DynamicTest> tests = new ArrayList<>();
    long start = System.nanoTime();
    ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
    Sockets sockets = new Sockets(AGAIN);
    Bystander bystander = Bystander.begin(sockets.patient);
    for (boolean reconnect : new boolean[] {false, true}) {
      for (Fault fault : Fault.values()) {
        for (Phase phase : Phase.values()) {
          Fate fate = table.fate(fault, phase);
          if (fate != Fate.NOTHING_TO_DO) {
            Cell cell = new Cell(fault, phase, reconnect, fate);
            runs.put(cell, pool.submit(() -> cell.run(sockets)));
          }
        }
      }
    }
    pool.shutdown();
    assertThat(pool.awaitTermination(100, TimeUnit.SECONDS)).as("all cells end").isTrue();
    long echoes = bystander.end();
    sockets.close();
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    print(table, runs, took, echoes);
    List<WeakReference<ClientSupport>> clients = new ArrayList<>();
    runs.forEach(
        (cell, run) -> tests.add(dynamicTest(cell.toString(), () -> clients.add(get(run)))));
    tests.add(
        dynamicTest("the bystander noticed nothing", () -> assertThat(echoes).isGreaterThan(10)));
    tests.add(
        dynamicTest("threads, sockets and heap are where they were", () -> before.back(clients)));
    return tests;
  }

  /** Opens what a process opens once. */
  private static void warmUp() throws Exception {
    try (Sockets sockets = new Sockets(AGAIN)) {
      new Cell(Fault.NONE, Phase.TLS, false, Fate.FINE).run(sockets);
    }
  }

  private static WeakReference<ClientSupport> get(Future<WeakReference<ClientSupport>> run)
      throws Exception {
    try {
      return run.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error) {
        throw (Error) e.getCause();
      }
      throw (Exception) e.getCause();
    }
  }

  private static void print(
      FaultTable table,
      Map<Cell, Future<WeakReference<ClientSupport>>> runs,
      Duration took,
      long echoes) {
    long failed = runs.values().stream().filter(FaultMatrixTest::hasFailed).count();
    StringBuilder text = new StringBuilder("the fault matrix, reconnect off and on:\n");
    table.markdown().forEach(line -> text.append(line).append('\n'));
    text.append("\"-\": ").append(FaultTable.NOTHING_TO_CORRUPT).append(".\n");
    text.append(runs.size()).append(" cells in ").append(took.toMillis()).append(" ms, ");
    text.append(failed).append(" failed; meanwhile a bystander had ").append(echoes);
    text.append(" answers on the same HTTP client. JDK ").append(Runtime.version());
    System.out.println(text);
  }

  private static boolean hasFailed(Future<?> run) {
    try {
      run.get();
      return false;
    } catch (ExecutionException | InterruptedException e) {
      return true;
    }
  }
}
