package dev.unisocket.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Connects again when the connection is lost; without it a client stays closed.
 *
 * <pre>{@code
 * @UniSocket(url = "wss://feed.example.com/market")
 * @Reconnect(maxAttempts = 10, maxDelay = 60_000)
 * public interface MarketSocket extends UniSocketClient {
 *   @OnReconnect
 *   void onReconnect(Consumer<ReconnectEvent> handler);
 * }
 * }</pre>
 *
 * <p>On the wire, each attempt is a new handshake. The waits double from {@code initialDelay} up to
 * {@code maxDelay}, each a random part of that (full jitter); a {@code Retry-After} of the server
 * is a lower bound, at most one hour. After an open the {@link OnOpen} handlers come first, then
 * live {@link Subscribe}s, then the messages that waited. The first connect is retried like any
 * other, and its future completes at the first open.
 *
 * <p>It ends with the client's own close, a cancelled connect, a fatal close code, a handshake
 * refused with a status of 3xx or 4xx other than 408, 425 and 429, and when the attempts are used
 * up.
 *
 * <p>Rejected at compile time: {@code maxAttempts} below -1, {@code initialDelay} below 1, {@code
 * maxDelay} below {@code initialDelay}, {@code stableAfter} below 0, and a fatal code outside 1000
 * to 4999 or named twice.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Reconnect {
  /**
   * How many attempts may fail in a row since the last stable connection; the first connect is not
   * counted.
   *
   * @return the number of retries; -1 for no limit
   */
  int maxAttempts() default -1;

  /**
   * The bound of the first wait.
   *
   * @return milliseconds, at least 1
   */
  long initialDelay() default 500;

  /**
   * The bound that the waits grow to.
   *
   * @return milliseconds, at least {@link #initialDelay()}
   */
  long maxDelay() default 30_000;

  /**
   * How long a connection must last before waits and attempts count from the start again.
   *
   * @return milliseconds, at least 0
   */
  long stableAfter() default 5_000;

  /**
   * The close codes after which there is no point in another attempt.
   *
   * @return close codes
   */
  int[] fatalCodes() default {1000, 1002, 1003, 1007, 1008, 1009, 1010};
}
