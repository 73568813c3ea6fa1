package dev.unisocket.internal;

import dev.unisocket.MessageDecodeException;
import dev.unisocket.MessageEncodeException;
import dev.unisocket.codec.MessageCodec;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.util.concurrent.Callable;
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
    return encoded(type, () -> codec.encode(value, type));
  }

  /**
   * Returns a payload as bytes.
   *
   * @throws MessageEncodeException 10003, with the codec's exception as its cause; for null without
   *     one
   */
  public byte[] encodeBinary(@Nullable Object payload, Type type) {
    Object value = requirePayload(payload, type);
    return encoded(type, () -> codec.encodeBinary(value, type));
  }

  /**
   * Returns the payload of a text message.
   *
   * @throws MessageDecodeException 10004, with the codec's exception as its cause
   */
  public @Nullable Object decode(CharSequence text, Type type) {
    return decoded("text", type, () -> codec.decode(text, type));
  }

  /**
   * Returns the payload of a text message that one of its properties has led here.
   *
   * @throws MessageDecodeException 10004, with the codec's exception as its cause
   */
  public @Nullable Object decode(CharSequence text, Type type, String routedBy) {
    return decoded("text", type, () -> codec.decode(text, type, routedBy));
  }

  /**
   * Returns the payload of a binary message, from position to limit, both of which stay where they
   * are.
   *
   * @throws MessageDecodeException 10004, with the codec's exception as its cause
   */
  public @Nullable Object decodeBinary(ByteBuffer bytes, Type type) {
    return decoded("binary", type, () -> codec.decodeBinary(bytes.asReadOnlyBuffer(), type));
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

  private static <T> T encoded(Type type, Callable<@Nullable T> call) {
    try {
      T encoded = call.call();
      if (encoded != null) {
        return encoded;
      }
    } catch (Exception | StackOverflowError | LinkageError e) {
      throw notEncoded(type, "The cause says why.", e);
    }
    throw notEncoded(type, "The codec returned null; it has to return the message.", null);
  }

  private static MessageEncodeException notEncoded(
      Type type, String advice, @Nullable Throwable cause) {
    return MessageEncodeException.of(
        "sendSocketMessage:fail cannot encode a " + type.getTypeName(), advice, cause);
  }

  private static @Nullable Object decoded(String kind, Type type, Callable<@Nullable Object> call) {
    try {
      return call.call();
    } catch (Exception | StackOverflowError | LinkageError e) {
      throw MessageDecodeException.of(
          "onSocketMessage:fail cannot decode a "
              + type.getTypeName()
              + " from a "
              + kind
              + " message",
          "The cause says why; compare the type with what the server sends, or set another codec by"
              + " UniSockets.builder().codec(...).",
          e);
    }
  }
}
