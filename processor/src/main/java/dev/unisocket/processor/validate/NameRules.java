package dev.unisocket.processor.validate;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.TypeName;
import dev.unisocket.processor.diagnostic.Diagnostics;
import dev.unisocket.processor.diagnostic.Problem;
import dev.unisocket.processor.model.ClientModel;
import dev.unisocket.processor.model.KindModel;
import dev.unisocket.processor.model.Located;
import dev.unisocket.processor.model.MessageModel;
import dev.unisocket.processor.model.MethodModel;
import dev.unisocket.processor.model.Payload;
import dev.unisocket.processor.model.SentModel;
import java.util.List;

/** Holds the place of names and the names that are written there against each other. */
final class NameRules {
  private final Diagnostics diagnostics;

  NameRules(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** Returns whether names have a place as far as there are any. */
  boolean check(ClientModel client) {
    client
        .discriminator()
        .ifPresent(
            discriminator -> {
              if (discriminator.value().isEmpty()) {
                diagnostics.report(Problem.EMPTY_NAME, discriminator.place(), "Discriminator");
              } else if (!new Pointer(discriminator.value()).isReadable()) {
                diagnostics.report(
                    Problem.INVALID_POINTER, discriminator.place(), discriminator.value());
              }
            });
    for (MethodModel method : client.methods()) {
      method.named().ifPresent(sent -> check(sent, method, client));
    }
    return client.discriminator().isPresent()
        || client.methods().stream().noneMatch(this::needsOne);
  }

  /**
   * That there is no discriminator is one mistake, however many names there are. A name that can
   * have none is another.
   */
  private boolean needsOne(MethodModel method) {
    if (method instanceof MessageModel message) {
      return (message.values().isEmpty() || KindRules.misplaced(message.payload()).isEmpty())
          && isNameless(message.values(), message.payload(), method);
    }
    SentModel sent = method.named().orElse(null);
    return sent != null
        && (sent.name().isEmpty() || isObject(sent.payload()))
        && isNameless(sent.name().stream().toList(), sent.payload(), method);
  }

  private boolean isNameless(List<Located<String>> names, Payload payload, MethodModel method) {
    if (!names.isEmpty()) {
      diagnostics.report(
          Problem.NO_DISCRIMINATOR,
          names.get(0).place(),
          method.signature().label() + " names a message",
          names.get(0).value());
      return true;
    }
    if (payload instanceof Payload.Coded coded && coded.isSealed()) {
      diagnostics.report(
          Problem.NO_DISCRIMINATOR,
          method.signature().place(),
          "the subtypes of a sealed type of " + method.signature().label() + " have names",
          simple(coded.type()));
      return true;
    }
    return false;
  }

  private void check(SentModel sent, MethodModel method, ClientModel client) {
    boolean notified = client.notifies(); // params may be anything
    if (sent.name().isPresent()) {
      boolean params = notified && sent.payload() instanceof Payload.Coded;
      if (!params && !isObject(sent.payload())) {
        diagnostics.report(
            Problem.UNNAMEABLE_PAYLOAD,
            sent.name().get().place(),
            method.signature().label(),
            sent.name().get().value());
      }
    } else if (client.discriminator().isPresent() && sent.payload() instanceof Payload.Coded type) {
      for (KindModel kind : type.kinds()) {
        if (kind.names().size() > 1) {
          diagnostics.report(
              Problem.SEVERAL_NAMES,
              method.signature().place(),
              method.signature().label(),
              simple(kind.leaf().orElse(type).type()),
              kind.names().get(0).value());
          return;
        }
      }
    }
  }

  /** What a name is written into must be an object: of most types only the codec knows. */
  private static boolean isObject(Payload payload) {
    if (payload instanceof Payload.Coded coded) {
      return !(coded.type() instanceof ArrayTypeName) && !coded.type().isBoxedPrimitive();
    }
    return payload instanceof Payload.Fields;
  }

  private static String simple(TypeName type) {
    return type.toString().replaceAll("\\b(?:[a-z_]\\w*\\.)+(?=[A-Z])", "");
  }
}
