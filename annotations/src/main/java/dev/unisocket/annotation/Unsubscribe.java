package dev.unisocket.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Sends the end of a subscription and forgets the {@link Subscribe} with the same key.
 *
 * <pre>{@code
 * @Unsubscribe(value = "unsubscribe", key = "trades/{symbol}")
 * CompletableFuture<Void> stopTrades(@Field("symbol") String symbol);
 * }</pre>
 *
 * <p>On the wire, with {@code @Discriminator("type")}, {@code stopTrades("ABC")} sends {@code
 * {"type":"unsubscribe","symbol":"ABC"}}, and the subscription is not sent again. While connecting
 * it takes the subscription back and sends nothing; the futures of both complete normally.
 *
 * <p>Return types and nulls are those of {@link Send}.
 *
 * <p>Rejected at compile time: what {@link Send} rejects; a key with a name that no {@link Field}
 * of the method has; a key that no {@link Subscribe} of the interface has; without a key, parameter
 * types that no {@link Subscribe} without a key has.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Unsubscribe {
  /**
   * The message name, written as the {@link Discriminator}.
   *
   * @return the name; "" for the payload type's only {@link MessageName}, or none
   */
  String value() default "";

  /**
   * Which subscription ends: the same template as the {@link Subscribe} has.
   *
   * @return the template; "" for all arguments as they are encoded
   */
  String key() default "";
}
