package dev.unisocket.processor.model;

/** How a handler is given. */
public enum HandlerShape {
  /** A method that takes a consumer and returns nothing. */
  REGISTRATION,
  /** A method that takes a consumer and returns its registration. */
  REVOCABLE,
  /** A default method, which is the handler. */
  DEFAULT_METHOD,
  /** A method that returns a publisher. */
  PUBLISHER,
  /** A method that returns a stream, which blocks its reader. */
  STREAM
}
