package dev.unisocket.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * An {@code @OnMessage} method.
 *
 * @param values the kinds that the annotation names, in place of those of the type
 */
public record MessageModel(
    Signature signature, HandlerShape shape, Payload payload, List<Located<String>> values)
    implements MethodModel {

  public MessageModel {
    values = List.copyOf(values);
  }

  /** Returns the kinds that it takes, where kinds are told apart. */
  public List<KindModel> kinds() {
    if (!values.isEmpty()) {
      return List.of(new KindModel(Optional.empty(), values));
    }
    return payload instanceof Payload.Coded coded ? coded.kinds() : List.of();
  }

  /** Returns whether it takes what no other does, where kinds are told apart. */
  public boolean isFallback() {
    return kinds().isEmpty()
        && (payload instanceof Payload.Text || payload instanceof Payload.Coded);
  }
}
