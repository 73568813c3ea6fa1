package dev.unisocket.processor.write;

import dev.unisocket.processor.model.ClientModel;
import dev.unisocket.processor.model.HandlerShape;
import dev.unisocket.processor.model.LifecycleModel;
import dev.unisocket.processor.model.MessageModel;
import dev.unisocket.processor.model.MethodModel;
import dev.unisocket.processor.model.SendModel;
import java.util.IdentityHashMap;
import java.util.Objects;

/** What the class calls its own members. */
final class Members {
  private final String spec;
  private final String support;
  private final String bind;
  private final boolean binds;
  private final IdentityHashMap<MethodModel, String> constants = new IdentityHashMap<>();

  Members(ClientModel client) {
    Names names = new Names(client.reserved());
    this.spec = names.unique("SPEC");
    this.support = names.unique("support");
    this.bind = names.unique("bind");
    this.binds = client.methods().stream().anyMatch(Members::isDefault);
    for (MethodModel method : client.methods()) {
      if (method instanceof SendModel || method instanceof MessageModel) {
        constants.put(method, names.constant(method.signature().name()));
      }
    }
  }

  /** Returns whether a method is a default method that hears something. */
  static boolean isDefault(MethodModel method) {
    if (method instanceof MessageModel message) {
      return message.shape() == HandlerShape.DEFAULT_METHOD;
    }
    return method instanceof LifecycleModel event && event.shape() == HandlerShape.DEFAULT_METHOD;
  }

  String spec() {
    return spec;
  }

  String support() {
    return support;
  }

  /** Returns the method that binds the default methods. */
  String bind() {
    return bind;
  }

  /** Returns whether there are default methods to bind. */
  boolean binds() {
    return binds;
  }

  /** Returns the constant of a method that sends or takes messages. */
  String constant(MethodModel method) {
    return Objects.requireNonNull(constants.get(method));
  }
}
