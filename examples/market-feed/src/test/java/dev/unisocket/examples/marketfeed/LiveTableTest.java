package dev.unisocket.examples.marketfeed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiveTableTest {
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @Test
  void aTerminalSeesTheTableDrawnOverItselfBelowTheEvents() {
    LiveTable table = table(true);

    table.event("connected");
    table.show(new Trade("ABC", 1, new BigDecimal("101.25"), 5));
    table.end();

    assertThat(printed.toString(UTF_8).lines())
        .containsExactly(
            "connected",
            "symbol         last        bid        ask   trades",
            "ABC               0          0          0        0",
            "\033[2A\033[Jsymbol         last        bid        ask   trades",
            "ABC          101.25          0          0        1");
  }

  @Test
  void elsewhereOnlyTheEventsArePrinted() {
    LiveTable table = table(false);

    table.event("connected");
    table.show(new Trade("ABC", 1, BigDecimal.ONE, 5));
    table.end();

    assertThat(printed.toString(UTF_8).lines()).containsExactly("connected");
  }

  private LiveTable table(boolean terminal) {
    return new LiveTable(new PrintStream(printed, true, UTF_8), terminal, List.of("ABC"));
  }
}
