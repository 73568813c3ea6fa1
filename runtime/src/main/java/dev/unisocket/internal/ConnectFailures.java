package dev.unisocket.internal;

import dev.unisocket.UniSocketException;

/** The failures of what a connect is asked to do, found before the transport sees it. */
final class ConnectFailures {

  private ConnectFailures() {}

  /**
   * Returns 600009. The exceptions of the JDK quote the whole url, so this one has no cause.
   *
   * @param advice what is wrong, and what to write instead
   */
  static UniSocketException invalidUrl(String advice) {
    return UniSocketException.of(
        UniSocketException.INVALID_URL, "connectSocket:fail invalid URL", advice, null);
  }

  /** Returns 10003. */
  static UniSocketException invalidArgument(String detail, String advice) {
    return UniSocketException.of(
        UniSocketException.INVALID_ARGUMENT, "connectSocket:fail " + detail, advice, null);
  }
}
