package dev.unisocket.codec;

import dev.unisocket.internal.json.JsonPath;
import dev.unisocket.internal.json.ScalarScan;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** A peek into JSON by the runtime's own scan. */
final class JsonPeek implements MessagePeek {
  private final ScalarScan scan;

  JsonPeek(String path, Collection<String> known) {
    this.scan = ScalarScan.of(JsonPath.parse(path), known);
  }

  @Override
  public @Nullable String find(CharSequence text) {
    return scan.find(text).text();
  }
}
