package dev.unisocket.processor.validate;

import dev.unisocket.processor.diagnostic.Diagnostics;
import dev.unisocket.processor.diagnostic.Problem;
import dev.unisocket.processor.model.CloseModel;
import dev.unisocket.processor.model.Located;
import java.nio.charset.StandardCharsets;

/** Holds close codes and reasons against what a close frame can say. */
final class CloseRules {
  private static final int MAX_REASON_BYTES = 123;

  private final Diagnostics diagnostics;

  CloseRules(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  void check(CloseModel close) {
    int code = close.code().value();
    if (code != 1000 && (code < 3000 || code > 4999)) {
      diagnostics.report(Problem.INVALID_CLOSE_CODE, close.code().place(), code);
    }
    checkReason(close.reason());
  }

  private void checkReason(Located<String> reason) {
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(reason.value())) {
      diagnostics.report(
          Problem.INVALID_CLOSE_REASON,
          reason.place(),
          "has half a surrogate pair",
          reason.value().length() + " chars",
          "Write whole characters");
      return;
    }
    int bytes = reason.value().getBytes(StandardCharsets.UTF_8).length;
    if (bytes > MAX_REASON_BYTES) {
      diagnostics.report(
          Problem.INVALID_CLOSE_REASON,
          reason.place(),
          "is longer than a close frame has room for",
          bytes + " bytes of UTF-8",
          "Shorten it to " + MAX_REASON_BYTES);
    }
  }
}
