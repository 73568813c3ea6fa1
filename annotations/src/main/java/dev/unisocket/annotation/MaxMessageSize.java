package dev.unisocket.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Bounds the size of a received message.
 *
 * <pre>{@code
 * @UniSocket(url = "wss://feed.example.com/market")
 * @MaxMessageSize(65_536)
 * public interface MarketSocket extends UniSocketClient {}
 * }</pre>
 *
 * <p>From the wire, a message counts over all its fragments, text in bytes of UTF-8, binary in
 * bytes. When it passes the bound the connection is cut there, and nothing more of it is read:
 * {@link OnError} hears a {@code MessageTooLargeException} that names this setting, then {@link
 * OnClose} a close event with 1009 that is not clean. By default {@link Reconnect} takes that as
 * fatal.
 *
 * <p>Null does not occur. Outbound messages are bounded by {@link SendQueue#bytes()}.
 *
 * <p>Rejected at compile time: a size below 1.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface MaxMessageSize {
  /**
   * The largest message that is taken.
   *
   * @return bytes, at least 1; 16 MiB by default
   */
  long value() default 16_777_216;
}
