package dev.unisocket.processor.validate;

import dev.unisocket.processor.diagnostic.Diagnostics;
import dev.unisocket.processor.diagnostic.Problem;
import dev.unisocket.processor.model.ClientModel;
import dev.unisocket.processor.model.FieldModel;
import dev.unisocket.processor.model.MethodModel;
import dev.unisocket.processor.model.Payload;
import dev.unisocket.processor.model.Signature;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Holds the names of {@code @Field} parameters against each other and against the name's place. */
final class FieldRules {
  private static final String FIELD = "Field";

  private final Diagnostics diagnostics;
  private final Optional<String> place;

  FieldRules(Diagnostics diagnostics, ClientModel client) {
    this.diagnostics = diagnostics;
    this.place =
        client
            .discriminator()
            .filter(path -> !client.notifies()) // there fields are params
            .flatMap(path -> new Pointer(path.value()).property());
  }

  /** Checks the fields of one method. */
  void check(MethodModel method) {
    method
        .sent()
        .ifPresent(
            sent -> {
              if (sent.payload() instanceof Payload.Fields fields) {
                boolean named = method.named().isPresent() && sent.name().isPresent();
                check(fields, method.signature(), named ? place : Optional.empty());
              }
            });
  }

  private void check(Payload.Fields fields, Signature signature, Optional<String> overwritten) {
    Set<String> seen = new HashSet<>();
    for (FieldModel field : fields.fields()) {
      String name = field.name().value();
      if (name.isEmpty()) {
        diagnostics.report(Problem.EMPTY_NAME, field.name().place(), FIELD);
      } else if (!seen.add(name)) {
        diagnostics.report(
            Problem.DUPLICATE_PARAMETER, field.name().place(), FIELD, name, signature.label());
      } else if (overwritten.filter(name::equals).isPresent()) {
        diagnostics.report(
            Problem.OVERWRITTEN_FIELD, field.name().place(), signature.label(), name);
      }
    }
  }
}
