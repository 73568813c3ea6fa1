package dev.unisocket.processor.read;

import dev.unisocket.processor.model.ApiModel;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Understands a url that has been found right as a server and a channel. Placeholders are the
 * server's as far as they come before a variable; variables, and placeholders behind them, are
 * parameters of the channel.
 */
final class AddressReader {
  private static final String SLASHES = "://";

  /** Characters of the private use area stand in for variables and placeholders. */
  private static final char STAND_IN = '\uE000';

  private final Function<String, List<String>> choices;
  private final List<UrlPart> parts;
  private final String text;
  private final SchemaNames names = new SchemaNames();
  private final Map<UrlPart, String> named = new HashMap<>();

  private AddressReader(List<UrlPart> parts, Function<String, List<String>> choices) {
    this.parts = parts;
    this.choices = choices;
    StringBuilder shape = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      UrlPart part = parts.get(i);
      if (part.kind() == UrlPart.Kind.TEXT) {
        shape.append(part.content());
      } else {
        shape.append((char) (STAND_IN + i));
      }
    }
    this.text = shape.toString();
  }

  /**
   * What a url says.
   *
   * @param query the variable that each parameter's value is, or nothing where it is written out
   */
  record Address(
      ApiModel.Server server,
      String channel,
      List<ApiModel.Variable> parameters,
      Map<String, Optional<String>> query) {}

  /**
   * Reads a url.
   *
   * @param choices what a variable of the path can be; nothing for anything
   */
  static Address read(String url, Function<String, List<String>> choices) {
    List<UrlPart> parts = UrlPart.parse(url);
    if (!parts.isEmpty() && !url.contains("}" + SLASHES)) {
      // A placeholder that the url begins with stands for the scheme too.
      Optional<String> beginning = parts.get(0).value();
      if (beginning.isPresent()) {
        String rest = url.substring(url.indexOf('}') + 1);
        return new AddressReader(UrlPart.parse(beginning.get() + rest), choices).read();
      }
    }
    return new AddressReader(parts, choices).read();
  }

  private Address read() {
    int slashes = text.indexOf(SLASHES);
    int hostStart = slashes < 0 ? 0 : slashes + SLASHES.length();
    int pathStart = firstOf("/?", hostStart);
    int queryStart = firstOf("?", pathStart);
    String host = text.substring(hostStart, pathStart);
    String path = text.substring(pathStart, queryStart);
    int channelStart = channelStart(path);
    String pathname = path.substring(0, channelStart);
    String channel = path.substring(channelStart);
    Map<String, ApiModel.Variable> variables = new LinkedHashMap<>();
    String serverHost = written(host, variables, slashes < 0 ? "Begins with the scheme." : "");
    String serverPath = written(pathname, variables, "");
    Map<String, ApiModel.Variable> parameters = new LinkedHashMap<>();
    String address = written(channel, parameters, "");
    return new Address(
        new ApiModel.Server(
            protocol(text.substring(0, Math.max(0, slashes))),
            serverHost,
            serverPath,
            List.copyOf(variables.values())),
        address.isEmpty() ? "/" : address,
        List.copyOf(parameters.values()),
        query(text.substring(Math.min(text.length(), queryStart + 1))));
  }

  private int firstOf(String signs, int from) {
    int i = from;
    while (i < text.length() && signs.indexOf(text.charAt(i)) < 0) {
      i++;
    }
    return i;
  }

  /** A document's protocol is fixed: a placeholder's default, else the safe one. */
  private String protocol(String scheme) {
    StringBuilder protocol = new StringBuilder();
    for (int i = 0; i < scheme.length(); i++) {
      char c = scheme.charAt(i);
      protocol.append(isStandIn(c) ? part(c).value().orElse("") : String.valueOf(c));
    }
    String known = protocol.toString().toLowerCase(Locale.ROOT);
    return Set.of("ws", "wss").contains(known) ? known : "wss";
  }

  /**
   * Returns where the channel begins in a path: behind the last whole segment with a placeholder,
   * as long as no variable comes before it and something comes behind it.
   */
  private int channelStart(String path) {
    int start = 0;
    for (int i = 0; i < path.length(); i++) {
      if (isStandIn(path.charAt(i))) {
        if (part(path.charAt(i)).kind() == UrlPart.Kind.VARIABLE) {
          break;
        }
        int end = path.indexOf('/', i);
        String segment = path.substring(path.lastIndexOf('/', i), Math.max(i, end));
        if (end < 0 || hasVariable(segment)) {
          break;
        }
        start = end;
      }
    }
    return start;
  }

  private boolean hasVariable(String piece) {
    return piece
        .chars()
        .anyMatch(c -> isStandIn((char) c) && part((char) c).kind() == UrlPart.Kind.VARIABLE);
  }

  private static boolean isStandIn(char c) {
    return c >= STAND_IN && c < '\uF900';
  }

  private UrlPart part(char standIn) {
    return parts.get(standIn - STAND_IN);
  }

  /** Returns a piece with names in braces, and puts what they name into the variables. */
  private String written(
      String piece, Map<String, ApiModel.Variable> variables, String description) {
    StringBuilder written = new StringBuilder();
    for (int i = 0; i < piece.length(); i++) {
      char c = piece.charAt(i);
      if (isStandIn(c)) {
        ApiModel.Variable variable = variable(part(c), description);
        variables.putIfAbsent(variable.name(), variable);
        written.append('{').append(variable.name()).append('}');
      } else {
        written.append(c);
      }
    }
    return written.toString();
  }

  private ApiModel.Variable variable(UrlPart part, String description) {
    String name = named.computeIfAbsent(part, p -> names.unique(p.content()));
    boolean bound = part.kind() == UrlPart.Kind.VARIABLE;
    return new ApiModel.Variable(
        name, part.value(), bound ? choices.apply(part.content()) : List.of(), description);
  }

  /** Names only: what is written behind them may be a secret. */
  private Map<String, Optional<String>> query(String query) {
    Map<String, Optional<String>> found = new LinkedHashMap<>();
    for (String parameter : query.split("&", -1)) {
      int equals = parameter.indexOf('=');
      String name = equals < 0 ? parameter : parameter.substring(0, equals);
      String value = parameter.substring(equals + 1);
      if (!name.isEmpty() && name.chars().noneMatch(c -> isStandIn((char) c))) {
        found.putIfAbsent(
            name,
            hasVariable(value) ? Optional.of(part(value.charAt(0)).content()) : Optional.empty());
      }
    }
    return found;
  }
}
