package dev.unisocket.examples.benchmarks.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.RunResult;

/** One short iteration of each benchmark, in this JVM: they work, and the table has them all. */
class PartsTest {
  private static final int BENCHMARKS = 14;

  /** JMH has a lock for the whole machine, since measurements disturb each other; tests do not. */
  @BeforeAll
  static void letOthersMeasure() {
    System.setProperty("jmh.ignoreLock", "true");
  }

  @Test
  void eachBenchmarkRunsAndIsInTheTable() throws Exception {
    Collection<RunResult> results =
        Parts.run("-f", "0", "-wi", "0", "-i", "1", "-r", "5ms", "-v", "SILENT");
    String table = PartsTable.of(results);
    assertThat(results.stream().map(result -> result.getParams().getBenchmark()).distinct())
        .hasSize(BENCHMARKS);
    assertThat(table.lines().skip(2))
        .hasSameSizeAs(results)
        .allSatisfy(row -> assertThat(row).matches("\\| \\w+ \\w+ \\|.*\\| [0-9.]+ \\|.*\\|"));
  }
}
