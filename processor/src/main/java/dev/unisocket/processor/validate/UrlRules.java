package dev.unisocket.processor.validate;

import dev.unisocket.processor.diagnostic.Diagnostics;
import dev.unisocket.processor.diagnostic.Problem;
import dev.unisocket.processor.model.Located;
import dev.unisocket.processor.model.Place;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Holds a url against the rules, as far as its placeholders let it be known. */
final class UrlRules {
  private static final String SLASHES = "://";

  private final Diagnostics diagnostics;

  UrlRules(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** Reports what is wrong; returns the variables where braces can be read. */
  Optional<UrlVariables> check(Located<String> url) {
    Place place = url.place();
    if (url.value().codePoints().anyMatch(UrlRules::isHalfPair)) {
      diagnostics.report(
          Problem.INVALID_URL, place, "has half a surrogate pair", "", "Write whole characters");
      return Optional.empty();
    }
    if (UrlShape.hasStandIn(url.value())) {
      diagnostics.report(
          Problem.INVALID_URL, place, "has a character of private use", "", "Percent-encode it");
      return Optional.empty();
    }
    UrlShape shape;
    try {
      shape = UrlShape.of(Template.parse(url.value()));
    } catch (Template.BraceException e) {
      reportBraces(e, place);
      return Optional.empty();
    }
    int before = diagnostics.count();
    String text = withoutFragment(shape, place);
    int pathStart = pathStart(text);
    checkStart(shape, text.substring(0, pathStart), place);
    int mark = text.indexOf('?', pathStart);
    String path = mark < 0 ? text.substring(pathStart) : text.substring(pathStart, mark);
    String query = mark < 0 ? "" : text.substring(mark + 1);
    Set<String> queryVariables = queryVariables(shape, query, place);
    if (diagnostics.count() == before) {
      checkSyntax(text, pathStart, place);
    }
    return Optional.of(
        new UrlVariables(
            new LinkedHashSet<>(shape.variables(path)),
            queryVariables,
            Set.copyOf(shape.variables(text.substring(0, pathStart))),
            place));
  }

  /** A code point is a surrogate where its other half is missing. */
  private static boolean isHalfPair(int codePoint) {
    return Character.getType(codePoint) == Character.SURROGATE;
  }

  private void reportBraces(Template.BraceException e, Place place) {
    if (e.isPlaceholder()) {
      diagnostics.report(Problem.INVALID_PLACEHOLDER, place, e.found());
    } else {
      diagnostics.report(
          Problem.INVALID_URL,
          place,
          Objects.requireNonNull(e.getMessage()),
          e.found(),
          "Write '{name}' for a variable");
    }
  }

  private String withoutFragment(UrlShape shape, Place place) {
    int sharp = shape.text().indexOf('#');
    if (sharp < 0) {
      return shape.text();
    }
    diagnostics.report(
        Problem.URL_FRAGMENT, place, shape.written(shape.text().substring(sharp + 1)));
    return shape.text().substring(0, sharp);
  }

  /** Returns where scheme, host and port end. */
  private static int pathStart(String text) {
    int slashes = text.indexOf(SLASHES);
    int i = slashes < 0 ? 0 : slashes + SLASHES.length();
    while (i < text.length() && "/?".indexOf(text.charAt(i)) < 0) {
      i++;
    }
    return i;
  }

  private void checkStart(UrlShape shape, String start, Place place) {
    List<String> variables = shape.variables(start);
    if (!variables.isEmpty()) {
      diagnostics.report(Problem.MISPLACED_VARIABLE, place, where(shape, start), variables.get(0));
      return;
    }
    int slashes = start.indexOf(SLASHES);
    String scheme = slashes < 0 ? before(start, ':') : start.substring(0, slashes);
    boolean schemeKnown = !UrlShape.hasPlaceholder(slashes < 0 ? start : scheme);
    if (schemeKnown && !scheme.equalsIgnoreCase("ws") && !scheme.equalsIgnoreCase("wss")) {
      diagnostics.report(Problem.INVALID_URL_SCHEME, place, scheme);
    } else if (slashes >= 0) {
      checkAuthority(start, start.substring(slashes + SLASHES.length()), shape, place);
    } else if (schemeKnown) {
      diagnostics.report(Problem.MISSING_HOST, place, start);
    }
  }

  private static String before(String text, char end) {
    int index = text.indexOf(end);
    return index < 0 ? "" : text.substring(0, index);
  }

  private static String where(UrlShape shape, String start) {
    int slashes = start.indexOf(SLASHES);
    if (slashes < 0 || !shape.variables(start.substring(0, slashes)).isEmpty()) {
      return "scheme";
    }
    String authority = start.substring(slashes + SLASHES.length());
    return shape.variables(before(authority + ':', ':')).isEmpty() ? "port" : "host";
  }

  private void checkAuthority(String start, String authority, UrlShape shape, Place place) {
    if (authority.indexOf('@') >= 0) {
      // The JDK's client ignores user info and would connect without the credentials.
      diagnostics.report(
          Problem.INVALID_URL,
          place,
          "has user information, which is not sent",
          "@" + shape.written(authority.substring(authority.indexOf('@') + 1)),
          "Send it with @HeaderParam(\"Authorization\")");
      return;
    }
    if (UrlShape.hasPlaceholder(authority)) {
      return;
    }
    int colon = authority.startsWith("[") ? authority.indexOf("]:") + 1 : authority.indexOf(':');
    String host =
        colon <= 0 && !authority.startsWith(":") ? authority : authority.substring(0, colon);
    String port = colon < 0 || host.equals(authority) ? "" : authority.substring(colon + 1);
    if (host.isEmpty()) {
      diagnostics.report(Problem.MISSING_HOST, place, start);
    } else if (!isHost(host)) {
      diagnostics.report(
          Problem.INVALID_URL,
          place,
          "has a host that Java's client refuses",
          host,
          "Use labels of letters, digits and inner hyphens, joined by dots");
    } else if (!port.isEmpty() && !isPort(port)) {
      diagnostics.report(Problem.INVALID_URL, place, "has no valid port", port, "Use 1 to 65535");
    }
  }

  private static boolean isHost(String host) {
    try {
      return new URI("ws://" + host + "/").getHost() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static boolean isPort(String port) {
    return port.matches("0*[1-9][0-9]{0,4}") && Integer.parseInt(port) <= 65_535;
  }

  private Set<String> queryVariables(UrlShape shape, String query, Place place) {
    Set<String> variables = new LinkedHashSet<>();
    for (String parameter : query.split("&", -1)) {
      List<String> names = shape.variables(parameter);
      if (names.isEmpty()) {
        continue;
      }
      int equals = parameter.indexOf('=');
      variables.addAll(names);
      if (equals <= 0 || equals != parameter.length() - 2 || names.size() > 1) {
        String written = shape.written(parameter);
        String name = equals > 0 ? shape.written(parameter.substring(0, equals)) : names.get(0);
        diagnostics.report(Problem.PARTIAL_QUERY_VARIABLE, place, names.get(0), written, name);
      }
    }
    return variables;
  }

  /** Asks Java for what is left: characters that must be encoded, and bad encodings. */
  private void checkSyntax(String text, int pathStart, Place place) {
    String rest = UrlShape.filled(text.substring(pathStart));
    String prefix = "ws://x";
    try {
      new URI(prefix + rest);
    } catch (URISyntaxException e) {
      int index = Math.max(0, e.getIndex() - prefix.length());
      boolean escape = rest.startsWith("%", index);
      diagnostics.report(
          Problem.INVALID_URL,
          place,
          escape
              ? "has a percent sign that encodes nothing"
              : "has a character that is not allowed",
          rest.substring(index, Math.min(rest.length(), index + (escape ? 3 : 1))),
          escape ? "Write '%25' for the sign" : "Percent-encode it");
    }
  }
}
