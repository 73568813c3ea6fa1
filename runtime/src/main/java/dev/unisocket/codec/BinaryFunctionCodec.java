package dev.unisocket.codec;

import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Bytes over two functions. There is no text in it: neither way. */
final class BinaryFunctionCodec implements MessageCodec {
  private final BiFunction<Object, Type, byte[]> encode;
  private final BiFunction<ByteBuffer, Type, Object> decode;

  BinaryFunctionCodec(
      BiFunction<Object, Type, byte[]> encode, BiFunction<ByteBuffer, Type, Object> decode) {
    this.encode = Objects.requireNonNull(encode, "encode");
    this.decode = Objects.requireNonNull(decode, "decode");
  }

  @Override
  public boolean isBinary() {
    return true;
  }

  @Override
  public String encode(Object value, Type type) {
    throw new UnsupportedOperationException(
        "A codec of MessageCodec.ofBinary makes binary messages only.");
  }

  @Override
  public byte[] encodeBinary(Object value, Type type) {
    byte[] bytes = encode.apply(value, type);
    if (bytes == null) {
      throw new IllegalStateException(
          "The encode function given to MessageCodec.ofBinary returned null for a "
              + type.getTypeName()
              + "; return the message's bytes.");
    }
    return bytes;
  }

  @Override
  public @Nullable Object decode(CharSequence text, Type type) {
    throw new UnsupportedOperationException(
        "A codec of MessageCodec.ofBinary reads binary messages only, and a text message came.");
  }

  @Override
  public @Nullable Object decodeBinary(ByteBuffer bytes, Type type) {
    return decode.apply(bytes.asReadOnlyBuffer(), type);
  }
}
