package dev.unisocket.codec;

import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Turns typed payloads into messages and back. Thread-safe. What a method throws is reported by the
 * runtime as a {@link dev.unisocket.MessageEncodeException} or {@link
 * dev.unisocket.MessageDecodeException}, with the exception as its cause.
 */
public interface MessageCodec {

  /** Returns a codec of text over two functions, for any library. */
  static MessageCodec of(
      BiFunction<Object, Type, String> encode, BiFunction<String, Type, Object> decode) {
    return new TextFunctionCodec(encode, decode);
  }

  /**
   * Returns a codec of binary messages over two functions, for any library. The buffer that is
   * decoded is read-only.
   */
  static MessageCodec ofBinary(
      BiFunction<Object, Type, byte[]> encode, BiFunction<ByteBuffer, Type, Object> decode) {
    return new BinaryFunctionCodec(encode, decode);
  }

  /** Returns whether typed payloads are sent as binary messages, and not as text. */
  boolean isBinary();

  /**
   * Returns the text of a payload.
   *
   * @param type the declared type of the payload
   */
  String encode(Object value, Type type) throws Exception;

  /** Returns the bytes of a payload: those of its text in UTF-8, where the codec is one of text. */
  byte[] encodeBinary(Object value, Type type) throws Exception;

  /**
   * Returns the payload of a text message.
   *
   * @param text the whole message; it may be a buffer that is used again after the call
   */
  @SuppressWarnings("exports") // who checks nulls requires JSpecify already
  @Nullable Object decode(CharSequence text, Type type) throws Exception;

  /**
   * Returns the payload of a binary message.
   *
   * @param bytes the whole message, read-only, from position to limit; it may be a buffer that is
   *     used again after the call
   */
  @SuppressWarnings("exports") // who checks nulls requires JSpecify already
  @Nullable Object decodeBinary(ByteBuffer bytes, Type type) throws Exception;
}
