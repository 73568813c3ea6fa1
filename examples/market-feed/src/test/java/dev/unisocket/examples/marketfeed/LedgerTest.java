package dev.unisocket.examples.marketfeed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unisocket.examples.marketfeed.Ledger.Range;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerTest {
  private final Ledger ledger = new Ledger();

  @Test
  void aHoleIsAskedForOnce() {
    ledger.begin(3);
    ledger.live(trade(3));
    ledger.live(trade(7));

    assertThat(ledger.ask()).containsExactly(new Range(4, 6));
    assertThat(ledger.ask()).isEmpty();
    assertThat(ledger.lost()).isEqualTo(3);
    assertThat(ledger.before()).isEqualTo(2);
  }

  @Test
  void whatWasNotAnsweredIsAskedForAgain() {
    ledger.begin(1);
    ledger.begin(4); // a later subscription: 1 to 3 were traded in between
    Range asked = ledger.ask().get(0);
    ledger.forget(asked);

    assertThat(ledger.ask()).containsExactly(new Range(1, 3));

    ledger.answer(asked, List.of(trade(1), trade(3)));

    assertThat(ledger.ask()).containsExactly(new Range(2, 2));
    assertThat(ledger.replayed()).isEqualTo(2);
  }

  @Test
  void theEndTellsOfAHoleBeforeIt() {
    ledger.begin(1);
    ledger.live(trade(1));
    ledger.end(2);

    assertThat(ledger.complete()).isFalse();
    assertThat(ledger.ask()).containsExactly(new Range(2, 2));

    ledger.live(trade(2));

    assertThat(ledger.complete()).isTrue();
  }

  @Test
  void aTradeThatComesTwiceCountsAsDoubledAndNotTwice() {
    ledger.live(trade(1));
    ledger.live(trade(1));

    assertThat(ledger.doubled()).isEqualTo(1);
    assertThat(ledger.live()).isEqualTo(1);
    assertThat(ledger.volume()).isEqualTo(10);
  }

  private static Trade trade(int seq) {
    return new Trade("ABC", seq, BigDecimal.ONE, 10);
  }
}
