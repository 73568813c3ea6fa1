package dev.unisocket.codec;

import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.util.Collection;
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
   * Returns whether what is encoded as text is JSON (RFC 8259). The runtime writes names, fields
   * and envelopes into it, and reads envelopes out of it, so a client with any of these cannot be
   * constructed with a codec that says no. By default, every codec of text says yes.
   */
  default boolean isJson() {
    return !isBinary();
  }

  /**
   * Returns what finds the property that tells messages apart. Called when a client is constructed,
   * not for each message. By default the runtime's own scan of strict JSON, which stops at the
   * place; a codec of other texts can bring its own.
   *
   * @param path a property's name, or a JSON Pointer where it begins with {@code /}
   * @param known the values that the client has handlers for: the peek best returns these very
   *     strings, and so makes none for a message
   * @throws IllegalArgumentException if the path is no JSON Pointer
   * @throws UnsupportedOperationException if the codec cannot look into a message without decoding
   *     it; says what to do
   */
  default MessagePeek peek(String path, Collection<String> known) {
    if (!isJson()) {
      throw new UnsupportedOperationException(
          "This codec does not make JSON texts, so '"
              + path
              + "' cannot be looked for before decoding. Use a codec of JSON text.");
    }
    return new JsonPeek(path, known);
  }

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
   * Returns the payload of a text message that one of its properties has led here, a property that
   * the type need not have. By default as any other text message: for codecs that ignore what they
   * do not know.
   *
   * @param text the whole message; it may be a buffer that is used again after the call
   * @param routedBy the name of that property, in the message's outermost object
   */
  @SuppressWarnings("exports") // who checks nulls requires JSpecify already
  default @Nullable Object decode(CharSequence text, Type type, String routedBy) throws Exception {
    return decode(text, type);
  }

  /**
   * Returns the payload of a binary message.
   *
   * @param bytes the whole message, read-only, from position to limit; it may be a buffer that is
   *     used again after the call
   */
  @SuppressWarnings("exports") // who checks nulls requires JSpecify already
  @Nullable Object decodeBinary(ByteBuffer bytes, Type type) throws Exception;
}
