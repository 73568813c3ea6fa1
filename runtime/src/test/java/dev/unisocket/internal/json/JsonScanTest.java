package dev.unisocket.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonScanTest {
  private static final String ABSENT = "(absent)";
  private static final String MALFORMED = "(malformed)";

  static Stream<Arguments> scans() {
    return Stream.of(
        // scalars, as text
        Arguments.of("op", "{\"op\":\"trade\"}", "trade"),
        Arguments.of("op", "{\"op\":\"\"}", ""),
        Arguments.of("op", "{\"op\":10}", "10"),
        Arguments.of("op", "{\"op\":-0.50E+07 }", "-0.50E+07"),
        Arguments.of(
            "op", "{\"op\":123456789012345678901234567890}", "123456789012345678901234567890"),
        Arguments.of("op", "{\"op\":true}", "true"),
        Arguments.of("op", "{\"op\":false\n}", "false"),
        // nothing to compare
        Arguments.of("op", "{}", ABSENT),
        Arguments.of("op", "{\"oq\":1}", ABSENT),
        Arguments.of("op", "{\"opp\":1,\"o\":2}", ABSENT),
        Arguments.of("op", "{\"op\":null}", ABSENT),
        Arguments.of("op", "{\"op\":{}}", ABSENT),
        Arguments.of("op", "{\"op\":[]}", ABSENT),
        Arguments.of("op", "{\"x\":{\"op\":1}}", ABSENT),
        // no object
        Arguments.of("op", "[{\"op\":1}]", ABSENT),
        Arguments.of("/0/op", "[{\"op\":1}]", ABSENT),
        Arguments.of("op", "\"op\"", ABSENT),
        Arguments.of("op", "12", ABSENT),
        Arguments.of("op", "null", ABSENT),
        Arguments.of("op", "", MALFORMED),
        Arguments.of("op", " \n", MALFORMED),
        Arguments.of("op", "hello", MALFORMED),
        Arguments.of("op", "op:1", MALFORMED),
        // the first counts, and what follows does not
        Arguments.of("op", "{\"op\":\"a\",\"op\":\"b\"}", "a"),
        Arguments.of("op", "{\"op\":null,\"op\":\"b\"}", ABSENT),
        Arguments.of("/a/op", "{\"a\":{},\"a\":{\"op\":1}}", ABSENT),
        Arguments.of("/a/op", "{\"a\":1,\"a\":{\"op\":1}}", ABSENT),
        Arguments.of("op", "{\"op\":\"a\" rubbish", "a"),
        Arguments.of("op", "{\"op\":{rubbish", ABSENT),
        Arguments.of("op", "{\"x\":1}rubbish", ABSENT),
        Arguments.of("op", "{\"op\":1,rubbish", "1"),
        // pointers
        Arguments.of("/a/b", "{\"x\":[{\"b\":0}],\"a\":{\"y\":{},\"b\":\"c\"}}", "c"),
        Arguments.of("/a/1/k", "{\"a\":[{\"k\":0},{\"k\":1}]}", "1"),
        Arguments.of("/a/2", "{\"a\":[0,[1,2]]}", ABSENT),
        Arguments.of("/a/0", "{\"a\":[]}", ABSENT),
        Arguments.of("/a/01", "{\"a\":[5,6]}", ABSENT),
        Arguments.of("/a/-", "{\"a\":[5,6]}", ABSENT),
        Arguments.of("/a/01", "{\"a\":{\"01\":7}}", "7"),
        Arguments.of("/a/0", "{\"a\":{\"0\":7}}", "7"),
        Arguments.of("/a/b", "{\"a\":\"text\"}", ABSENT),
        Arguments.of("/a/b", "{\"a\":null}", ABSENT),
        Arguments.of("/", "{\"\":1}", "1"),
        Arguments.of("/a~1b/~0", "{\"a/b\":{\"~\":1}}", "1"),
        Arguments.of("a/b", "{\"a/b\":1}", "1"),
        // escapes
        Arguments.of("op", "{\"\\u006fp\":1}", "1"),
        Arguments.of("op", "{\"o\\u0070x\":1}", ABSENT),
        Arguments.of("a\"b\\", "{\"a\\\"b\\\\\":1}", "1"),
        Arguments.of("op", "{\"op\":\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"}", "\"\\/\b\f\n\r\t"),
        Arguments.of("op", "{\"op\":\"\\u00e9\\u20AC\\uD83D\\uDE00\"}", "\u00e9\u20ac\ud83d\ude00"),
        Arguments.of("op", "{\"op\":\"\\ud800\"}", "\ud800"),
        Arguments.of(
            "op",
            "{\"op\":\"\u00e9\ud83d\ude00\ud800\u007f\u2028\"}",
            "\u00e9\ud83d\ude00\ud800\u007f\u2028"),
        Arguments.of("\ud83d\ude00", "{\"\ud83d\ude00\":1}", "1"),
        // white space
        Arguments.of("op", " \t\r\n{ \t\r\n\"op\" \t\r\n: \t\r\n1 \t\r\n} ", "1"),
        Arguments.of("op", "{\"x\" : [ 1 , { } , [ ] ] , \"op\" : \"a\" }", "a"),
        Arguments.of("op", "{\u00a0\"op\":1}", MALFORMED),
        Arguments.of("op", "\ufeff{\"op\":1}", MALFORMED),
        Arguments.of("op", "{\f\"op\":1}", MALFORMED),
        Arguments.of("op", "{\"x\":\u000b1,\"op\":1}", MALFORMED));
  }

  @ParameterizedTest
  @MethodSource("scans")
  void findsTheScalarAtItsPlace(String path, String text, String expected) {
    ScalarScan scan = ScalarScan.of(JsonPath.parse(path), List.of());

    for (CharSequence form : Texts.forms(text)) {
      assertThat(outcome(scan.find(form))).as(form.getClass().getSimpleName()).isEqualTo(expected);
    }
  }

  /** What may stand before the place, or be it: each makes the message malformed there. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "01",
        "-",
        "-a",
        "+1",
        ".5",
        "1.",
        "1.e5",
        "1e",
        "1e+",
        "0x1",
        "1_000",
        "Infinity",
        "NaN",
        "-Infinity",
        "10x",
        "tru",
        "True",
        "truex",
        "nul",
        "nullx",
        "undefined",
        "'a'",
        "a",
        "\"a\nb\"",
        "\"\u0000\"",
        "\"\t\"",
        "\"\\x\"",
        "\"\\u12\"",
        "\"\\u12g4\"",
        "\"\\u\"",
        "\"\\",
        "\"\\u123",
        "\"",
        "\"a",
        "\"\\\"",
        "\"\\'\"",
        "\"\\u\uff11\uff11\uff11\uff11\"",
        "\u0661",
        "[",
        "{",
        "[1",
        "[1,",
        "[,1]",
        "[1,]",
        "[1 2]",
        "[1}",
        "{]",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\":1,}",
        "{,}",
        "{\"a\" 1}",
        "{\"a\":1 \"b\":2}",
        "{a:1}",
        "{1:1}",
        "{\"a\":1]",
        "{\"a\":[}]",
        "[[1]",
        "]",
        "}",
        ",",
        ":",
        "",
        "/* */1",
        "1//"
      })
  void tellsMalformedFromAbsent(String value) {
    ScalarScan scan = ScalarScan.of(JsonPath.parse("op"), List.of("trade"));

    for (CharSequence form : Texts.forms("{\"x\":" + value + ",\"op\":\"trade\"}")) {
      assertThat(outcome(scan.find(form))).isEqualTo(MALFORMED);
    }
    if (!value.startsWith("{") && !value.startsWith("[")) {
      assertThat(outcome(scan.find("{\"op\":" + value + "}"))).isEqualTo(MALFORMED);
    }
    assertThat(MemberScan.of("op").read("{\"op\":" + value + "}")).isNull();
  }

  @Test
  void findsNothingInAMessageThatIsCutOff() {
    String text = "{\"a\":[1,{\"b\":-1.5e3}],\"c\":\"\\u00e9\\n\",\"d\":true,\"op\":12}";
    ScalarScan scan = ScalarScan.of(JsonPath.parse("op"), List.of("12"));
    MemberScan members = MemberScan.of("op");

    for (int length = 0; length < text.length(); length++) {
      assertThat(outcome(scan.find(text.substring(0, length)))).isEqualTo(MALFORMED);
      assertThat(members.read(text.substring(0, length))).isNull();
    }
    assertThat(outcome(scan.find(text))).isEqualTo("12");
  }

  @Test
  void returnsTheVeryStringsThatAreKnown() {
    List<String> known = IntStream.range(0, 1000).mapToObj(i -> new String("kind" + i)).toList();
    ScalarScan scan = ScalarScan.of(JsonPath.parse("op"), known);

    for (String kind : known) {
      for (CharSequence form : Texts.forms("{\"op\":\"" + kind + "\"}")) {
        assertThat(scan.find(form).text()).isSameAs(kind);
      }
    }
    assertThat(scan.find("{\"op\":\"kind1000\"}").text()).isEqualTo("kind1000");
  }

  @Test
  void tellsKnownStringsOfOneHashApart() {
    ScalarScan scan = ScalarScan.of(JsonPath.parse("op"), List.of("AaAa", "BBBB", "AaBB", "AaBB"));

    assertThat(
            Stream.of("AaAa", "BBBB", "AaBB", "BBAa")
                .map(s -> scan.find("{\"op\":\"" + s + "\"}").text()))
        .containsExactly("AaAa", "BBBB", "AaBB", "BBAa");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":", "[{\"a\":", "[0,[0,{\"a\":0,\"b\":"})
  void goesThroughAMegabyteOfNesting(String level) {
    int levels = (1 << 20) / level.length();
    String opening = level.repeat(levels);
    String closing =
        new StringBuilder(level.replaceAll("[^\\[{]", ""))
            .reverse()
            .toString()
            .replace('[', ']')
            .replace('{', '}')
            .repeat(levels);
    ScalarScan scan = ScalarScan.of(JsonPath.parse("op"), List.of());

    assertThat(outcome(scan.find("{\"x\":" + opening + "1" + closing + ",\"op\":1}")))
        .isEqualTo("1");
    assertThat(outcome(scan.find("{\"x\":" + opening))).isEqualTo(MALFORMED);
    assertThat(outcome(scan.find("{\"x\":" + opening + "1" + closing.substring(1) + ",\"op\":1}")))
        .isEqualTo(MALFORMED);
    assertThat(outcome(scan.find("{\"op\":" + opening))).isEqualTo(ABSENT);
    assertThat(outcome(scan.find(opening))).isEqualTo(MALFORMED);
  }

  @Test
  void followsAPointerOfManySteps() {
    int levels = 10_000;
    ScalarScan scan = ScalarScan.of(JsonPath.parse("/a/0".repeat(levels)), List.of());

    assertThat(scan.find("{\"a\":[".repeat(levels) + "7" + "]}".repeat(levels)).text())
        .isEqualTo("7");
  }

  private static String outcome(JsonScalar found) {
    return found.isMalformed() ? MALFORMED : found.text() == null ? ABSENT : found.text();
  }
}
