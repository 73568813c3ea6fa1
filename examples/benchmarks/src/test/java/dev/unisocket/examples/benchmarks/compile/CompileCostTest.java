package dev.unisocket.examples.benchmarks.compile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompileCostTest {

  @Test
  void theBenchmarkCompilesInAllThreeWaysAndWritesOneClassAgainForOneChange() throws Exception {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();

    new CompileCost(new PrintStream(printed, true, UTF_8), 1).measure(List.of(1, 2));

    assertThat(printed.toString(UTF_8).lines().skip(2))
        .hasSize(2)
        .allMatch(
            line -> line.matches(" +[12]( +[\\d.]+){3} +-?[\\d.]+%[ !] +-?[\\d.]+( +\\d+){2} +1"));
  }
}
