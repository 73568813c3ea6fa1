package dev.unisocket.internal;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The header with which a server says when to come again: seconds, or a date of HTTP. */
final class RetryAfter {
  /** Seconds with more digits are beyond any bound. */
  private static final int DIGITS = 9;

  /** The three forms that RFC 9110 has receivers understand; the first is the one in use. */
  private static final List<DateTimeFormatter> DATES =
      List.of(
          DateTimeFormatter.RFC_1123_DATE_TIME,
          new DateTimeFormatterBuilder()
              .appendPattern("EEEE, dd-MMM-")
              .appendValueReduced(ChronoField.YEAR, 2, 2, 2000)
              .appendPattern(" HH:mm:ss 'GMT'")
              .toFormatter(Locale.US)
              .withZone(ZoneOffset.UTC),
          DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.US)
              .withZone(ZoneOffset.UTC));

  private RetryAfter() {}

  /**
   * Returns how long to wait at least; zero where the headers do not say, or say what is no such
   * value.
   *
   * @param header of the response, names without regard to case
   * @param now the time here, for a response that has no date of its own
   */
  static Duration of(Map<String, String> header, Instant now) {
    String value = header.get("Retry-After");
    if (value == null) {
      return Duration.ZERO;
    }
    String trimmed = value.trim();
    if (!trimmed.isEmpty() && trimmed.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return trimmed.length() > DIGITS
          ? Duration.ofSeconds(Long.MAX_VALUE)
          : Duration.ofSeconds(Long.parseLong(trimmed));
    }
    Instant until = date(trimmed);
    if (until == null) {
      return Duration.ZERO;
    }
    // By the server's own clock, where it tells: that of this machine may be wrong.
    String date = header.get("Date");
    Instant there = date == null ? null : date(date.trim());
    Duration wait = Duration.between(there != null ? there : now, until);
    return wait.isNegative() ? Duration.ZERO : wait;
  }

  private static @Nullable Instant date(String text) {
    Instant date = null;
    for (DateTimeFormatter form : DATES) {
      try {
        date = Instant.from(form.parse(text));
      } catch (DateTimeException notThisForm) {
        // One of the others may fit; a date that nobody can read says nothing.
      }
    }
    return date;
  }
}
