package dev.unisocket.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unisocket.CloseEvent;
import dev.unisocket.ReconnectPolicy;
import dev.unisocket.SocketConnectException;
import dev.unisocket.UniSocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReconnectionTest {
  private static final ReconnectPolicy POLICY =
      ReconnectPolicy.standard()
          .initialDelay(Duration.ofMillis(500))
          .maxDelay(Duration.ofSeconds(30))
          .stableAfter(Duration.ofSeconds(5));
  private static final LongUnaryOperator MOST = bound -> bound - 1;
  private static final CloseEvent ABNORMAL = CloseEvent.of(1006, "", false);
  private static final long SECOND = 1_000_000_000L;

  @Test
  void waitsDoubleUpToTheLongest() {
    Reconnection reconnection = new Reconnection(POLICY, false, MOST);
    assertThat(delays(reconnection, 9))
        .containsExactly(500L, 1_000L, 2_000L, 4_000L, 8_000L, 16_000L, 30_000L, 30_000L, 30_000L);
    for (int i = 0; i < 200; i++) {
      assertThat(delays(reconnection, 1)).containsExactly(30_000L); // no overflow, ever
    }
  }

  @Test
  void jitterIsFull() {
    Random random = new Random(20_261_125);
    Reconnection reconnection =
        new Reconnection(POLICY, false, bound -> (long) (random.nextDouble() * bound));
    delays(reconnection, 10);
    List<Long> waits = delays(reconnection, 10_000);
    assertThat(waits).allMatch(wait -> wait >= 0 && wait <= 30_000);
    double mean = waits.stream().mapToLong(Long::longValue).average().orElseThrow();
    assertThat(mean).isBetween(14_500.0, 15_500.0); // evenly from nothing to all
    assertThat(waits.stream().filter(wait -> wait < 3_000).count()).isBetween(900L, 1_100L);
    assertThat(waits.stream().filter(wait -> wait > 27_000).count()).isBetween(900L, 1_100L);
  }

  @Test
  void theLeastOfJitterIsNoWaitAtAll() {
    assertThat(delays(new Reconnection(POLICY, false, bound -> 0), 3)).containsExactly(0L, 0L, 0L);
  }

  @Test
  void onlyAConnectionThatLastedStartsAnew() {
    Reconnection reconnection = new Reconnection(POLICY, false, MOST);
    delays(reconnection, 3);
    reconnection.opened(0);
    assertThat(next(reconnection, null, 5 * SECOND - 1)).isEqualTo(4_000);
    assertThat(reconnection.attempt()).isEqualTo(4);
    reconnection.opened(0);
    assertThat(next(reconnection, null, 5 * SECOND)).isEqualTo(500);
    assertThat(reconnection.attempt()).isEqualTo(1);
  }

  @Test
  void maxAttemptsCountsRetriesInARow() {
    Reconnection reconnection = new Reconnection(POLICY.maxAttempts(2), false, MOST);
    assertThat(delays(reconnection, 2)).hasSize(2);
    assertThat(reconnection.next(refused(503, Map.of()), ABNORMAL, 0)).isNull();
  }

  @Test
  void retryAfterIsALowerBoundOfAtMostOneHourAndJitterComesOnTop() {
    Reconnection reconnection = new Reconnection(POLICY, false, MOST);
    assertThat(next(reconnection, refused(503, Map.of("Retry-After", List.of("120"))), 0))
        .isEqualTo(120_500);
    assertThat(next(reconnection, refused(429, Map.of("retry-after", List.of("7200"))), 0))
        .isEqualTo(3_600_000 + 1_000);
  }

  @Test
  void longDelaysDoNotOverflow() {
    Duration ages = Duration.ofDays(365L * 1_000);
    Reconnection reconnection =
        new Reconnection(POLICY.initialDelay(ages).maxDelay(ages), false, MOST);
    assertThat(delays(reconnection, 5)).allMatch(wait -> wait > 0);
  }

  private static List<Long> delays(Reconnection reconnection, int count) {
    List<Long> delays = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      delays.add(next(reconnection, refused(503, Map.of()), 0));
    }
    return delays;
  }

  private static long next(
      Reconnection reconnection, @Nullable UniSocketException failure, long now) {
    Reconnection.Retry retry = reconnection.next(failure, ABNORMAL, now);
    assertThat(retry).isNotNull();
    assertThat(retry.event).isNotNull();
    return retry.event.delay().toMillis();
  }

  private static SocketConnectException refused(int status, Map<String, List<String>> headers) {
    return SocketConnectException.of("connectSocket:fail", "", status, headers, "", null);
  }
}
