package dev.unisocket.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unisocket.internal.Demand.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DemandTest {
  private final Backlog backlog = new Backlog();
  private final Demand demand = new Demand(backlog);

  /** Brings messages of one part each as long as there is demand; returns how many that were. */
  private int flood(int asked, int size) {
    int outstanding = asked;
    int arrived = 0;
    while (outstanding > 0) {
      outstanding--;
      arrived++;
      outstanding += Math.max(0, demand.arrived(1, size));
    }
    return arrived;
  }

  @Test
  void withoutAReasonReadingFollowsTheHandlers() {
    assertThat(flood(demand.opened(), 1)).isLessThanOrEqualTo(512);
    assertThat(demand.isStopped()).isTrue();
    int more = 0;
    for (int handled = 0; handled < 512 && more == 0; handled++) {
      more = demand.handled(1, 1);
    }
    assertThat(more).isPositive();
  }

  @Test
  void theWindowIsWiderForSmallMessagesAndNarrowAgainAtOnce() {
    int large = 16 << 10;
    int came = flood(demand.opened(), large);
    assertThat(came).isLessThanOrEqualTo(32);
    int asked = 0;
    for (int i = 0; i < came; i++) {
      asked += demand.handled(1, large);
    }
    assertThat(flood(asked, 100)).isGreaterThan(256);
    for (int i = 0; i < 8; i++) {
      demand.arrived(1, large);
    }
    int most = 0;
    for (int i = 0; i < 600; i++) {
      most = Math.max(most, demand.handled(1, 100));
    }
    assertThat(most).isBetween(1, 24);
  }

  @ParameterizedTest
  @EnumSource
  void withAReasonTheStoreTakesOneThousandAndTwentyFourMessagesAndNoneMore(Reason reason) {
    int before = flood(demand.opened(), 0);
    int ahead = flood(demand.readAhead(reason, true), 0);
    assertThat(before + ahead).isEqualTo(1024);
    assertThat(demand.isFull()).isTrue();
    assertThat(demand.handled(1, 0)).isEqualTo(1);
  }

  @Test
  void sixteenMebibytesFillTheStoreToo() {
    int size = 1 << 20;
    int before = flood(demand.opened(), size);
    assertThat(demand.readAhead(Reason.HEARTBEAT, true)).isZero();
    assertThat(before).isEqualTo(16); // what had been asked for when the window closed
    assertThat(demand.isFull()).isTrue();
  }

  @Test
  void theStoreCountsOnceWhateverTheReasons() {
    int all = flood(demand.opened(), 0);
    all += flood(demand.readAhead(Reason.CLOSING, true), 0);
    all += flood(demand.readAhead(Reason.HEARTBEAT, true), 0);
    all += flood(demand.readAhead(Reason.CALLS, true), 0);
    assertThat(all).isEqualTo(1024);
  }

  @Test
  void whatIsNoMessageTakesNoRoom() {
    int asked = demand.opened() + demand.readAhead(Reason.CALLS, true);
    for (int i = 0; i < 10_000; i++) {
      asked += demand.arrived() - 1;
      assertThat(asked).isPositive();
    }
    assertThat(demand.isFull()).isFalse();
  }

  @Test
  void aReasonTakenBackStopsTheReadingAgain() {
    flood(demand.opened(), 0);
    assertThat(demand.readAhead(Reason.CALLS, true)).isPositive();
    assertThat(demand.readAhead(Reason.CALLS, true)).isZero();
    demand.readAhead(Reason.CALLS, false);
    assertThat(flood(128, 0)).isGreaterThan(128); // one is left
    demand.readAhead(Reason.CALLS, false);
    assertThat(demand.arrived(1, 0)).isZero();
  }

  @Test
  void aReasonMayBeTakenBackBeforeItIsAdded() {
    flood(demand.opened(), 0);
    demand.readAhead(Reason.CALLS, false);
    assertThat(demand.readAhead(Reason.CALLS, true)).isZero();
  }

  @Test
  void aFullStoreIsToldOnceAndToEachLaterCallAndOnlyWhileCallsArePending() {
    flood(demand.opened(), 0);
    flood(demand.readAhead(Reason.HEARTBEAT, true), 0);
    assertThat(demand.isFull()).isTrue();
    assertThat(demand.arrived()).isZero(); // nobody waits for an answer
    assertThat(demand.readAhead(Reason.CALLS, true)).isEqualTo(Demand.FULL);
    assertThat(demand.arrived()).isZero();
    assertThat(demand.readAhead(Reason.CALLS, true)).isEqualTo(Demand.FULL);
    for (int i = 0; i < 100; i++) {
      demand.handled(1, 0);
    }
    int last = 0;
    while (!demand.isFull()) {
      last = demand.arrived(1, 0);
    }
    assertThat(last).isEqualTo(Demand.FULL);
  }

  @Test
  void nothingIsAskedForBeforeTheOpenAndAfterTheEnd() {
    assertThat(demand.readAhead(Reason.CLOSING, true)).isZero();
    assertThat(demand.opened()).isPositive();
    demand.arrived(1, 1);
    assertThat(demand.end()).isTrue();
    assertThat(demand.handled(1, 1)).isZero();
    assertThat(demand.end()).isFalse();
  }

  @Test
  void whatEarlierConnectionsHaveLeftIsInTheStoreOfTheNext() {
    int left = flood(demand.opened(), 1) + flood(demand.readAhead(Reason.CLOSING, true), 1);
    assertThat(left).isEqualTo(1024);
    assertThat(demand.end()).isTrue();
    Demand next = new Demand(backlog);
    assertThat(next.opened()).isZero();
    assertThat(next.readAhead(Reason.HEARTBEAT, true)).isZero();
    assertThat(next.isFull()).isTrue();
    assertThat(demand.handled(1, 1)).isZero();
    assertThat(next.more()).isEqualTo(1);
    for (int i = 1; i < left; i++) {
      assertThat(demand.handled(1, 1)).isZero();
    }
    assertThat(backlog.messages()).isZero();
    assertThat(backlog.bytes()).isZero();
    assertThat(next.isFull()).isFalse();
    assertThat(next.more()).isEqualTo(15);
  }

  @Test
  void whatTookItsPlaceJustBeforeTheEndIsLeftToo() {
    demand.opened();
    demand.end();
    demand.arrived(1, 7);
    assertThat(backlog.messages()).isEqualTo(1);
    assertThat(backlog.bytes()).isEqualTo(7);
    demand.handled(1, 7);
    assertThat(backlog.messages()).isZero();
    assertThat(backlog.bytes()).isZero();
  }
}
