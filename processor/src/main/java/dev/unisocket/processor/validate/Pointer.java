package dev.unisocket.processor.validate;

import java.util.Optional;

/** What a discriminator names: a property, or a JSON Pointer where it begins with a slash. */
final class Pointer {
  private final String text;

  Pointer(String text) {
    this.text = text;
  }

  /** Returns whether each tilde of a pointer is an escape: in a property's name it is a letter. */
  boolean isReadable() {
    return !isPointer() || !text.replaceAll("~[01]", "").contains("~");
  }

  private boolean isPointer() {
    return text.startsWith("/");
  }

  /** Returns the property that it is, unless it lies deeper. */
  Optional<String> property() {
    if (!isPointer()) {
      return Optional.of(text);
    }
    return text.indexOf('/', 1) < 0
        ? Optional.of(text.substring(1).replace("~1", "/").replace("~0", "~"))
        : Optional.empty();
  }
}
