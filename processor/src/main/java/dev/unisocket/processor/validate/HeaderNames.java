package dev.unisocket.processor.validate;

import dev.unisocket.processor.diagnostic.Diagnostics;
import dev.unisocket.processor.diagnostic.Problem;
import dev.unisocket.processor.model.Place;
import java.util.Locale;
import java.util.Set;

/** Which headers a handshake may carry. */
final class HeaderNames {
  /** What the JDK's client refuses, and what would announce a body. */
  private static final Set<String> OF_THE_HANDSHAKE =
      Set.of("host", "connection", "upgrade", "content-length", "expect", "transfer-encoding");

  private final Diagnostics diagnostics;

  HeaderNames(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  void check(String name, Place place) {
    if (!Tokens.isToken(name)) {
      diagnostics.report(
          Problem.INVALID_HEADER,
          place,
          "has a name that is not an HTTP token",
          name,
          "Use letters, digits and '-'");
      return;
    }
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.equals("referer")) {
      diagnostics.report(
          Problem.FORBIDDEN_HEADER, place, name, "a socket's handshake does not carry it");
    } else if (lower.equals("sec-websocket-protocol")) {
      diagnostics.report(
          Problem.FORBIDDEN_HEADER, place, name, "'protocols' of @UniSocket sets it");
    } else if (OF_THE_HANDSHAKE.contains(lower) || lower.startsWith("sec-websocket-")) {
      diagnostics.report(Problem.FORBIDDEN_HEADER, place, name, "the handshake sets it itself");
    }
  }
}
