package dev.unisocket.generated;

import dev.unisocket.MessageEvent;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;

/**
 * One {@code @OnMessage} method: what it takes.
 *
 * @param <T> what its handlers are given
 */
@SuppressWarnings("UnusedTypeParameter") // what a factory promises of the codec
public final class Inbound<T> {
  private final String method;
  private final Payload payload;
  private final Type type;
  private final Route route;

  private Inbound(String method, Payload payload, Type type) {
    this.method = method;
    this.payload = payload;
    this.type = type;
    this.route = new Route(this, type);
  }

  /** Describes a method that takes text messages. */
  public static Inbound<String> text(String method) {
    return new Inbound<>(method, Payload.TEXT, String.class);
  }

  /** Describes a method that takes binary messages as arrays. */
  public static Inbound<byte[]> bytes(String method) {
    return new Inbound<>(method, Payload.BYTES, byte[].class);
  }

  /** Describes a method that takes binary messages as buffers. */
  public static Inbound<ByteBuffer> buffer(String method) {
    return new Inbound<>(method, Payload.BUFFER, ByteBuffer.class);
  }

  /** Describes a method that sees every message. */
  public static Inbound<MessageEvent> event(String method) {
    return new Inbound<>(method, Payload.EVENT, MessageEvent.class);
  }

  /** Describes a method that takes objects which the codec decodes. */
  public static <T> Inbound<T> coded(String method, Type type) {
    return new Inbound<>(method, Payload.CODED, type);
  }

  /** Returns where messages go which this method takes as its own type. */
  public Route route() {
    return route;
  }

  /**
   * Returns where messages go which this method takes as a subtype.
   *
   * @param leaf a permitted subtype of the method's sealed type
   */
  public Route as(Type leaf) {
    return new Route(this, leaf);
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
}
