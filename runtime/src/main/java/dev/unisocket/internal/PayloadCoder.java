package dev.unisocket.internal;

import dev.unisocket.MessageDecodeException;
import dev.unisocket.MessageEncodeException;
import dev.unisocket.codec.MessageCodec;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Calls a codec, any codec, and makes a failure of one message of whatever it throws: a stack that
 * overflows on a deeply nested message, and a class that cannot be linked, among them. Thread-safe.
 */
public final class PayloadCoder {
  private final MessageCodec codec;

  private PayloadCoder(MessageCodec codec) {
    this.codec = codec;
  }

  /** Returns a coder over a codec. */
  public static PayloadCoder of(MessageCodec codec) {
    return new PayloadCoder(codec);
  }

  /** Returns whether payloads travel as binary messages unless they are asked for otherwise. */
  public boolean isBinary() {
    return codec.isBinary();
  }

  /**
   * Returns a payload as text.
   *
   * @throws MessageEncodeException 10003, with the codec's exception as its cause; for null without
   *     one
   */
  public String encode(@Nullable Object payload, Type type) {
    Object value = requirePayload(payload, type);
    String encoded;
    try {
      encoded = codec.encode(value, type);
    } catch (Exception | StackOverflowError | LinkageError e) {
      throw notEncoded(type, "The cause says why.", e);
    }
    return requireMessage(encoded, type);
  }

  /**
   * Returns a payload as bytes.
   *
   * @throws MessageEncodeException 10003, with the codec's exception as its cause; for null without
   *     one
   */
  public byte[] encodeBinary(@Nullable Object payload, Type type) {
    Object value = requirePayload(payload, type);
    byte[] encoded;
    try {
      encoded = codec.encodeBinary(value, type);
    } catch (Exception | StackOverflowError | LinkageError e) {
      throw notEncoded(type, "The cause says why.", e);
    }
    return requireMessage(encoded, type);
  }

  /**
   * Returns the payload of a text message.
   *
   * @throws MessageDecodeException 10004, with the codec's exception as its cause
   */
  public @Nullable Object decode(CharSequence text, Type type) {
    try {
      return codec.decode(text, type);
    } catch (Exception | StackOverflowError | LinkageError e) {
      throw notDecoded("text", type, e);
    }
  }

  /**
   * Returns the payload of a text message that one of its properties has led here.
   *
   * @throws MessageDecodeException 10004, with the codec's exception as its cause
   */
  public @Nullable Object decode(CharSequence text, Type type, String routedBy) {
    try {
      return codec.decode(text, type, routedBy);
    } catch (Exception | StackOverflowError | LinkageError e) {
      throw notDecoded("text", type, e);
    }
  }

  /**
   * Returns the payload of a binary message, from position to limit, both of which stay where they
   * are.
   *
   * @throws MessageDecodeException 10004, with the codec's exception as its cause
   */
  public @Nullable Object decodeBinary(ByteBuffer bytes, Type type) {
    try {
      return codec.decodeBinary(bytes.asReadOnlyBuffer(), type);
    } catch (Exception | StackOverflowError | LinkageError e) {
      throw notDecoded("binary", type, e);
    }
  }

  private static Object requirePayload(@Nullable Object payload, Type type) {
    if (payload == null) {
      throw MessageEncodeException.of(
          "sendSocketMessage:fail the payload is null",
          "Give a " + type.getTypeName() + " that is not null.",
          null);
    }
    return payload;
  }

  private static <T> T requireMessage(@Nullable T encoded, Type type) {
    if (encoded == null) { // the codec may be a user's own
      throw notEncoded(type, "The codec returned null; it has to return the message.", null);
    }
    return encoded;
  }

  private static MessageEncodeException notEncoded(
      Type type, String advice, @Nullable Throwable cause) {
    return MessageEncodeException.of(
        "sendSocketMessage:fail cannot encode a " + type.getTypeName(), advice, cause);
  }

  private static MessageDecodeException notDecoded(String kind, Type type, Throwable cause) {
    return MessageDecodeException.of(
        "onSocketMessage:fail cannot decode a "
            + type.getTypeName()
            + " from a "
            + kind
            + " message",
        "The cause says why; compare the type with what the server sends, or set another codec by"
            + " UniSockets.builder().codec(...).",
        cause);
  }
}
