package dev.unisocket.processor.model;

/**
 * A {@code @Send} method; its one parameter is the payload.
 *
 * @param binary whether text and coded payloads travel as a binary message
 */
public record SendModel(Signature signature, Returns returns, Payload payload, boolean binary)
    implements MethodModel {

  /** What the caller learns. */
  public enum Returns {
    FUTURE,
    ACCEPTED,
    NOTHING
  }
}
