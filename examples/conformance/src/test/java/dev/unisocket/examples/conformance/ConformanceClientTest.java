package dev.unisocket.examples.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class ConformanceClientTest {

  @Test
  void allCasesRunAndPassAndTheReportsAreWritten() throws Exception {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (Testsuite testsuite = Testsuite.begin()) {
      int count =
          new ConformanceClient(testsuite.url(), "it", new PrintStream(printed, true, UTF_8))
              .runAll();

      assertThat(count).isEqualTo(testsuite.count());
      assertThat(testsuite.verdicts()).hasSize(count);
      assertThat(testsuite.verdicts().values()).containsOnly("");
      assertThat(testsuite.reported()).isEqualTo("it");
      assertThat(testsuite.failure()).isEmpty();
    }
    assertThat(printed.toString(UTF_8).lines())
        .startsWith("11 cases", "case 1: closed with 1000")
        .contains(
            "case 6: closed with 1006, without a handshake",
            "case 11: closed with 4999",
            "reports are written");
  }
}
