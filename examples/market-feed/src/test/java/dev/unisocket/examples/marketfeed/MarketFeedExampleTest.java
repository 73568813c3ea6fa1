package dev.unisocket.examples.marketfeed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class MarketFeedExampleTest {
  private static final int TRADES = 400;

  @Test
  void everyTradeComesOnceThoughConnectionsEnd() throws Exception {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    MarketFeedExample example = new MarketFeedExample(new PrintStream(printed, true, UTF_8), false);

    Summary summary = example.run(TRADES, Duration.ofMillis(2));

    assertThat(summary.drops()).isEqualTo(FeedServer.DROPS);
    assertThat(summary.lines())
        .hasSize(4)
        .allSatisfy(
            line -> {
              assertThat(line.published()).isEqualTo(TRADES);
              assertThat(line.replayed())
                  .isGreaterThanOrEqualTo(FeedServer.DROPS * FeedServer.UNHEARD);
              assertThat(line.before() + line.live() + line.replayed()).isEqualTo(TRADES);
              assertThat(line.doubled()).isZero();
              assertThat(line.sameVolume()).isTrue();
            });
    assertThat(summary.isWhole()).isTrue();
    assertThat(printed.toString(UTF_8))
        .contains("no answer, SocketClosedException") // the call that the server left unanswered
        .contains("code 1006")
        .contains("code 1001")
        .endsWith("nothing was lost or doubled" + System.lineSeparator())
        .doesNotContain("\033");
  }
}
