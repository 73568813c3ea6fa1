package dev.unisocket.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A url with variables and placeholders. Immutable.
 *
 * <p>A <code>${key:default}</code> placeholder may stand anywhere and is inserted as it is. A
 * {@code {name}} variable is percent-encoded; it stands in the path, or is the whole value of a
 * query parameter. Text between them stays as it is written, encoded parts included.
 */
public final class UrlTemplate {
  /** Up to the query, without its question mark. */
  private final List<TemplatePart> path;

  private final List<UrlQueryParameter> query;
  private final Set<String> pathVariables;

  private UrlTemplate(List<TemplatePart> path, List<UrlQueryParameter> query) {
    this.path = List.copyOf(path);
    this.query = List.copyOf(query);
    this.pathVariables = new LinkedHashSet<>();
    for (TemplatePart part : path) {
      if (part.is(TemplatePart.Kind.VARIABLE)) {
        pathVariables.add(part.content());
      }
    }
  }

  /**
   * Reads a template.
   *
   * @throws dev.unisocket.UniSocketException 600009
   */
  public static UrlTemplate parse(String template) {
    List<TemplatePart> path = new ArrayList<>();
    List<TemplatePart> query = null;
    for (TemplatePart part : TemplatePart.ofUrl(template)) {
      int mark =
          query == null && part.is(TemplatePart.Kind.TEXT) ? part.content().indexOf('?') : -1;
      if (mark >= 0) {
        path.add(TemplatePart.text(part.content().substring(0, mark)));
        query = new ArrayList<>();
        query.add(TemplatePart.text(part.content().substring(mark + 1)));
      } else {
        (query == null ? path : query).add(part);
      }
    }
    checkVariables(path);
    return new UrlTemplate(path, query == null ? List.of() : UrlQueryParameter.split(query));
  }

  /** A variable belongs to the path: behind the slash that ends scheme, host and port. */
  private static void checkVariables(List<TemplatePart> path) {
    StringBuilder before = new StringBuilder();
    for (TemplatePart part : path) {
      if (part.is(TemplatePart.Kind.TEXT)) {
        before.append(part.content());
      } else if (part.is(TemplatePart.Kind.VARIABLE) && !isInPath(before)) {
        throw ConnectFailures.invalidUrl(
            "The variable {"
                + part.content()
                + "} stands in scheme, host or port: use a placeholder, ${"
                + part.content()
                + "}.");
      }
    }
  }

  private static boolean isInPath(CharSequence before) {
    String text = before.toString();
    int authority = text.indexOf("://");
    // Without it a placeholder holds scheme and host.
    return text.indexOf('/', authority < 0 ? 0 : authority + 3) >= 0;
  }

  /** Returns the names of the variables in the path, in order. Unmodifiable. */
  public Set<String> pathVariables() {
    return Collections.unmodifiableSet(pathVariables);
  }

  /**
   * Fills the template in.
   *
   * @param path the value of every variable of the path
   * @param query values of the query's variables, and of parameters to append; null, and an empty
   *     collection, array or Optional, leaves the parameter out; a collection or an array repeats
   *     it
   * @param placeholders null for a key that is not known
   * @return a url that has yet to be checked, since placeholders may hold anything
   * @throws dev.unisocket.UniSocketException 10003 with the name, never the value, of what is
   *     missing or wrong
   */
  public String expand(
      Map<String, ? extends @Nullable Object> path,
      Map<String, ? extends @Nullable Object> query,
      UnaryOperator<@Nullable String> placeholders) {
    StringBuilder url = new StringBuilder();
    appendPath(url, path, placeholders);
    Set<String> bound = new LinkedHashSet<>();
    for (UrlQueryParameter parameter : this.query) {
      parameter.appendTo(url, query, placeholders);
      parameter.variable().ifPresent(bound::add);
    }
    query.forEach(
        (name, value) -> {
          if (!bound.contains(name)) {
            UrlQueryParameter.named(name).appendTo(url, query, placeholders);
          }
        });
    return url.toString();
  }

  private void appendPath(
      StringBuilder url,
      Map<String, ? extends @Nullable Object> path,
      UnaryOperator<@Nullable String> placeholders) {
    for (String name : path.keySet()) {
      if (!pathVariables.contains(name)) {
        throw ConnectFailures.invalidArgument(
            "unknown path variable '" + name + "'",
            "The url's path has " + pathVariables + "; put {" + name + "} into it.");
      }
    }
    PathSegments segments = new PathSegments(url);
    for (TemplatePart part : this.path) {
      if (part.is(TemplatePart.Kind.VARIABLE)) {
        segments.append(part.content(), path.get(part.content()));
      } else {
        Placeholders.append(url, part, placeholders);
      }
    }
    segments.check();
  }
}
