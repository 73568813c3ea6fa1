package dev.unisocket.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Binds a parameter of a {@link Connect} method to a variable of the url's path.
 *
 * <pre>{@code
 * @UniSocket(url = "wss://feed.example.com/rooms/{room}")
 * ...
 * @Connect
 * CompletableFuture<OpenEvent> join(@PathParam("room") String room);
 * }</pre>
 *
 * <p>On the wire, {@code join("a b/c")} connects to {@code /rooms/a%20b%2Fc}: the value is encoded
 * by RFC 3986, as UTF-8, so that it stays one segment. An enum counts as its {@code name()}, an
 * {@code Optional} as its value, anything else as {@code String.valueOf} gives it.
 *
 * <p>A value that is null, empty, {@code .} or {@code ..} fails the connect: the path would be
 * another one.
 *
 * <p>Rejected at compile time: a name that the path does not have, one that stands in the query
 * (that is {@link QueryParam}), the same name twice, and a collection or an array.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface PathParam {
  /**
   * The variable's name, without braces.
   *
   * @return the name
   */
  String value();
}
