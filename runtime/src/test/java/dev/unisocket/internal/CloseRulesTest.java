package dev.unisocket.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.unisocket.UniSocketException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CloseRulesTest {
  private static final String EMOJI = "\uD83D\uDE00"; // four bytes, two chars

  @ParameterizedTest
  @ValueSource(ints = {1000, 3000, 3999, 4000, 4999})
  void acceptsTheNormalCodeAndOnesOfOnesOwn(int code) {
    assertThatNoException().isThrownBy(() -> CloseRules.check(code, ""));
  }

  @ParameterizedTest
  @ValueSource(
      ints = {-1, 0, 999, 1001, 1002, 1005, 1006, 1009, 1010, 1015, 2999, 5000, 65_536 + 1000})
  void refusesEveryOtherCode(int code) {
    assertInvalid(code, "bye", "closeSocket:fail invalid code " + code);
  }

  static Stream<String> reasons() {
    return Stream.of(
        null, "", "x".repeat(123), "é".repeat(61) + "x", "€".repeat(41), EMOJI.repeat(30) + "€");
  }

  @ParameterizedTest
  @MethodSource("reasons")
  void acceptsReasonsOfAtMost123Bytes(String reason) {
    assertThatNoException().isThrownBy(() -> CloseRules.check(1000, reason));
  }

  static Stream<Arguments> badReasons() {
    return Stream.of(
        Arguments.of("x".repeat(124), "124 bytes of UTF-8"),
        Arguments.of("é".repeat(62), "124 bytes of UTF-8"),
        Arguments.of("€".repeat(42), "126 bytes of UTF-8"),
        Arguments.of(EMOJI.repeat(31), "124 bytes of UTF-8"),
        Arguments.of("x\uD83D", "it holds half a surrogate pair"),
        Arguments.of("\uDE00x", "it holds half a surrogate pair"),
        Arguments.of("\uDE00\uD83D", "it holds half a surrogate pair"));
  }

  @ParameterizedTest
  @MethodSource("badReasons")
  void refusesReasonsThatNoFrameHolds(String reason, String why) {
    assertInvalid(3000, reason, "closeSocket:fail invalid reason: " + why);
  }

  private static void assertInvalid(int code, String reason, String errMsg) {
    UniSocketException e =
        catchThrowableOfType(UniSocketException.class, () -> CloseRules.check(code, reason));
    assertThat(e.errCode()).isEqualTo(UniSocketException.INVALID_ARGUMENT);
    assertThat(e.errMsg()).isEqualTo(errMsg);
    assertThat(e.getMessage()).startsWith(errMsg + ". ").doesNotContain(reason);
  }
}
