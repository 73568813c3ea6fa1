package dev.unisocket.internal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8Test {

  @Test
  void sizesAreThoseOfTheJdksEncoder() {
    Random random = new Random(8);
    int lone = 0;
    for (int i = 0; i < 20_000; i++) {
      String text = text(random);
      boolean wellFormed = StandardCharsets.UTF_8.newEncoder().canEncode(text);
      lone += wellFormed ? 0 : 1;
      assertThat(Utf8.size(text)).isEqualTo(text.getBytes(StandardCharsets.UTF_8).length);
      assertThat(Utf8.isWellFormed(text)).isEqualTo(wellFormed);
    }
    assertThat(lone).isBetween(1_000, 19_000);
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(6); i > 0; i--) {
      switch (random.nextInt(4)) {
        case 0 -> text.append((char) random.nextInt(0x80));
        case 1 -> text.append((char) random.nextInt(0x800));
        case 2 -> text.append((char) random.nextInt(0x10000));
        default -> text.append((char) (0xD800 + random.nextInt(0x800)));
      }
    }
    return text.toString();
  }

  @Test
  void decodesFromPositionToLimitAndMovesNeither() throws Exception {
    ByteBuffer bytes = ByteBuffer.wrap("xé€\uD83D\uDE00y".getBytes(StandardCharsets.UTF_8));
    bytes.position(1).limit(bytes.limit() - 1);
    assertThat(Utf8.decode(bytes.asReadOnlyBuffer()).toString()).isEqualTo("é€\uD83D\uDE00");
    assertThat(bytes.position()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {0xC3, 0xFF, 0x80})
  void replacesNothing(int b) {
    ByteBuffer bytes = ByteBuffer.wrap(new byte[] {'a', (byte) b});
    assertThatThrownBy(() -> Utf8.decode(bytes)).isInstanceOf(CharacterCodingException.class);
  }
}
