package dev.unisocket.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which headers a handshake may carry. What is wrong is told with the header's name, never its
 * value.
 */
final class TargetHeaders {
  /**
   * Those that make the handshake what it is. The JDK's client refuses all but the last; that one
   * announces a body, as which a server would read the first frames.
   */
  private static final Set<String> RESERVED =
      Set.of("host", "connection", "upgrade", "content-length", "expect", "transfer-encoding");

  private TargetHeaders() {}

  /**
   * Returns the values by name, names without regard to case, unmodifiable.
   *
   * @throws dev.unisocket.UniSocketException 10003
   */
  static Map<String, List<String>> check(List<Map.Entry<String, String>> headers) {
    if (headers.isEmpty()) {
      return Map.of();
    }
    Map<String, List<String>> checked = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (Map.Entry<String, String> header : headers) {
      checkName(header.getKey());
      checkValue(header.getKey(), header.getValue());
      checked.computeIfAbsent(header.getKey(), name -> new ArrayList<>()).add(header.getValue());
    }
    checked.replaceAll((name, values) -> List.copyOf(values));
    return Collections.unmodifiableMap(checked);
  }

  private static void checkName(@Nullable String name) {
    if (name == null || !Token.isToken(name)) {
      // Not named: a value that slipped into its place must not be told.
      throw ConnectFailures.invalidArgument(
          "invalid header name",
          "A name is letters, digits and !#$%&'*+-.^_`|~, without a colon or a space.");
    }
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.equals("referer")) {
      throw ConnectFailures.invalidArgument(
          "invalid header '" + name + "'", "A socket's handshake has no Referer; leave it out.");
    }
    if (RESERVED.contains(lower) || lower.startsWith("sec-websocket-")) {
      throw ConnectFailures.invalidArgument(
          "invalid header '" + name + "'",
          lower.equals("sec-websocket-protocol")
              ? "Ask for subprotocols by the protocols of the socket."
              : "The handshake sets it itself; leave it out.");
    }
  }

  private static void checkValue(String name, @Nullable String value) {
    if (value == null) {
      throw ConnectFailures.invalidArgument(
          "invalid header '" + name + "': no value", "Leave the header out, or give it a value.");
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '\r' || c == '\n') {
        throw ConnectFailures.invalidArgument(
            "invalid header '" + name + "': line break at index " + i, "A value is one line.");
      }
      if ((c < ' ' && c != '\t') || c == 0x7F) {
        throw ConnectFailures.invalidArgument(
            "invalid header '" + name + "': control character at index " + i,
            "A value is printable text.");
      }
      // The JDK refuses what is beyond Latin-1, and writes ? for what is in it but not ASCII.
      if (c > 0x7F) {
        throw ConnectFailures.invalidArgument(
            "invalid header '" + name + "': not ASCII at index " + i,
            "Percent-encode the value, or encode it in Base64.");
      }
    }
  }
}
