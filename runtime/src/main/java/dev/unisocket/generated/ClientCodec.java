package dev.unisocket.generated;

import dev.unisocket.MessageDecodeException;
import dev.unisocket.MessageEncodeException;
import dev.unisocket.codec.MessageCodec;
import dev.unisocket.internal.PayloadCoder;
import dev.unisocket.internal.SharedCodec;
import dev.unisocket.internal.StandardCodec;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The codec of one client, looked for when it is first needed: who sends and receives text needs
 * none. Thread-safe.
 */
final class ClientCodec {
  private volatile @Nullable PayloadCoder coder;
  private volatile @Nullable SharedCodec standard; // null before it is known with what

  /**
   * Sets the codec.
   *
   * @param codec that the application chose, null for none
   * @param standard that is used then
   */
  void choose(@Nullable MessageCodec codec, SharedCodec standard) {
    this.standard = standard;
    coder = codec == null ? null : PayloadCoder.of(codec);
  }

  /** Gets ready for messages, while the connection is made. */
  void warmUp(List<Inbound<?>> methods) {
    SharedCodec shared = standard;
    if (coder == null && shared != null) {
      shared.warmUp(
          methods.stream()
              .filter(method -> method.payload() == Payload.CODED)
              .map(Inbound::type)
              .collect(Collectors.toList()));
    }
  }

  boolean isBinary(Type type) {
    return coder(type).isBinary();
  }

  String encode(@Nullable Object payload, Type type) {
    return coder(type).encode(payload, type);
  }

  byte[] encodeBinary(@Nullable Object payload, Type type) {
    return coder(type).encodeBinary(payload, type);
  }

  Object decode(CharSequence text, Type type) {
    return present(receivingCoder(type).decode(text, type), type);
  }

  Object decode(CharSequence text, Type type, String routedBy) {
    return present(receivingCoder(type).decode(text, type, routedBy), type);
  }

  Object decode(ByteBuffer bytes, Type type) {
    return present(receivingCoder(type).decodeBinary(bytes, type), type);
  }

  /** Returns the result of a call, which may be null. */
  @Nullable Object decodeResult(String text, Type type) {
    return receivingCoder(type).decode(text, type);
  }

  private PayloadCoder coder(Type type) {
    PayloadCoder known = coder;
    if (known == null) {
      known = standard(type);
      coder = known;
    }
    return known;
  }

  private PayloadCoder standard(Type type) {
    SharedCodec shared = standard;
    try {
      return shared != null ? shared.get() : PayloadCoder.of(StandardCodec.find());
    } catch (MessageEncodeException e) {
      throw MessageEncodeException.of(
          "sendSocketMessage:fail no codec for " + type.getTypeName(), advice(e), e);
    }
  }

  private PayloadCoder receivingCoder(Type type) {
    try {
      return coder(type);
    } catch (MessageEncodeException e) {
      throw MessageDecodeException.of(
          "onSocketMessage:fail no codec for " + type.getTypeName(), advice(e), e);
    }
  }

  /** Returns what the message says behind {@code "<errMsg>. "}. */
  private static String advice(MessageEncodeException e) {
    String message = String.valueOf(e.getMessage());
    return message.substring(Math.min(message.length(), e.errMsg().length() + 2));
  }

  /** Handlers are not made for null: a message that says so is an error of that message. */
  private static Object present(@Nullable Object payload, Type type) {
    if (payload == null) {
      throw MessageDecodeException.of(
          "onSocketMessage:fail a message is null, where a " + type.getTypeName() + " belongs",
          "Let the server leave such messages out, or take messages as String",
          null);
    }
    return payload;
  }
}
