package dev.unisocket.generated;

import dev.unisocket.internal.json.JsonPath;
import java.util.List;

/** What tells the kinds of messages apart: a place in them, and who takes which. Immutable. */
final class Discriminator {
  final String source;
  final JsonPath path;
  final Router router;
  final List<String> kinds;

  Discriminator(String source, Router router, List<String> kinds) {
    this.source = source;
    this.path = JsonPath.parse(source);
    this.router = router;
    this.kinds = kinds;
  }
}
