package dev.unisocket.examples.benchmarks.clients;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What one run measured.
 *
 * @param messages how many went through, each checked at the end where it arrived
 * @param rate of them in a second
 * @param p50 microseconds from send to handler; 0 where nothing is echoed
 * @param p99 the same
 * @param allocated bytes for each message
 * @param cpu microseconds of the whole client process for each message
 * @param server how busy the server was, from 0 to 1
 */
record Outcome(
    long messages,
    double rate,
    double p50,
    double p99,
    double allocated,
    double cpu,
    double server) {
  private static final String MARK = "RESULT ";

  /** Returns the line that {@link #parse} reads. */
  String line() {
    return String.format(
        Locale.ROOT,
        MARK + "messages=%d rate=%.1f p50=%.3f p99=%.3f allocated=%.1f cpu=%.4f server=%.4f",
        messages,
        rate,
        p50,
        p99,
        allocated,
        cpu,
        server);
  }

  /** Whether a printed line is a result. */
  static boolean isLine(String line) {
    return line.startsWith(MARK);
  }

  static Outcome parse(String line) {
    Map<String, String> values = values(line.substring(MARK.length()));
    return new Outcome(
        Long.parseLong(value(values, "messages")),
        Double.parseDouble(value(values, "rate")),
        Double.parseDouble(value(values, "p50")),
        Double.parseDouble(value(values, "p99")),
        Double.parseDouble(value(values, "allocated")),
        Double.parseDouble(value(values, "cpu")),
        Double.parseDouble(value(values, "server")));
  }

  /** Reads {@code name=value} pairs. */
  static Map<String, String> values(String pairs) {
    return Arrays.stream(pairs.split(" "))
        .map(pair -> pair.split("=", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
  }

  static String value(Map<String, String> values, String name) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no " + name + " in " + values.keySet());
    }
    return value;
  }
}
