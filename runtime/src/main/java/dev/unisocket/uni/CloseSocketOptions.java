package dev.unisocket.uni;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How to close, and who hears of it. Immutable; each method with an argument returns a changed
 * copy.
 */
public final class CloseSocketOptions {
  private final int code;
  private final @Nullable String reason;
  private final @Nullable Consumer<UniResult> success;
  private final @Nullable Consumer<UniResult> fail;
  private final @Nullable Consumer<UniResult> complete;

  private CloseSocketOptions(
      int code,
      @Nullable String reason,
      @Nullable Consumer<UniResult> success,
      @Nullable Consumer<UniResult> fail,
      @Nullable Consumer<UniResult> complete) {
    this.code = code;
    this.reason = reason;
    this.success = success;
    this.fail = fail;
    this.complete = complete;
  }

  /** Closes with code 1000 and no reason. */
  public static CloseSocketOptions normal() {
    return code(1000);
  }

  /** Closes with a code: 1000, or 3000 to 4999; another fails with 10003. */
  public static CloseSocketOptions code(int code) {
    return new CloseSocketOptions(code, "", null, null, null);
  }

  /** Sets the reason: at most 123 bytes of UTF-8, a longer one fails with 10003. */
  @SuppressWarnings("exports") // who checks nulls requires JSpecify already
  public CloseSocketOptions reason(@Nullable String reason) {
    return new CloseSocketOptions(code, reason, success, fail, complete);
  }

  /** Sets who hears that the close was accepted. */
  public CloseSocketOptions success(Consumer<UniResult> callback) {
    return new CloseSocketOptions(code, reason, callback, fail, complete);
  }

  /** Sets who hears that the close was not accepted. */
  public CloseSocketOptions fail(Consumer<UniResult> callback) {
    return new CloseSocketOptions(code, reason, success, callback, complete);
  }

  /** Sets who hears either, after that. */
  public CloseSocketOptions complete(Consumer<UniResult> callback) {
    return new CloseSocketOptions(code, reason, success, fail, callback);
  }

  /** Returns the code. */
  public int code() {
    return code;
  }

  /** Returns the reason. */
  @SuppressWarnings("exports") // who checks nulls requires JSpecify already
  public @Nullable String reason() {
    return reason;
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

  /** Returns the code; the reason is left out. */
  @Override
  public String toString() {
    return "CloseSocketOptions[code=" + code + "]";
  }
}
