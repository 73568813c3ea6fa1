package dev.unisocket.internal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.CharBuffer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CharSequenceReaderTest {
  private static final String TEXT = "0123456789".repeat(3_000);

  static Stream<CharSequence> texts() {
    StringBuilder builder = new StringBuilder();
    builder.append(TEXT);
    char[] around = ("xx" + TEXT + "yyy").toCharArray();
    return Stream.of(
        TEXT,
        builder,
        CharBuffer.wrap(around, 2, TEXT.length()),
        CharBuffer.wrap(around, 1, TEXT.length() + 1).position(2).slice(),
        CharBuffer.wrap(around, 2, TEXT.length()).asReadOnlyBuffer(),
        CharBuffer.wrap("x" + TEXT).position(1));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void readsWhatIsThereAndThenItsEnd(CharSequence text) throws IOException {
    Reader reader = CharSequenceReader.of(text);
    assertThat(reader.read()).isEqualTo('0');
    char[] some = {'a', 'b', 'c', 'd'};
    assertThat(reader.read(some, 1, 2)).isEqualTo(2);
    assertThat(some).containsExactly('a', '1', '2', 'd');
    assertThat(reader.read(some, 0, 0)).isZero();
    StringWriter rest = new StringWriter();
    reader.transferTo(rest);
    assertThat(rest.toString()).isEqualTo(TEXT.substring(3));
    assertThat(reader.read()).isEqualTo(-1);
    assertThat(reader.read(some, 0, 4)).isEqualTo(-1);
    assertThat(text).hasToString(TEXT);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void refusesRangesOutsideOfTheArray(CharSequence text) {
    assertThatThrownBy(() -> CharSequenceReader.of(text).read(new char[2], 1, 2))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }
}
