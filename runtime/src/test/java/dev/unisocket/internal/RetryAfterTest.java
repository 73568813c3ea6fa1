package dev.unisocket.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
  private static final Instant NOW = Instant.parse("2026-11-05T08:49:00Z");

  @ParameterizedTest
  @CsvSource({"0, 0", "7, 7", "' 120 ', 120", "3600, 3600"})
  void secondsAreSeconds(String value, long seconds) {
    assertThat(of(value)).isEqualTo(Duration.ofSeconds(seconds));
  }

  @Test
  void secondsBeyondAnyBoundAreLong() {
    assertThat(of("99999999999999999999")).isGreaterThan(Duration.ofDays(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Thu, 05 Nov 2026 08:49:37 GMT",
        "Thursday, 05-Nov-26 08:49:37 GMT",
        "Thu Nov  5 08:49:37 2026"
      })
  void aDateOfHttpCountsFromNow(String date) {
    assertThat(of(date)).isEqualTo(Duration.ofSeconds(37));
  }

  @Test
  void theServersOwnClockCountsWhereItTells() {
    Map<String, String> header = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    header.put("retry-after", "Tue, 24 Nov 2026 12:00:20 GMT");
    header.put("date", "Tue, 24 Nov 2026 12:00:00 GMT");
    assertThat(RetryAfter.of(header, NOW)).isEqualTo(Duration.ofSeconds(20));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "-1", "soon", "1.5", "Thu, 05 Nov 2026 08:48:37 GMT", "Thu, 99 Nov 2026"})
  void whatIsNoSuchValueOrIsPastSaysNothing(String value) {
    assertThat(of(value)).isZero();
  }

  @Test
  void withoutTheHeaderThereIsNothingToWaitFor() {
    assertThat(RetryAfter.of(Map.of(), NOW)).isZero();
  }

  private static Duration of(String value) {
    return RetryAfter.of(Map.of("Retry-After", value), NOW);
  }
}
