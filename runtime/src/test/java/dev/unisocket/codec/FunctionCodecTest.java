package dev.unisocket.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FunctionCodecTest {
  private final List<Type> types = new ArrayList<>();

  private final MessageCodec text =
      MessageCodec.of(
          (value, type) -> {
            types.add(type);
            return "é" + value;
          },
          (message, type) -> {
            types.add(type);
            return message.length() > 2 ? Integer.valueOf(message.substring(1)) : null;
          });

  private final MessageCodec binary =
      MessageCodec.ofBinary(
          (value, type) -> new byte[] {((Integer) value).byteValue()},
          (message, type) -> message.isReadOnly() ? (int) message.get() : null);

  @Test
  void textGoesThroughTheFunctions() throws Exception {
    assertThat(text.isBinary()).isFalse();
    assertThat(text.encode(42, Integer.class)).isEqualTo("é42");
    assertThat(text.encodeBinary(42, Integer.class))
        .isEqualTo("é42".getBytes(StandardCharsets.UTF_8));
    assertThat(text.decode(CharBuffer.wrap("xé42").position(1), Integer.class)).isEqualTo(42);
    assertThat(text.decode("é", Integer.class)).isNull();
    ByteBuffer bytes = ByteBuffer.wrap("é42".getBytes(StandardCharsets.UTF_8));
    assertThat(text.decodeBinary(bytes, Integer.class)).isEqualTo(42);
    assertThat(types).hasSize(5).containsOnly(Integer.class);
  }

  @Test
  void textHasNoPlaceForBytesThatAreNotUtf8() {
    assertThatThrownBy(() -> text.decodeBinary(ByteBuffer.wrap(new byte[] {-1}), Integer.class))
        .isInstanceOf(CharacterCodingException.class);
  }

  @Test
  void bytesGoThroughTheFunctions() throws Exception {
    assertThat(binary.isBinary()).isTrue();
    assertThat(binary.encodeBinary(7, Integer.class)).containsExactly(7);
    ByteBuffer bytes = ByteBuffer.wrap(new byte[] {1, 7});
    bytes.get();
    assertThat(binary.decodeBinary(bytes, Integer.class)).isEqualTo(7);
    assertThat(bytes.position()).isEqualTo(1);
  }

  @Test
  void aBinaryCodecHasNoText() {
    assertThatThrownBy(() -> binary.encode(7, Integer.class))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("MessageCodec.ofBinary");
    assertThatThrownBy(() -> binary.decode("7", Integer.class))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("a text message came");
  }

  @Test
  void nullIsNoMessageAndNoFunction() {
    MessageCodec nothing = MessageCodec.of((value, type) -> null, (message, type) -> null);
    MessageCodec noBytes = MessageCodec.ofBinary((value, type) -> null, (message, type) -> null);
    assertThatThrownBy(() -> nothing.encode(7, Integer.class))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("MessageCodec.of returned null for a java.lang.Integer");
    assertThatThrownBy(() -> noBytes.encodeBinary(7, Integer.class))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("MessageCodec.ofBinary returned null for a java.lang.Integer");
    assertThatThrownBy(() -> MessageCodec.of(null, (message, type) -> null))
        .isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> MessageCodec.ofBinary((value, type) -> null, null))
        .isInstanceOf(NullPointerException.class);
  }
}
