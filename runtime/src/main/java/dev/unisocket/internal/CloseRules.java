package dev.unisocket.internal;

import dev.unisocket.UniSocketException;
import dev.unisocket.internal.text.Utf8;
import org.jspecify.annotations.Nullable;

/** Which close codes and reasons a client may send. */
public final class CloseRules {
  /** A close frame holds 125 bytes, two of which are the code. */
  private static final int MAX_REASON_BYTES = 123;

  private CloseRules() {}

  /**
   * Checks what a close frame is asked to say.
   *
   * @param reason null counts as ""
   * @throws UniSocketException 10003, naming what is wrong, never the reason's text
   */
  public static void check(int code, @Nullable String reason) {
    if (code != 1000 && (code < 3000 || code > 4999)) {
      throw invalid(
          "invalid code " + code,
          "A client may close with 1000 or with a code of its own from 3000 to 4999.");
    }
    if (reason == null) {
      return;
    }
    // The JDK's client would refuse both of these too late: after the state has changed.
    if (!Utf8.isWellFormed(reason)) {
      throw invalid(
          "invalid reason: it holds half a surrogate pair",
          "Cut texts between code points, not between chars.");
    }
    long bytes = Utf8.size(reason);
    if (bytes > MAX_REASON_BYTES) {
      throw invalid(
          "invalid reason: " + bytes + " bytes of UTF-8",
          "A close frame has room for " + MAX_REASON_BYTES + "; shorten the reason.");
    }
  }

  private static UniSocketException invalid(String detail, String advice) {
    return UniSocketException.of(
        UniSocketException.INVALID_ARGUMENT, "closeSocket:fail " + detail, advice, null);
  }
}
