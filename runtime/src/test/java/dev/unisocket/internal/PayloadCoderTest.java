package dev.unisocket.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.unisocket.MessageDecodeException;
import dev.unisocket.MessageEncodeException;
import dev.unisocket.UniSocketException;
import dev.unisocket.codec.MessageCodec;
import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PayloadCoderTest {
  private static final String SECRET = "s3cr3t-payload";

  static Stream<Throwable> thrown() {
    return Stream.of(
        new IllegalStateException(SECRET),
        new IOException(SECRET),
        new StackOverflowError(),
        new NoClassDefFoundError("some/Module"));
  }

  @ParameterizedTest
  @MethodSource("thrown")
  void whatACodecThrowsIsAFailureOfThatMessage(Throwable thrown) {
    PayloadCoder coder = PayloadCoder.of(new Throwing(thrown));
    MessageEncodeException text =
        catchThrowableOfType(
            MessageEncodeException.class, () -> coder.encode(SECRET, String.class));
    MessageEncodeException bytes =
        catchThrowableOfType(
            MessageEncodeException.class, () -> coder.encodeBinary(SECRET, String.class));
    for (MessageEncodeException e : new MessageEncodeException[] {text, bytes}) {
      assertThat(e.errCode()).isEqualTo(UniSocketException.INVALID_ARGUMENT);
      assertThat(e.errMsg()).isEqualTo("sendSocketMessage:fail cannot encode a java.lang.String");
      assertThat(e).hasCause(thrown);
      assertThat(e.getMessage()).doesNotContain(SECRET);
    }
    MessageDecodeException in =
        catchThrowableOfType(
            MessageDecodeException.class, () -> coder.decode(SECRET, String.class));
    assertThat(in.errCode()).isEqualTo(UniSocketException.MESSAGE_FAILED);
    assertThat(in.errMsg())
        .isEqualTo("onSocketMessage:fail cannot decode a java.lang.String from a text message");
    assertThat(in).hasCause(thrown);
    assertThat(in.getMessage()).doesNotContain(SECRET);
    assertThatThrownBy(() -> coder.decodeBinary(ByteBuffer.allocate(1), String.class))
        .isInstanceOf(MessageDecodeException.class)
        .hasMessageStartingWith(
            "onSocketMessage:fail cannot decode a java.lang.String from a binary message. ")
        .hasCause(thrown);
  }

  @Test
  void doesNotHideThatTheMemoryIsUsedUp() {
    PayloadCoder coder = PayloadCoder.of(new Throwing(new OutOfMemoryError()));
    assertThatThrownBy(() -> coder.decode("", String.class)).isInstanceOf(OutOfMemoryError.class);
  }

  @Test
  void aNullPayloadFailsWith10003BeforeTheCodecSeesIt() {
    PayloadCoder coder = PayloadCoder.of(new Throwing(new AssertionError("asked")));
    for (boolean binary : new boolean[] {false, true}) {
      MessageEncodeException e =
          catchThrowableOfType(
              MessageEncodeException.class,
              () -> {
                if (binary) {
                  coder.encodeBinary(null, String.class);
                } else {
                  coder.encode(null, String.class);
                }
              });
      assertThat(e.errCode()).isEqualTo(UniSocketException.INVALID_ARGUMENT);
      assertThat(e.errMsg()).isEqualTo("sendSocketMessage:fail the payload is null");
      assertThat(e).hasNoCause();
    }
  }

  @Test
  void aCodecThatReturnsNoMessageIsAFailure() {
    PayloadCoder coder = PayloadCoder.of(new Throwing(null));
    assertThatThrownBy(() -> coder.encode(1, Integer.class))
        .isInstanceOf(MessageEncodeException.class)
        .hasMessageContaining("The codec returned null")
        .hasNoCause();
    assertThat(coder.decode("", Integer.class)).isNull();
    assertThat(coder.isBinary()).isTrue();
  }

  @Test
  void aCodecGetsAViewThatItCannotWriteTo() {
    ByteBuffer bytes = ByteBuffer.wrap(new byte[] {1, 2});
    PayloadCoder coder =
        PayloadCoder.of(MessageCodec.ofBinary((v, t) -> new byte[0], (b, t) -> b.isReadOnly()));
    assertThat(coder.decodeBinary(bytes, Boolean.class)).isEqualTo(true);
    assertThat(bytes.remaining()).isEqualTo(2);
  }

  /** Throws one and the same from everything; null makes it return null. */
  private static final class Throwing implements MessageCodec {
    private final Throwable thrown;

    Throwing(Throwable thrown) {
      this.thrown = thrown;
    }

    private void fail() throws Exception {
      if (thrown instanceof Error error) {
        throw error;
      }
      if (thrown != null) {
        throw (Exception) thrown;
      }
    }

    @Override
    public boolean isBinary() {
      return true;
    }

    @Override
    public String encode(Object value, Type type) throws Exception {
      fail();
      return null;
    }

    @Override
    public byte[] encodeBinary(Object value, Type type) throws Exception {
      fail();
      return null;
    }

    @Override
    public Object decode(CharSequence text, Type type) throws Exception {
      fail();
      return null;
    }

    @Override
    public Object decodeBinary(ByteBuffer bytes, Type type) throws Exception {
      fail();
      return null;
    }
  }
}
