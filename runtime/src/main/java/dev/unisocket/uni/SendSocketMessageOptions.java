package dev.unisocket.uni;

import java.nio.ByteBuffer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What to send, and who hears of it. Immutable; each method with an argument returns a changed
 * copy.
 */
public final class SendSocketMessageOptions {
  private final @Nullable Object data;
  private final @Nullable Consumer<UniResult> success;
  private final @Nullable Consumer<UniResult> fail;
  private final @Nullable Consumer<UniResult> complete;

  private SendSocketMessageOptions(
      @Nullable Object data,
      @Nullable Consumer<UniResult> success,
      @Nullable Consumer<UniResult> fail,
      @Nullable Consumer<UniResult> complete) {
    this.data = data;
    this.success = success;
    this.fail = fail;
    this.complete = complete;
  }

  /** Sends a text message; null fails with 10003. */
  @SuppressWarnings("exports") // who checks nulls requires JSpecify already
  public static SendSocketMessageOptions data(@Nullable String text) {
    return new SendSocketMessageOptions(text, null, null, null);
  }

  /**
   * Sends a binary message; null fails with 10003. The array is the caller's again when this
   * returns.
   */
  @SuppressWarnings("exports") // who checks nulls requires JSpecify already
  public static SendSocketMessageOptions data(byte @Nullable [] bytes) {
    return new SendSocketMessageOptions(
        bytes == null ? null : ByteBuffer.wrap(bytes.clone()), null, null, null);
  }

  /**
   * Sends a binary message, from position to limit, which do not change; null fails with 10003. The
   * buffer is the caller's again when this returns.
   */
  @SuppressWarnings("exports") // who checks nulls requires JSpecify already
  public static SendSocketMessageOptions data(@Nullable ByteBuffer bytes) {
    return new SendSocketMessageOptions(bytes == null ? null : copy(bytes), null, null, null);
  }

  /** Sets who hears that the transport took the message. */
  public SendSocketMessageOptions success(Consumer<UniResult> callback) {
    return new SendSocketMessageOptions(data, callback, fail, complete);
  }

  /** Sets who hears that the message was not sent. */
  public SendSocketMessageOptions fail(Consumer<UniResult> callback) {
    return new SendSocketMessageOptions(data, success, callback, complete);
  }

  /** Sets who hears either, after that. */
  public SendSocketMessageOptions complete(Consumer<UniResult> callback) {
    return new SendSocketMessageOptions(data, success, fail, callback);
  }

  /** Returns the {@code String}, or a read-only {@code ByteBuffer} of its own at each call. */
  @SuppressWarnings("exports") // who checks nulls requires JSpecify already
  public @Nullable Object data() {
    return data instanceof ByteBuffer ? ((ByteBuffer) data).asReadOnlyBuffer() : data;
  }

  /** Returns who hears of success. */
  @SuppressWarnings("exports") // who checks nulls requires JSpecify already
  public @Nullable Consumer<UniResult> success() {
    return success;
  }

  /** Returns who hears of failure. */
  @SuppressWarnings("exports") // who checks nulls requires JSpecify already
  public @Nullable Consumer<UniResult> fail() {
    return fail;
  }

  /** Returns who hears of either. */
  @SuppressWarnings("exports") // who checks nulls requires JSpecify already
  public @Nullable Consumer<UniResult> complete() {
    return complete;
  }

  private static ByteBuffer copy(ByteBuffer bytes) {
    ByteBuffer copy = ByteBuffer.allocate(bytes.remaining());
    copy.put(bytes.duplicate()).flip();
    return copy;
  }

  /** Returns the kind of data, never the data. */
  @Override
  public String toString() {
    return "SendSocketMessageOptions["
        + (data == null ? "no data" : data instanceof String ? "text" : "binary")
        + "]";
  }
}
