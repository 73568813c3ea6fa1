package dev.unisocket.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Sends a parameter of a {@link Connect} method as a header of the handshake.
 *
 * <pre>{@code
 * @Connect
 * CompletableFuture<OpenEvent> join(@HeaderParam("Authorization") String token);
 * }</pre>
 *
 * <p>On the wire, {@code join("Bearer abc")} adds {@code Authorization: Bearer abc} to the
 * handshake, in place of a header of that name in {@link UniSocket#header()}. A collection or an
 * array repeats the header. An enum counts as its {@code name()}, an {@code Optional} as its value,
 * anything else as {@code String.valueOf} gives it. The value is sent as it is and never appears in
 * a log or an exception's message.
 *
 * <p>Null, an empty {@code Optional} and an empty collection leave the header out. A value with a
 * line break fails the connect.
 *
 * <p>Rejected at compile time: a name that is no HTTP token, one that the handshake owns ({@code
 * Host}, {@code Connection}, {@code Upgrade}, {@code Content-Length}, {@code Sec-WebSocket-*}),
 * {@code Referer}, and the same name twice in any letter case.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface HeaderParam {
  /**
   * The header's name; letter case does not matter.
   *
   * @return the name
   */
  String value();
}
