package dev.unisocket.processor.model;

/** Whether a declaration is deprecated. */
public enum Deprecation {
  NONE,
  DEPRECATED,
  FOR_REMOVAL
}
