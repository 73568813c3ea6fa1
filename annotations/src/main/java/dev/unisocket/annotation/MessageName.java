package dev.unisocket.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which kinds of message a type stands for.
 *
 * <pre>{@code
 * sealed interface MarketMessage permits Trade, Quote {}
 *
 * @MessageName("trade")
 * record Trade(String symbol, long price) implements MarketMessage {}
 *
 * @MessageName({"quote", "quote.v2"})
 * record Quote(String symbol, long bid, long ask) implements MarketMessage {}
 * }</pre>
 *
 * <p>From the wire, with {@code @Discriminator("type")}, {@code {"type":"trade",...}} is decoded as
 * {@code Trade}; an {@link OnMessage} of {@code MarketMessage} takes the messages of all its
 * permitted subtypes. To the wire, a {@link Send} of a type with exactly one name writes that name;
 * a {@link Send} of the sealed type writes the subtype it is given, under the subtype's name.
 *
 * <p>Names are never null; {@code null} in the discriminator matches none.
 *
 * <p>In an interface without {@link Discriminator} the names of a type mean nothing.
 *
 * <p>Rejected at compile time: no value or an empty one; a name that two types of one interface
 * share; a sealed type of which some permitted subtypes have a name and others do not, down to the
 * last; a name on a sealed type, of which no object can be, beside names of its subtypes; a sealed
 * type with names in an interface without {@link Discriminator}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface MessageName {
  /**
   * The values of the {@link Discriminator} that stand for the type.
   *
   * @return one or more names
   */
  String[] value();
}
