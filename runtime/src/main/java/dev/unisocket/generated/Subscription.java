package dev.unisocket.generated;

/**
 * One {@code @Subscribe} or {@code @Unsubscribe} method: what it sends, and what its subscriptions
 * are told apart by. Immutable.
 *
 * @param <T> its payload
 */
public final class Subscription<T> {
  private final Outbound<T> outbound;
  private final String key;

  private Subscription(Outbound<T> outbound, String key) {
    this.outbound = outbound;
    this.key = key;
  }

  /**
   * Describes a method.
   *
   * @param key a template with {@code {name}} for the field of that name; "" for all arguments as
   *     they are encoded
   */
  public static <T> Subscription<T> of(Outbound<T> outbound, String key) {
    return new Subscription<>(outbound, key);
  }

  Outbound<T> outbound() {
    return outbound;
  }

  String key() {
    return key;
  }
}
