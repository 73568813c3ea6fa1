package dev.unisocket.processor.validate;

import dev.unisocket.processor.diagnostic.Diagnostics;
import dev.unisocket.processor.diagnostic.Problem;
import dev.unisocket.processor.model.FieldModel;
import dev.unisocket.processor.model.MethodModel;
import dev.unisocket.processor.model.Payload;
import dev.unisocket.processor.model.Signature;
import java.util.HashSet;
import java.util.Set;

/** Holds the names of {@code @Field} parameters against each other. */
final class FieldRules {
  private static final String FIELD = "Field";

  private final Diagnostics diagnostics;

  FieldRules(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** Checks the fields of one method. */
  void check(MethodModel method) {
    method
        .sent()
        .ifPresent(
            sent -> {
              if (sent.payload() instanceof Payload.Fields fields) {
                check(fields, method.signature());
              }
            });
  }

  private void check(Payload.Fields fields, Signature signature) {
    Set<String> seen = new HashSet<>();
    for (FieldModel field : fields.fields()) {
      String name = field.name().value();
      if (name.isEmpty()) {
        diagnostics.report(Problem.EMPTY_NAME, field.name().place(), FIELD);
      } else if (!seen.add(name)) {
        diagnostics.report(
            Problem.DUPLICATE_PARAMETER, field.name().place(), FIELD, name, signature.label());
      }
    }
  }
}
