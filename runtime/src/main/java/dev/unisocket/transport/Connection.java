package dev.unisocket.transport;

import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;

/** An attempt, and the connection that comes of it; the package says what it promises. */
public interface Connection {

  /** Sends one text message. */
  CompletableFuture<?> sendText(CharSequence text);

  /** Sends one binary message, from position to limit. */
  CompletableFuture<?> sendBinary(ByteBuffer bytes);

  /** Sends a ping frame without content. */
  CompletableFuture<?> sendPing();

  /**
   * Sends a close frame; nothing can be sent after it, and nothing may be in flight. Reading goes
   * on until the peer's close frame or the end of the stream.
   *
   * @param code 1000, or 3000 to 4999
   * @param reason at most 123 bytes of UTF-8
   */
  CompletableFuture<?> sendClose(int code, String reason);

  /**
   * Adds to the demand; the listener may be called before this returns.
   *
   * @param calls how many more calls of the listener may come; positive
   */
  void request(long calls);

  /**
   * Ends the attempt or the connection at once, in any state. Idempotent; never blocks, never
   * throws.
   */
  void abort();
}
