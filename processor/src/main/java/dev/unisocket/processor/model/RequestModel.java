package dev.unisocket.processor.model;

import java.util.Optional;

/**
 * A {@code @Request} method.
 *
 * @param blocks whether it waits for the result, rather than to return its future
 * @param params what it is given; the name is that of the remote method
 * @param result what the answer is decoded to, {@code Void} for none
 * @param timeout milliseconds
 */
public record RequestModel(
    Signature signature,
    boolean blocks,
    SentModel params,
    Payload.Coded result,
    Located<Long> timeout)
    implements MethodModel {

  @Override
  public Optional<SentModel> sent() {
    return Optional.of(params);
  }
}
