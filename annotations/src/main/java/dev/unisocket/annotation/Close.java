package dev.unisocket.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Closes the socket.
 *
 * <pre>{@code
 * @Close
 * CompletableFuture<CloseEvent> leave(String reason);
 *
 * @Close(code = 4001, reason = "kicked")
 * void kick();
 *
 * @Close
 * void end(int code, String reason);
 * }</pre>
 *
 * <p>On the wire, everything that was accepted before goes out first, then a close frame with code
 * and reason: {@code leave("bye")} sends 1000 and {@code bye}. The future completes with the close
 * event; where the server does not answer in time the connection is cut and the event is not clean.
 * An {@code int} parameter is the code and a {@code String} the reason; each stands in for the
 * annotation's value.
 *
 * <p>A null reason is none. A code other than 1000 and 3000 to 4999, a reason of more than 123
 * bytes of UTF-8, and a socket that is not open fail the call: with a future by the future, else
 * thrown. A call while the socket is closing succeeds, and the first code stands. A client with
 * {@link Reconnect} that is connecting ends at once.
 *
 * <p>Rejected at compile time: a code or reason outside these bounds, other or repeated parameters,
 * and another return type than {@code void} or {@code CompletableFuture<CloseEvent>}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Close {
  /**
   * The close code, where the method has no {@code int} parameter.
   *
   * @return 1000, or 3000 to 4999
   */
  int code() default 1000;

  /**
   * The close reason, where the method has no {@code String} parameter.
   *
   * @return at most 123 bytes of UTF-8
   */
  String reason() default "";
}
