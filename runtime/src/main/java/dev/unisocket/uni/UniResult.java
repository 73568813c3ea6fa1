package dev.unisocket.uni;

import dev.unisocket.UniSocketException;
import org.jspecify.annotations.Nullable;

/** What uni-app's callbacks are given. Immutable. */
public final class UniResult {
  private final String errMsg;
  private final @Nullable UniSocketException cause;

  private UniResult(String errMsg, @Nullable UniSocketException cause) {
    this.errMsg = errMsg;
    this.cause = cause;
  }

  /** Returns the result of success, {@code "<api>:ok"}. */
  public static UniResult ok(String api) {
    return new UniResult(api + ":ok", null);
  }

  /** Returns the result of a failure. */
  public static UniResult fail(UniSocketException cause) {
    return new UniResult(cause.errMsg(), cause);
  }

  /** Returns {@code "<api>:ok"} or {@code "<api>:fail <detail>"}. */
  public String errMsg() {
    return errMsg;
  }

  /** Returns 0 for success, else one of the numbers of {@link UniSocketException}. */
  public int errCode() {
    return cause == null ? 0 : cause.errCode();
  }

  /** Returns what failed, null for success. */
  @SuppressWarnings("exports") // who checks nulls requires JSpecify already
  public @Nullable Throwable cause() {
    return cause;
  }

  @Override
  public String toString() {
    return "UniResult[errCode=" + errCode() + ", errMsg=" + errMsg + "]";
  }
}
