package dev.unisocket.processor.write;

import dev.unisocket.processor.model.ClientModel;
import dev.unisocket.processor.model.FieldModel;
import dev.unisocket.processor.model.HandlerShape;
import dev.unisocket.processor.model.LifecycleModel;
import dev.unisocket.processor.model.MessageModel;
import dev.unisocket.processor.model.MethodModel;
import dev.unisocket.processor.model.Payload;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;

/** What the class calls its own members. */
final class Members {
  private final String spec;
  private final String support;
  private final String bind;
  private final boolean binds;
  private final IdentityHashMap<MethodModel, String> constants = new IdentityHashMap<>();
  private final IdentityHashMap<FieldModel, String> types = new IdentityHashMap<>();

  Members(ClientModel client) {
    Names names = new Names(client.reserved());
    this.spec = names.unique("SPEC");
    this.support = names.unique("support");
    this.bind = names.unique("bind");
    this.binds = client.methods().stream().anyMatch(Members::isDefault);
    for (MethodModel method : client.methods()) {
      if (method.sent().isPresent() || method instanceof MessageModel) {
        constants.put(method, names.constant(method.signature().name()));
      }
      for (FieldModel field : fields(method)) {
        if (FieldsWriter.needsConstant(field)) {
          types.put(field, names.constant(method.signature().name() + "_" + field.parameter()));
        }
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

  /** Returns what a method is given by name. */
  static List<FieldModel> fields(MethodModel method) {
    return method
        .sent()
        .filter(sent -> sent.payload() instanceof Payload.Fields)
        .map(sent -> ((Payload.Fields) sent.payload()).fields())
        .orElse(List.of());
  }

  /** Returns the constant of the type of a field that needs one. */
  String type(FieldModel field) {
    return Objects.requireNonNull(types.get(field));
  }

  /** Returns the constant of a method that sends or takes messages. */
  String constant(MethodModel method) {
    return Objects.requireNonNull(constants.get(method));
  }
}
