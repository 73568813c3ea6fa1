package dev.unisocket.examples.benchmarks.clients;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class ClientBenchmarkTest {

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES) // seven JVMs, some that poll, on a busy machine
  void aTinyRunComparesTwoClientsInJvmsOfTheirOwn(@TempDir Path folder) throws Exception {
    Options options =
        Options.parse(
            ("--clients generated --scenarios receive,send,echo --rounds 1 --seconds 0.05"
                    + " --warmup 0.05 --out "
                    + folder)
                .split(" "));
    ByteArrayOutputStream printed = new ByteArrayOutputStream();

    Results results =
        new ClientBenchmark(options, System.err).measure(new PrintStream(printed, true, UTF_8));

    assertThat(results.all())
        .extracting(run -> run.client() + " " + run.scenario() + " " + run.reason())
        .containsExactly(
            "raw RECEIVE ",
            "generated RECEIVE ",
            "raw SEND ",
            "generated SEND ",
            "raw ECHO ",
            "generated ECHO ");
    assertThat(Files.readString(folder.resolve("clients.md")))
        .isEqualTo(printed.toString(UTF_8))
        .contains("1 round,", "| UniSocket |", "## The bars", "| >= 1.05 |", "Failed runs: none");
    assertThat(Files.readAllLines(folder.resolve("clients.csv"))).hasSize(7);
    assertThat(Files.readString(folder.resolve("clients.svg"))).contains("UniSocket");
  }

  @Test
  void ratiosArePairedByRoundAndTheirMedianCounts() {
    Results results =
        new Results(
            "raw",
            List.of(
                run("raw", 1, 100),
                run("generated", 1, 200),
                run("raw", 2, 1000),
                run("generated", 2, 1100),
                run("raw", 3, 10),
                run("generated", 3, 9),
                run("generated", 4, 5000),
                Run.failed("raw", Scenario.RECEIVE, 4, "lost a message")));

    Spread ratios = results.ratios("generated", Scenario.RECEIVE, Metric.RATE).orElseThrow();

    assertThat(ratios).isEqualTo(new Spread(1.1, 0.9, 2.0));
    assertThat(results.anyFailed()).isTrue();
  }

  @Test
  void theReportSaysWhatFailedAndWhichBarIsMissed() {
    Options options = Options.parse("--clients", "generated", "--scenarios", "receive");
    Results results =
        new Results(
            "raw",
            List.of(
                run("raw", 1, 100),
                run("generated", 1, 104),
                Run.failed(
                    "generated", Scenario.RECEIVE, 2, "not the event that is due\n at ...")));

    assertThat(new Report(options, results, "a machine, a JVM").markdown())
        .contains("a machine, a JVM. 5 rounds")
        .contains("| receive, one kind: rate | UniSocket | >= 1.05 | 1.04 | 1.04-1.04 | **no** |")
        .contains("Failed runs: 1.")
        .contains("- UniSocket, receive, one kind, round 2: `not the event that is due`");
  }

  @Test
  void whatIsAskedForWronglyIsRefusedWithWhatThereIs() {
    assertThatThrownBy(() -> Options.parse("--clients", "generted"))
        .hasMessageContainingAll("'generted'", "generated");
    assertThatThrownBy(() -> Options.parse("--scenarios", "recieve"))
        .hasMessageContainingAll("'recieve'", "receive");
    assertThatThrownBy(() -> Options.parse("--round", "3"))
        .hasMessageContainingAll("'--round'", "--rounds");
  }

  private static Run run(String client, int round, double rate) {
    return Run.of(client, Scenario.RECEIVE, round, new Outcome(1000, rate, 0, 0, 100, 1, 0.1));
  }
}
