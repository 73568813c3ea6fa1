package dev.unisocket.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Sends a subscription and keeps it alive across reconnects.
 *
 * <pre>{@code
 * @Subscribe(value = "subscribe", key = "trades/{symbol}")
 * CompletableFuture<Void> trades(@Field("symbol") String symbol);
 *
 * @Unsubscribe(value = "unsubscribe", key = "trades/{symbol}")
 * CompletableFuture<Void> stopTrades(@Field("symbol") String symbol);
 * }</pre>
 *
 * <p>On the wire, a call sends what a {@link Send} of the same declaration sends: {@code
 * {"type":"subscribe","symbol":"ABC"}} with {@code @Discriminator("type")}. The subscription is
 * then live until an {@link Unsubscribe} with the same key: after each later open, of the same run
 * or of a later {@link Connect}, it is sent again, in the order in which subscriptions were made
 * and before the messages that waited. Of two live ones with the same key the last is sent, at its
 * own place. Made while connecting it goes out once, at the open; made while closed or closing it
 * fails.
 *
 * <p>Return types and nulls are those of {@link Send}. With {@link Reconnect} a subscription that
 * was on its way when the connection broke does not fail: it is sent with the others at the next
 * open.
 *
 * <p>Rejected at compile time: what {@link Send} rejects; a key with a name that no {@link Field}
 * of the method has; and two methods with the same key, or both without one and with the same
 * parameter types.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Subscribe {
  /**
   * The message name, written as the {@link Discriminator}.
   *
   * @return the name; "" for the payload type's only {@link MessageName}, or none
   */
  String value() default "";

  /**
   * What tells subscriptions of the interface apart: a template with {@code {name}} for the {@link
   * Field} of that name.
   *
   * @return the template; "" for all arguments as they are encoded
   */
  String key() default "";
}
