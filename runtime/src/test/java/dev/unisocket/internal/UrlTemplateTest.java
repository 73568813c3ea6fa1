package dev.unisocket.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.unisocket.UniSocketException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class UrlTemplateTest {
  private static final String SECRET = "s3cr3t-t0ken";
  private static final Map<String, Object> NONE = Map.of();

  private enum Side {
    BUY {
      @Override
      public String toString() {
        return "buying";
      }
    }
  }

  static Stream<Arguments> expansions() {
    return Stream.of(
        row("wss://h/rooms", NONE, NONE, "wss://h/rooms"),
        row("wss://h/a%20b/%7Bx%7D?c=%26", NONE, NONE, "wss://h/a%20b/%7Bx%7D?c=%26"),
        row(
            "wss://h/{room}",
            Map.of("room", "a b+c/d?e#f%g&h=i"),
            NONE,
            "wss://h/a%20b%2Bc%2Fd%3Fe%23f%25g%26h%3Di"),
        row(
            "wss://h/{a}/{b}.json/{a}",
            Map.of("a", 1, "b", "é~-._"),
            NONE,
            "wss://h/1/%C3%A9~-._.json/1"),
        row("wss://h/v{major}.{minor}", Map.of("major", 1, "minor", 2L), NONE, "wss://h/v1.2"),
        row("wss://h/{side}", Map.of("side", Side.BUY), NONE, "wss://h/BUY"),
        row("wss://h/{id}", Map.of("id", Optional.of(7)), NONE, "wss://h/7"),
        row("wss://h/{id}", Map.of("id", "..."), NONE, "wss://h/..."),
        row("wss://h/{id}", Map.of("id", "%2e"), NONE, "wss://h/%252e"),
        row("wss://h/p?since={since}", NONE, Map.of("since", 5L), "wss://h/p?since=5"),
        row("wss://h/p?s={since}&x=1", NONE, Map.of("since", "a b"), "wss://h/p?s=a%20b&x=1"),
        row("wss://h?s={s}", NONE, Map.of("s", ""), "wss://h?s="),
        row("wss://h/p?s={s}", NONE, NONE, "wss://h/p"),
        row("wss://h/p?s={s}&x=1", NONE, NONE, "wss://h/p?x=1"),
        row("wss://h/p?x=1&s={s}&t={t}", NONE, Map.of("t", 2), "wss://h/p?x=1&t=2"),
        row("wss://h/p?s={s}&s={t}", NONE, Map.of("s", 1, "t", 2), "wss://h/p?s=1&s=2"),
        row("wss://h/p?s={s}", NONE, Collections.singletonMap("s", null), "wss://h/p"),
        row("wss://h/p?s={s}", NONE, Map.of("s", Optional.empty()), "wss://h/p"),
        row("wss://h/p?s={s}", NONE, Map.of("s", OptionalInt.of(3)), "wss://h/p?s=3"),
        row("wss://h/p?s={s}", NONE, Map.of("s", List.of()), "wss://h/p"),
        row("wss://h/p?s={s}", NONE, Map.of("s", List.of("a", "b&c")), "wss://h/p?s=a&s=b%26c"),
        row(
            "wss://h/p?s={s}",
            NONE,
            Map.of("s", Arrays.asList("a", null, Side.BUY)),
            "wss://h/p?s=a&s=BUY"),
        row("wss://h/p?s={s}", NONE, Map.of("s", new int[] {1, 2}), "wss://h/p?s=1&s=2"),
        row("wss://h/p?s={s}", NONE, Map.of("s", new Object[0]), "wss://h/p"),
        row("wss://h/p", NONE, Map.of("q", "a b"), "wss://h/p?q=a%20b"),
        row("wss://h/p?x=1", NONE, ordered("q", "1", "a&b", "2"), "wss://h/p?x=1&q=1&a%26b=2"),
        row("wss://h/p", NONE, Map.of("q", List.of(1, 2)), "wss://h/p?q=1&q=2"),
        row("wss://h/p", NONE, Collections.singletonMap("q", null), "wss://h/p"),
        row("wss://h/p?", NONE, NONE, "wss://h/p?"),
        row("wss://h/p?", NONE, Map.of("q", 1), "wss://h/p?q=1"),
        row("wss://h/p?a&&b&", NONE, Map.of("q", 1), "wss://h/p?a&&b&q=1"),
        row("wss://${host}:${port:80}/${path:}p", NONE, NONE, "wss://feed.example.com:80/p"),
        row(
            "${base:ws://localhost:8080}/rooms/{room}",
            Map.of("room", "x"),
            NONE,
            "ws://localhost:8080/rooms/x"),
        row("ws://h/${raw}", NONE, NONE, "ws://h/a/b?c={d}"),
        row("ws://h/${raw}", NONE, Map.of("q", 1), "ws://h/a/b?c={d}&q=1"),
        row("ws://h/${raw}?x={x}&y=2", NONE, Map.of("x", 1), "ws://h/a/b?c={d}&x=1&y=2"),
        row("ws://h/p?${host}={x}", NONE, Map.of("x", 1), "ws://h/p?feed.example.com=1"),
        row("ws://h/$5/{a}", Map.of("a", 1), NONE, "ws://h/$5/1"));
  }

  private static Arguments row(
      String template, Map<String, ?> path, Map<String, ?> query, String expected) {
    return Arguments.of(template, path, query, expected);
  }

  @ParameterizedTest
  @MethodSource("expansions")
  void expands(String template, Map<String, ?> path, Map<String, ?> query, String expected) {
    assertThat(UrlTemplate.parse(template).expand(path, query, UrlTemplateTest::known))
        .isEqualTo(expected);
  }

  private static String known(String key) {
    return Map.of("host", "feed.example.com", "raw", "a/b?c={d}").get(key);
  }

  @Test
  void namesThePathsVariablesInOrder() {
    assertThat(UrlTemplate.parse("ws://${h}/{z}/{a}?q={q}").pathVariables())
        .containsExactly("z", "a");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "wss://h/{room           | The '{' at index 8 has no '}'",
        "wss://h/{ro{om}}        | The '{' at index 8 has no '}', or another '{' inside",
        "wss://h/${a:${b}}       | The '{' at index 9 has no '}', or another '{' inside",
        "wss://h/room}           | The '}' at index 12 closes nothing",
        "wss://h/{}              | The '{}' at index 8 has no name",
        "wss://h/${}             | The '{}' at index 9 has no name",
        "{scheme}://h/           | {scheme} stands in scheme, host or port",
        "wss://{host}/           | use a placeholder, ${host}",
        "wss://h:{port}/         | {port} stands in scheme, host or port",
        "${base}{room}           | {room} stands in scheme, host or port",
        "wss://h/?{x}            | {x} is not the whole value of a query parameter",
        "wss://h/?={x}           | write name={x}",
        "wss://h/?a=b{x}         | {x} is not the whole value",
        "wss://h/?a={x}b         | {x} is not the whole value",
        "wss://h/?a={x}{y}       | {x} is not the whole value",
        "wss://h/?a=b=${c}={x}   | {x} is not the whole value",
        "wss://h/?a${b}={x}${c}  | {x} is not the whole value",
        "wss://h/?{x}=1          | {x} is not the whole value"
      })
  void refusesTemplates(String template, String why) {
    UniSocketException e =
        catchThrowableOfType(UniSocketException.class, () -> UrlTemplate.parse(template));
    assertThat(e.errCode()).isEqualTo(UniSocketException.INVALID_URL);
    assertThat(e.errMsg()).isEqualTo("connectSocket:fail invalid URL");
    assertThat(e).hasMessageContaining(why).hasNoCause();
  }

  static Stream<Arguments> badValues() {
    return Stream.of(
        row("ws://h/{v}", NONE, NONE, "path variable 'v' is null"),
        row("ws://h/{v}", Collections.singletonMap("v", null), NONE, "path variable 'v' is null"),
        row("ws://h/{v}", Map.of("v", Optional.empty()), NONE, "path variable 'v' is null"),
        row("ws://h/{v}", Map.of("v", ""), NONE, "path variable 'v' is empty"),
        row("ws://h/{v}", Map.of("v", "."), NONE, "path variable 'v' makes a path segment of dots"),
        row(
            "ws://h/{v}/x",
            Map.of("v", ".."),
            NONE,
            "path variable 'v' makes a path segment of dots"),
        row(
            "ws://h/a{v}",
            Map.of("v", ".."),
            NONE,
            "path variable 'v' makes a path segment of dots"),
        row("ws://h/.{v}.", Map.of("v", ""), NONE, "path variable 'v' is empty"),
        row(
            "ws://h/%2e{v}/x",
            Map.of("v", "."), NONE, "path variable 'v' makes a path segment of dots"),
        row(
            "ws://h/{v}",
            Map.of("v", List.of("a")),
            NONE,
            "path variable 'v' is a collection or an array"),
        row(
            "ws://h/{v}",
            Map.of("v", new byte[1]),
            NONE,
            "path variable 'v' is a collection or an array"),
        row(
            "ws://h/{v}",
            Map.of("v", SECRET + "\uD83D"),
            NONE,
            "path variable 'v' holds half a surrogate pair"),
        row("ws://h/{v}", Map.of("v", 1, "w", SECRET), NONE, "unknown path variable 'w'"),
        row(
            "ws://h/",
            NONE,
            Map.of("q", SECRET + "\uDE00"),
            "query parameter 'q' holds half a surrogate pair"),
        row("ws://${nope}/", NONE, NONE, "unknown placeholder 'nope'"));
  }

  @ParameterizedTest
  @MethodSource("badValues")
  void refusesValuesByTheirNames(
      String template, Map<String, ?> path, Map<String, ?> query, String why) {
    UrlTemplate parsed = UrlTemplate.parse(template);
    UniSocketException e =
        catchThrowableOfType(
            UniSocketException.class, () -> parsed.expand(path, query, UrlTemplateTest::known));
    assertThat(e.errCode()).isEqualTo(UniSocketException.INVALID_ARGUMENT);
    assertThat(e.errMsg()).isEqualTo("connectSocket:fail " + why);
    assertThat(e.getMessage()).startsWith(e.errMsg() + ". ").doesNotContain(SECRET);
  }

  @Test
  void valuesBesideTextCannotClimbOut() {
    for (String template :
        List.of("ws://h/.{v}", "ws://h/{v}.", "ws://h/x/{v}{v}", "ws://h/{v}${q:?a}")) {
      String value = template.contains("${q") ? ".." : ".";
      assertThat(
              catchThrowableOfType(
                  UniSocketException.class,
                  () ->
                      UrlTemplate.parse(template)
                          .expand(Map.of("v", value), NONE, UrlTemplateTest::known)))
          .as(template)
          .isNotNull();
    }
    assertThat(
            UrlTemplate.parse("ws://h/{v}.{w}")
                .expand(Map.of("v", "a", "w", "b"), NONE, UrlTemplateTest::known))
        .isEqualTo("ws://h/a.b");
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatWasEncodedIsDecodedByAnyUrlParser(int seed) {
    Random random = new Random(seed);
    String path = segment(random);
    String query = text(random);
    String name = "n" + text(random);
    URI url =
        Target.of(
                UrlTemplate.parse("wss://h/a/{path}/b?q={q}")
                    .expand(Map.of("path", path), ordered("q", query, name, query), key -> null),
                List.of(),
                List.of())
            .url();
    assertThat(url.getPath()).isEqualTo("/a/" + path + "/b");
    assertThat(url.getRawPath().split("/")).hasSize(4);
    assertThat(url.getRawQuery()).doesNotContain("+");
    String[] parameters = url.getRawQuery().split("&");
    assertThat(parameters).hasSize(2);
    assertThat(decoded(parameters[0])).containsExactly("q", query);
    assertThat(decoded(parameters[1])).containsExactly(name, query);
  }

  static IntStream seeds() {
    return IntStream.range(0, 500);
  }

  private static String[] decoded(String parameter) {
    return Stream.of(parameter.split("=", -1))
        .map(part -> URLDecoder.decode(part, StandardCharsets.UTF_8))
        .toArray(String[]::new);
  }

  private static String segment(Random random) {
    String text;
    do {
      text = text(random);
    } while (text.isEmpty() || text.equals(".") || text.equals(".."));
    return text;
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      int limit = List.of(0x80, 0x80, 0x800, 0x10000, 0x110000).get(random.nextInt(5));
      int c = random.nextInt(limit);
      if (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) {
        text.appendCodePoint(c);
      }
    }
    return text.toString();
  }

  @Test
  void standardPlaceholdersAreSystemPropertiesThenTheEnvironment() {
    UnaryOperator<String> standard = Placeholders.standard();
    Map.Entry<String, String> variable =
        System.getenv().entrySet().stream()
            .filter(entry -> System.getProperty(entry.getKey()) == null)
            .findFirst()
            .orElseThrow();
    assertThat(standard.apply("java.version")).isEqualTo(System.getProperty("java.version"));
    assertThat(standard.apply(variable.getKey())).isEqualTo(variable.getValue());
    assertThat(standard.apply("dev.unisocket.no such key")).isNull();
  }

  private static Map<String, Object> ordered(String k1, Object v1, String k2, Object v2) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put(k1, v1);
    map.put(k2, v2);
    return map;
  }
}
