package dev.unisocket.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Bounds what waits to be sent.
 *
 * <pre>{@code
 * @UniSocket(url = "wss://feed.example.com/upload")
 * @SendQueue(capacity = 1_000, bytes = 1_048_576, overflow = Overflow.BLOCK, blockTimeout = 2_000)
 * public interface UploadSocket extends UniSocketClient {
 *   @Send
 *   CompletableFuture<Void> part(byte[] bytes);
 * }
 * }</pre>
 *
 * <p>Nothing of it is seen on the wire. Messages that wait and those that the transport is writing
 * count, before the open and after, text in bytes of UTF-8. What happens to one that does not fit
 * says {@code overflow}. A message that is larger than {@code bytes} by itself fails at once,
 * whatever the policy.
 *
 * <p>Null does not occur here; a null payload fails before it reaches the queue.
 *
 * <p>Rejected at compile time: a capacity or number of bytes below 1, and a {@code blockTimeout} of
 * 0 or below -1.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface SendQueue {
  /**
   * How many messages may wait.
   *
   * @return messages, at least 1
   */
  int capacity() default 65_536;

  /**
   * How many bytes may wait, text in UTF-8.
   *
   * @return bytes, at least 1; 16 MiB by default
   */
  long bytes() default 16_777_216;

  /**
   * What happens to a message that does not fit.
   *
   * @return the policy
   */
  Overflow overflow() default Overflow.FAIL;

  /**
   * How long {@link Overflow#BLOCK} holds the caller.
   *
   * @return milliseconds, at least 1; -1 until there is room or the client ends
   */
  long blockTimeout() default -1;
}
