package dev.unisocket.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class JsonWritingTest {

  static Stream<Arguments> strings() {
    return Stream.of(
        Arguments.of("", "\"\""),
        Arguments.of("a/b", "\"a/b\""),
        Arguments.of("\"\\", "\"\\\"\\\\\""),
        Arguments.of("\b\f\n\r\t", "\"\\b\\f\\n\\r\\t\""),
        Arguments.of("\u0000\u001f\u007f", "\"\\u0000\\u001f\u007f\""),
        Arguments.of("\u00e9\u20ac\u2028\ud83d\ude00", "\"\u00e9\u20ac\u2028\ud83d\ude00\""),
        Arguments.of("\ud83d", "\"\\ud83d\""),
        Arguments.of("\ude00\ud83d", "\"\\ude00\\ud83d\""),
        Arguments.of("\ud83d\ud83d\ude00", "\"\\ud83d\ud83d\ude00\""));
  }

  @ParameterizedTest
  @MethodSource("strings")
  void escapesWhatMustBe(String text, String json) {
    for (CharSequence form : Texts.forms(text)) {
      assertThat(JsonText.quote(form)).isEqualTo(json);
    }
  }

  @Test
  void quotesEveryCharacterSoThatItComesBack() throws JsonProcessingException {
    StringBuilder all = new StringBuilder();
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      all.append((char) c).append(c % 7 == 0 ? "x" : "");
    }
    String json = JsonText.quote(all);

    assertThat(JsonMapper.builder().build().readValue(json, String.class))
        .isEqualTo(all.toString());
    assertThat(ScalarScan.of(JsonPath.parse("a"), List.of()).find("{\"a\":" + json + "}").text())
        .isEqualTo(all.toString());
  }

  @Test
  void writesObjectsAndLeavesNullsOut() {
    ObjectText writer = ObjectText.of("a", "b\"", "c");

    assertThat(writer.write("1", "\"x\"", "{\"y\":null}"))
        .isEqualTo("{\"a\":1,\"b\\\"\":\"x\",\"c\":{\"y\":null}}");
    assertThat(writer.write(null, "2", null)).isEqualTo("{\"b\\\"\":2}");
    assertThat(writer.write("1", null, "null")).isEqualTo("{\"a\":1,\"c\":null}");
    assertThat(writer.write(null, null, null)).isEqualTo("{}");
    assertThat(ObjectText.of().write()).isEqualTo("{}");
    assertThatIllegalArgumentException().isThrownBy(() -> writer.write("1", "2"));
  }

  static Stream<Arguments> places() {
    return Stream.of(
        // not there yet: the first
        Arguments.of("op", "{}", "{\"op\":\"x\"}"),
        Arguments.of("op", " { } ", " {\"op\":\"x\" } "),
        Arguments.of("op", "{\"a\":1}", "{\"op\":\"x\",\"a\":1}"),
        Arguments.of("op", "{\"a\":{\"op\":1}}", "{\"op\":\"x\",\"a\":{\"op\":1}}"),
        Arguments.of("a\"", "{}", "{\"a\\\"\":\"x\"}"),
        // over what is there
        Arguments.of("op", "{\"op\":\"y\"}", "{\"op\":\"x\"}"),
        Arguments.of(
            "op", "{\"a\":1, \"op\" : null , \"b\":2}", "{\"a\":1, \"op\" : \"x\" , \"b\":2}"),
        Arguments.of("op", "{\"op\":{\"a\":[1]},\"b\":2}", "{\"op\":\"x\",\"b\":2}"),
        Arguments.of("op", "{\"\\u006fp\":1}", "{\"\\u006fp\":\"x\"}"),
        Arguments.of("op", "{\"op\":1,\"a\":2,\"op\":3}", "{\"op\":\"x\",\"a\":2,\"op\":\"x\"}"),
        // pointers
        Arguments.of("/h/op", "{\"h\":{\"op\":1,\"a\":2}}", "{\"h\":{\"op\":\"x\",\"a\":2}}"),
        Arguments.of("/h/op", "{\"h\":{\"a\":2}}", "{\"h\":{\"op\":\"x\",\"a\":2}}"),
        Arguments.of("/h/op", "{\"h\":{}}", "{\"h\":{\"op\":\"x\"}}"),
        Arguments.of("/h/op", "{\"a\":1}", "{\"h\":{\"op\":\"x\"},\"a\":1}"),
        Arguments.of("/h/op", "{\"h\":null,\"a\":1}", "{\"h\":{\"op\":\"x\"},\"a\":1}"),
        Arguments.of("/h/i/op", "{\"h\":{\"a\":1}}", "{\"h\":{\"i\":{\"op\":\"x\"},\"a\":1}}"),
        Arguments.of(
            "/h/op", "{\"h\":{},\"h\":{\"op\":1}}", "{\"h\":{\"op\":\"x\"},\"h\":{\"op\":1}}"),
        Arguments.of("/~0~1", "{}", "{\"~/\":\"x\"}"),
        // arrays
        Arguments.of("/l/0/op", "{\"a\":1}", "{\"l\":[{\"op\":\"x\"}],\"a\":1}"),
        Arguments.of("/l/1/op", "{\"a\":1}", "{\"l\":{\"1\":{\"op\":\"x\"}},\"a\":1}"),
        Arguments.of("/l/1", "{\"l\":[1,2,3]}", "{\"l\":[1,\"x\",3]}"),
        Arguments.of("/l/1", "{\"l\":[1]}", "{\"l\":[1,\"x\"]}"),
        Arguments.of("/l/0", "{\"l\":[ ]}", "{\"l\":[ \"x\"]}"),
        Arguments.of("/l/1/op", "{\"l\":[{},{\"a\":1}]}", "{\"l\":[{},{\"op\":\"x\",\"a\":1}]}"),
        Arguments.of("/l/1/op", "{\"l\":[{}]}", "{\"l\":[{},{\"op\":\"x\"}]}"),
        Arguments.of("/l/0/op", "{\"l\":[null]}", "{\"l\":[{\"op\":\"x\"}]}"));
  }

  @ParameterizedTest
  @MethodSource("places")
  void writesANameToItsPlace(String path, String object, String expected) {
    PlaceText writer = PlaceText.of(JsonPath.parse(path), "x");

    for (CharSequence form : Texts.forms(object)) {
      assertThat(writer.write(form)).isEqualTo(expected);
    }
    assertThat(ScalarScan.of(JsonPath.parse(path), List.of()).find(expected).text()).isEqualTo("x");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      quoteCharacter = '`',
      value = {
        "op [1] object",
        "op \"s3cret\" object",
        "op null object",
        "op s3cret object",
        "/0/op [{}] object",
        "/h/op {\"h\":\"s3cret\"} /h/op",
        "/h/op {\"h\":0} /h/op",
        "/h/op {\"h\":[{}]} /h/op",
        "/l/2 {\"l\":[1]} /l/2",
        "/l/01 {\"l\":[1]} /l/01",
        "/l/- {\"l\":[1]} /l/-",
        "op {\"s3cret\":1 malformed",
        "op {\"s3cret\":x} malformed",
        "op {\"op\":x} malformed",
        "/h/op {\"h\":nul} malformed",
        "/l/1 {\"l\":[1;2]} malformed",
        "/l/0 {\"l\":[x]} malformed",
      })
  void refusesWhatItWouldHaveToLose(String path, String object, String says) {
    PlaceText writer = PlaceText.of(JsonPath.parse(path), "x");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> writer.write(object))
        .withMessageContaining(says)
        .withMessageNotContaining("s3cret");
  }

  @Test
  void goesThroughAMegabyteOfNesting() {
    String nested = "[".repeat(1 << 20) + "]".repeat(1 << 20);

    assertThat(PlaceText.of(JsonPath.parse("op"), "x").write("{\"a\":" + nested + "}"))
        .isEqualTo("{\"op\":\"x\",\"a\":" + nested + "}");
  }
}
