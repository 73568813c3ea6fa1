package dev.unisocket.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Binds a parameter of a {@link Connect} method to a parameter of the url's query.
 *
 * <pre>{@code
 * @UniSocket(url = "wss://feed.example.com/trades?from={since}")
 * ...
 * @Connect
 * CompletableFuture<OpenEvent> open(
 *     @QueryParam("since") Long since, @QueryParam("symbol") List<String> symbols);
 * }</pre>
 *
 * <p>On the wire, {@code open(7L, List.of("A&B", "C D"))} connects to {@code
 * /trades?from=7&symbol=A%26B&symbol=C%20D}. A name that the url has as a variable is put there;
 * any other is appended as a query parameter of that name. Values are encoded by RFC 3986, as
 * UTF-8; a space is {@code %20}, never {@code +}. A collection or an array repeats the parameter.
 * An enum counts as its {@code name()}, an {@code Optional} as its value, anything else as {@code
 * String.valueOf} gives it.
 *
 * <p>Null, an empty {@code Optional} and an empty collection leave the parameter out, its {@code
 * name=} included. An empty text stays: {@code symbol=}.
 *
 * <p>Rejected at compile time: a name that stands in the path (that is {@link PathParam}), and the
 * same name twice.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface QueryParam {
  /**
   * The variable's name as the url has it, without braces, or the name of a query parameter to
   * append.
   *
   * @return the name
   */
  String value();
}
