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

  /** Returns whether it is this property of the message's outermost object. */
  boolean isProperty(String name) {
    boolean deeper = source.startsWith("/") && source.indexOf('/', 1) > 0;
    return !deeper && path.property().equals(name);
  }
}
