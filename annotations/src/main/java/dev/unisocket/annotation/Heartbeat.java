package dev.unisocket.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Watches a quiet connection, and ends it when the server no longer answers.
 *
 * <pre>{@code
 * @UniSocket(url = "wss://feed.example.com/market")
 * @Heartbeat(interval = 15_000, timeout = 5_000, text = "{\"op\":\"ping\"}", reply = "pong")
 * public interface MarketSocket extends UniSocketClient {}
 * }</pre>
 *
 * <p>On the wire, a ping frame goes out every {@code interval}, or {@code text} as a text message
 * where it is set, ahead of what waits to be sent. Anything that comes in is a sign of life. A text
 * message that equals {@code reply} is kept from the handlers. When nothing comes in for {@code
 * timeout} after the heartbeat was written, the connection ends: an {@link OnError}, then a close
 * event with 1006. This works while a handler is blocked.
 *
 * <p>Without this annotation nothing is sent by itself, and a handler that blocks also delays the
 * automatic answers to the server's pings.
 *
 * <p>Null does not occur: "" stands for a ping frame and for no reply.
 *
 * <p>Rejected at compile time: an interval or timeout below 1, a reply without a text, and half a
 * surrogate pair in either.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Heartbeat {
  /**
   * The time from one heartbeat to the next.
   *
   * @return milliseconds, at least 1
   */
  long interval() default 20_000;

  /**
   * How long the answer may take after the heartbeat was written.
   *
   * @return milliseconds, at least 1
   */
  long timeout() default 20_000;

  /**
   * The text message to send as a heartbeat.
   *
   * @return the text; "" for a ping frame
   */
  String text() default "";

  /**
   * The text message that is an answer to {@link #text()} and no message.
   *
   * @return the whole text; "" for none
   */
  String reply() default "";
}
