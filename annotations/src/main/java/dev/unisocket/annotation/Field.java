package dev.unisocket.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names a property of the object that a {@link Send}, {@link Request}, {@link Subscribe} or {@link
 * Unsubscribe} method writes.
 *
 * <pre>{@code
 * @Send("move")
 * void move(@Field("x") int x, @Field("y") int y, @Field("note") String note);
 * }</pre>
 *
 * <p>On the wire, with {@code @Discriminator("type")}, {@code move(1, 2, "hi")} sends {@code
 * {"type":"move","x":1,"y":2,"note":"hi"}}: the discriminator, then the fields in the order of the
 * parameters, each encoded by the codec as its declared type.
 *
 * <p>A null argument leaves its property out, with every codec.
 *
 * <p>Rejected at compile time: an empty name, the same name twice in one method, the
 * discriminator's own property where the method has a message name, a type that is no value, such
 * as an event or a stream, and a method of which only some parameters carry the annotation.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface Field {
  /**
   * The property's name.
   *
   * @return the name
   */
  String value();
}
