package dev.unisocket.processor.model;

/** Which of the runtime's interfaces a client extends. */
public enum Base {
  NONE,
  /** {@code UniSocketSession}. */
  SESSION,
  /** {@code UniSocketClient}, which is a session that connects without arguments. */
  CLIENT
}
