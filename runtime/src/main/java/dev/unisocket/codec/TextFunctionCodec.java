package dev.unisocket.codec;

import dev.unisocket.internal.text.Utf8;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Text over two functions. */
final class TextFunctionCodec implements MessageCodec {
  private final BiFunction<Object, Type, String> encode;
  private final BiFunction<String, Type, Object> decode;

  TextFunctionCodec(
      BiFunction<Object, Type, String> encode, BiFunction<String, Type, Object> decode) {
    this.encode = Objects.requireNonNull(encode, "encode");
    this.decode = Objects.requireNonNull(decode, "decode");
  }

  @Override
  public boolean isBinary() {
    return false;
  }

  @Override
  public String encode(Object value, Type type) {
    String text = encode.apply(value, type);
    if (text == null) {
      throw new IllegalStateException(
          "The encode function given to MessageCodec.of returned null for a "
              + type.getTypeName()
              + "; return the message's text.");
    }
    return text;
  }

  @Override
  public byte[] encodeBinary(Object value, Type type) {
    return encode(value, type).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public @Nullable Object decode(CharSequence text, Type type) {
    return decode.apply(text.toString(), type);
  }

  @Override
  public @Nullable Object decodeBinary(ByteBuffer bytes, Type type) throws Exception {
    return decode(Utf8.decode(bytes), type);
  }
}
