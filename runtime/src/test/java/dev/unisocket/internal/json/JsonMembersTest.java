package dev.unisocket.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonMembersTest {
  private static final int ID = 0;
  private static final int METHOD = 1;
  private static final int RESULT = 2;
  private static final int ERROR = 3;
  private static final MemberScan ENVELOPE = MemberScan.of("id", "method", "result", "error");

  @Test
  void findsAnswersInAnyFormAndOrder() {
    String text = " {\"result\" : {\"id\":9, \"x\":[1]} ,\"error\":null, \"v\":[], \"id\":1 } ";
    for (CharSequence form : Texts.forms(text)) {
      Members found = ENVELOPE.read(form);

      assertThat(found).isNotNull();
      assertThat(found.text(ID)).isEqualTo("1");
      assertThat(found.json(RESULT)).hasToString("{\"id\":9, \"x\":[1]}");
      assertThat(text.substring(found.start(RESULT), found.end(RESULT)))
          .isEqualTo("{\"id\":9, \"x\":[1]}");
      assertThat(found.isObject(RESULT)).isTrue();
      assertThat(found.hasValue(RESULT)).isTrue();
      assertThat(found.text(RESULT)).isNull();
      assertThat(found.isPresent(ERROR)).isTrue();
      assertThat(found.hasValue(ERROR)).isFalse();
      assertThat(found.text(ERROR)).isNull();
      assertThat(found.json(ERROR)).hasToString("null");
      assertThat(found.isPresent(METHOD)).isFalse();
      assertThat(found.hasValue(METHOD)).isFalse();
      assertThat(found.isObject(METHOD)).isFalse();
      assertThat(found.json(METHOD)).isNull();
      assertThat(found.text(METHOD)).isNull();
      assertThat(found.start(METHOD)).isEqualTo(-1);
      assertThat(found.end(METHOD)).isEqualTo(-1);
    }
  }

  @Test
  void takesScalarsAsText() {
    Members found =
        ENVELOPE.read("{\"id\":\"\\u0031\",\"method\":\"a.b\",\"result\":true,\"error\":[1]}");

    assertThat(found.text(ID)).isEqualTo("1");
    assertThat(found.text(METHOD)).isEqualTo("a.b");
    assertThat(found.text(RESULT)).isEqualTo("true");
    assertThat(found.text(ERROR)).isNull();
    assertThat(found.hasValue(ERROR)).isTrue();
    assertThat(found.isObject(ERROR)).isFalse();
  }

  @Test
  void takesTheFirstOfOneName() {
    Members found = ENVELOPE.read("{\"id\":null,\"\\u0069d\":2,\"result\":1,\"result\":2}");

    assertThat(found.isPresent(ID)).isTrue();
    assertThat(found.hasValue(ID)).isFalse();
    assertThat(found.text(RESULT)).isEqualTo("1");
  }

  @Test
  void findsANameThatIsGivenTwiceAsBoth() {
    Members found = MemberScan.of("data", "id", "data").read("{\"id\":1,\"data\":\"x\"}");

    assertThat(found.text(0)).isEqualTo("x");
    assertThat(found.text(1)).isEqualTo("1");
    assertThat(found.text(2)).isEqualTo("x");
  }

  @Test
  void readsAnErrorOutOfItsEnvelope() {
    Members envelope =
        ENVELOPE.read(
            "{\"id\":1,\"error\":{\"code\":-32601,\"message\":\"no \\\"x\\\"\",\"data\":[1]}}");
    Members error = MemberScan.of("code", "message", "data").read(envelope.json(ERROR));

    assertThat(error.text(0)).isEqualTo("-32601");
    assertThat(error.text(1)).isEqualTo("no \"x\"");
    assertThat(error.json(2)).hasToString("[1]");
  }

  @Test
  void findsNothingInAnEmptyObject() {
    assertThat(ENVELOPE.read("{}").isPresent(ID)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hello",
        "1",
        "null",
        "\"id\"",
        "[]",
        "[{\"id\":1}]",
        "{\"id\":1}x",
        "{\"id\":1} {}",
        "{\"id\":1},",
        "{\"id\":1",
        "{\"id\":1,}",
        "{\"id\":1 \"x\":2}",
        "{\"id\":1}\u0000"
      })
  void takesExactlyOneObject(String text) {
    for (CharSequence form : Texts.forms(text)) {
      assertThat(ENVELOPE.read(form)).isNull();
    }
  }

  @Test
  void goesThroughAMegabyteOfNesting() {
    String nested = "[".repeat(1 << 20) + "]".repeat(1 << 20);

    assertThat(ENVELOPE.read("{\"result\":" + nested + ",\"id\":1}").text(ID)).isEqualTo("1");
    assertThat(ENVELOPE.read("{\"result\":" + nested.substring(1) + ",\"id\":1}")).isNull();
    assertThat(ENVELOPE.read("{\"result\":" + nested.substring(0, 1 << 20))).isNull();
  }
}
