package dev.unisocket.processor.model;

import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Optional;

/**
 * A {@code @Subscribe} or {@code @Unsubscribe} method.
 *
 * @param begins whether it subscribes
 * @param key the template as it is written, empty for none
 * @param types of the parameters, without type annotations
 * @param understood whether the rest could be read; where not, an error says so
 */
public record SubscriptionModel(
    Signature signature,
    boolean begins,
    SendModel.Returns returns,
    SentModel message,
    Located<String> key,
    List<TypeName> types,
    boolean understood)
    implements MethodModel {

  public SubscriptionModel {
    types = List.copyOf(types);
  }

  @Override
  public Optional<SentModel> sent() {
    return Optional.of(message);
  }

  @Override
  public Optional<SentModel> named() {
    return understood ? sent() : Optional.empty();
  }
}
