package dev.unisocket.processor.validate;

import dev.unisocket.processor.diagnostic.Diagnostics;
import dev.unisocket.processor.diagnostic.Problem;
import dev.unisocket.processor.model.ClientModel;
import dev.unisocket.processor.model.FieldModel;
import dev.unisocket.processor.model.Payload;
import dev.unisocket.processor.model.SubscriptionModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Sees to it that subscriptions can be told apart, and that what ends one fits one that begins. */
final class SubscriptionRules {
  private static final Pattern PACKAGE = Pattern.compile("\\b(?:\\p{Ll}\\w*\\.)+");

  private final Diagnostics diagnostics;

  SubscriptionRules(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  void check(ClientModel client) {
    List<SubscriptionModel> all = client.methods(SubscriptionModel.class);
    List<SubscriptionModel> begun = all.stream().filter(SubscriptionModel::begins).toList();
    boolean keysAreRight = true;
    for (SubscriptionModel method : begun) {
      keysAreRight &= isKeyRight(method);
    }
    checkDuplicates(begun);
    for (SubscriptionModel method : all) {
      if (!method.begins() && method.understood() && isKeyRight(method) && keysAreRight) {
        checkEnd(method, begun);
      }
    }
  }

  /** Reports what is wrong with a key by itself. */
  private boolean isKeyRight(SubscriptionModel method) {
    int before = diagnostics.count();
    if (method.understood()) {
      checkKey(method);
    }
    return diagnostics.count() == before;
  }

  private void checkKey(SubscriptionModel method) {
    String key = method.key().value();
    Template template;
    try {
      template = Template.parse(key);
    } catch (Template.BraceException e) {
      reportKey(method, Objects.requireNonNull(e.getMessage()), e.found());
      return;
    }
    for (Template.Part part : template.parts()) {
      if (part.kind() == Template.Kind.PLACEHOLDER) {
        reportKey(method, "has a placeholder", "${" + part.content() + "}");
      } else if (part.kind() == Template.Kind.VARIABLE) {
        checkVariable(method, part.content());
      }
    }
  }

  private void reportKey(SubscriptionModel method, String what, String found) {
    diagnostics.report(Problem.INVALID_KEY, method.key().place(), what, found);
  }

  private void checkVariable(SubscriptionModel method, String variable) {
    List<String> fields = fields(method);
    if (!fields.contains(variable)) {
      String hint =
          Spelling.closest(variable, fields)
              .map(name -> "Did you mean '{" + name + "}'?")
              .orElseGet(() -> "Add @Field(\"" + variable + "\"), or take it out of the key.");
      diagnostics.report(
          Problem.UNKNOWN_KEY_FIELD,
          method.key().place(),
          method.signature().label(),
          variable,
          hint);
    }
  }

  private static List<String> fields(SubscriptionModel method) {
    return method.message().payload() instanceof Payload.Fields fields
        ? fields.fields().stream().map(FieldModel::name).map(name -> name.value()).toList()
        : List.of();
  }

  private void checkDuplicates(List<SubscriptionModel> begun) {
    Map<Object, SubscriptionModel> seen = new HashMap<>();
    for (SubscriptionModel method : begun) {
      SubscriptionModel first = seen.putIfAbsent(identity(method), method);
      if (first != null) {
        diagnostics.report(
            Problem.DUPLICATE_SUBSCRIPTION,
            method.key().place(),
            first.signature().label(),
            method.signature().label(),
            hasKey(method) ? "have one key" : "without a key take the same types",
            hasKey(method) ? method.key().value() : types(method));
      }
    }
  }

  private void checkEnd(SubscriptionModel end, List<SubscriptionModel> begun) {
    if (begun.stream().anyMatch(method -> identity(method).equals(identity(end)))) {
      return;
    }
    if (hasKey(end)) {
      List<String> keys =
          begun.stream()
              .filter(SubscriptionRules::hasKey)
              .map(method -> method.key().value())
              .toList();
      Optional<String> meant = Spelling.closest(end.key().value(), keys);
      diagnostics.report(
          Problem.UNMATCHED_UNSUBSCRIBE,
          end.key().place(),
          end.signature().label(),
          "has its key",
          end.key().value(),
          meant
              .map(key -> "Did you mean '" + key + "'?")
              .orElse("Write the key of the @Subscribe method that it ends."));
    } else {
      diagnostics.report(
          Problem.UNMATCHED_UNSUBSCRIBE,
          end.key().place(),
          end.signature().label(),
          "without a key takes its types",
          types(end),
          "Take the parameters of the @Subscribe method that it ends, or give both one key.");
    }
  }

  private static boolean hasKey(SubscriptionModel method) {
    return !method.key().value().isEmpty();
  }

  /** Keys are one space for the interface; without one the types of the arguments are. */
  private static Object identity(SubscriptionModel method) {
    return hasKey(method) ? method.key().value() : method.types();
  }

  private static String types(SubscriptionModel method) {
    return method.types().stream()
        .map(type -> PACKAGE.matcher(type.toString()).replaceAll(""))
        .collect(Collectors.joining(", ", "(", ")"));
  }
}
