package dev.unisocket.generated;

import java.lang.reflect.Type;
import java.nio.ByteBuffer;

/**
 * One {@code @Send} method: how its payload travels.
 *
 * @param <T> its payload
 */
public final class Outbound<T> {
  private final String method;
  private final Payload payload;
  private final Type type;
  private final boolean binary;

  private Outbound(String method, Payload payload, Type type, boolean binary) {
    this.method = method;
    this.payload = payload;
    this.type = type;
    this.binary = binary;
  }

  /** Describes a method that sends a {@code String} or {@code CharSequence} as it is. */
  public static Outbound<CharSequence> text(String method) {
    return new Outbound<>(method, Payload.TEXT, CharSequence.class, false);
  }

  /** Describes a method that sends an array as it is. */
  public static Outbound<byte[]> bytes(String method) {
    return new Outbound<>(method, Payload.BYTES, byte[].class, true);
  }

  /** Describes a method that sends a buffer, from position to limit. */
  public static Outbound<ByteBuffer> buffer(String method) {
    return new Outbound<>(method, Payload.BUFFER, ByteBuffer.class, true);
  }

  /** Describes a method that sends what the codec makes of its payload. */
  public static <T> Outbound<T> coded(String method, Type type) {
    return new Outbound<>(method, Payload.CODED, type, false);
  }

  /**
   * Returns the same method, sending binary messages: text in UTF-8, and what the codec makes of a
   * payload.
   */
  public Outbound<T> asBinary() {
    return new Outbound<>(method, payload, type, true);
  }

  String method() {
    return method;
  }

  Payload payload() {
    return payload;
  }

  Type type() {
    return type;
  }

  boolean isBinary() {
    return binary;
  }
}
