package dev.unisocket.generated;

import dev.unisocket.annotation.OutagePolicy;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One {@code @Send} method: how its payload travels. Immutable; what says "the same method" is a
 * changed copy.
 *
 * @param <T> its payload
 */
public final class Outbound<T> {
  private final String method;
  private final Payload payload;
  private final Type type;
  private final boolean binary;
  private final @Nullable String name;
  private final OutagePolicy outage;
  private final List<Leaf> leaves;

  private Outbound(
      String method,
      Payload payload,
      Type type,
      boolean binary,
      @Nullable String name,
      OutagePolicy outage,
      List<Leaf> leaves) {
    this.method = method;
    this.payload = payload;
    this.type = type;
    this.binary = binary;
    this.name = name;
    this.outage = outage;
    this.leaves = leaves;
  }

  private static <T> Outbound<T> of(String method, Payload payload, Type type, boolean binary) {
    return new Outbound<>(method, payload, type, binary, null, OutagePolicy.QUEUE, List.of());
  }

  /** Describes a method that sends a {@code String} or {@code CharSequence} as it is. */
  public static Outbound<CharSequence> text(String method) {
    return of(method, Payload.TEXT, CharSequence.class, false);
  }

  /** Describes a method that sends an array as it is. */
  public static Outbound<byte[]> bytes(String method) {
    return of(method, Payload.BYTES, byte[].class, true);
  }

  /** Describes a method that sends a buffer, from position to limit. */
  public static Outbound<ByteBuffer> buffer(String method) {
    return of(method, Payload.BUFFER, ByteBuffer.class, true);
  }

  /** Describes a method that sends what the codec makes of its payload. */
  public static <T> Outbound<T> coded(String method, Type type) {
    return of(method, Payload.CODED, type, false);
  }

  /** Describes a method that sends its arguments as one object. */
  public static Outbound<Fields> fields(String method) {
    return of(method, Payload.FIELDS, Fields.class, false);
  }

  /**
   * Returns the same method, sending binary messages: text in UTF-8, and what the codec makes of a
   * payload.
   */
  public Outbound<T> asBinary() {
    return new Outbound<>(method, payload, type, true, name, outage, leaves);
  }

  /**
   * Returns the same method, writing a name to the discriminator's place, over what the payload has
   * there.
   */
  public Outbound<T> named(String name) {
    return new Outbound<>(method, payload, type, binary, name, outage, leaves);
  }

  /** Returns the same method with what happens while there is no connection. */
  public Outbound<T> whenDisconnected(OutagePolicy policy) {
    return new Outbound<>(method, payload, type, binary, name, policy, leaves);
  }

  /**
   * Returns the same method, sending payloads of a subtype as that type and under its name; one of
   * {@link #named} goes before it. Of several subtypes that fit a payload the most specific counts.
   */
  public Outbound<T> leaf(Type type, String name) {
    List<Leaf> more = new ArrayList<>(leaves);
    more.add(new Leaf(type, name));
    return new Outbound<>(method, payload, this.type, binary, this.name, outage, List.copyOf(more));
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

  @Nullable String name() {
    return name;
  }

  OutagePolicy outage() {
    return outage;
  }

  boolean hasLeaves() {
    return !leaves.isEmpty();
  }

  /** Returns the most specific subtype of a payload, null if none was declared for it. */
  @Nullable Leaf leaf(Object payload) {
    Leaf best = null;
    for (Leaf leaf : leaves) {
      if (leaf.raw.isInstance(payload)
          && (best == null || (leaf.raw != best.raw && best.raw.isAssignableFrom(leaf.raw)))) {
        best = leaf;
      }
    }
    return best;
  }
}
