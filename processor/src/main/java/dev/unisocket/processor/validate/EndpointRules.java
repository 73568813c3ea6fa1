package dev.unisocket.processor.validate;

import dev.unisocket.processor.diagnostic.Diagnostics;
import dev.unisocket.processor.diagnostic.Problem;
import dev.unisocket.processor.model.EndpointModel;
import dev.unisocket.processor.model.Located;
import dev.unisocket.processor.model.Place;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Holds protocols, headers and timeout of {@code @UniSocket} against the rules. */
final class EndpointRules {
  private final Diagnostics diagnostics;
  private final HeaderNames names;

  EndpointRules(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
    this.names = new HeaderNames(diagnostics);
  }

  void check(EndpointModel endpoint) {
    checkProtocols(endpoint.protocols());
    endpoint.header().forEach(this::checkHeader);
    long timeout = endpoint.timeout().value();
    if (timeout == 0 || timeout < -1) {
      diagnostics.report(
          Problem.INVALID_TIMEOUT,
          endpoint.timeout().place(),
          timeout,
          "Write the milliseconds, or -1 for the runtime's timeout");
    }
  }

  private void checkProtocols(List<Located<String>> protocols) {
    Set<String> seen = new HashSet<>();
    for (Located<String> protocol : protocols) {
      if (!Tokens.isToken(protocol.value())) {
        diagnostics.report(Problem.INVALID_PROTOCOL, protocol.place(), protocol.value());
      } else if (!seen.add(protocol.value())) {
        diagnostics.report(Problem.DUPLICATE_PROTOCOL, protocol.place(), protocol.value());
      }
    }
  }

  /** Without a space nothing can be told: the whole text may be a value. */
  private static String nameBeforeSpace(String text) {
    int space = text.indexOf(' ');
    return space > 0 && Tokens.isToken(text.substring(0, space)) ? text.substring(0, space) : "";
  }

  /** What is wrong with a header is told without its value. */
  private void checkHeader(Located<String> header) {
    String text = header.value();
    Place place = header.place();
    int colon = text.indexOf(':');
    if (colon < 0) {
      diagnostics.report(
          Problem.INVALID_HEADER,
          place,
          "has no colon",
          nameBeforeSpace(text),
          "Write \"Name: value\"");
      return;
    }
    String name = text.substring(0, colon).strip();
    int before = diagnostics.count();
    names.check(name, place);
    String value = text.substring(colon + 1);
    if (diagnostics.count() > before) {
      return;
    }
    if (value.chars().anyMatch(c -> (c < ' ' && c != '\t') || c == 0x7F)) {
      diagnostics.report(
          Problem.INVALID_HEADER,
          place,
          "has a line break or another control character in its value",
          name,
          "Write one line of printable text");
    } else if (value.chars().anyMatch(c -> c > 0x7F)) {
      // The JDK refuses what is beyond Latin-1, and writes ? for what is in it but not ASCII.
      diagnostics.report(
          Problem.INVALID_HEADER,
          place,
          "has a character in its value that is not ASCII",
          name,
          "Percent-encode the value");
    } else {
      Template.unreadablePlaceholder(value)
          .ifPresent(found -> diagnostics.report(Problem.INVALID_PLACEHOLDER, place, found));
    }
  }
}
