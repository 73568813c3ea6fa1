package dev.unisocket.processor.model;

import java.util.Optional;

/** A {@code @Send} method. */
public record SendModel(Signature signature, Returns returns, SentModel message)
    implements MethodModel {

  @Override
  public Optional<SentModel> sent() {
    return Optional.of(message);
  }

  @Override
  public Optional<SentModel> named() {
    return sent();
  }

  /** What the caller learns. */
  public enum Returns {
    FUTURE,
    ACCEPTED,
    NOTHING
  }
}
