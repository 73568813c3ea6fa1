package dev.unisocket.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import dev.unisocket.processor.model.ClientModel;
import dev.unisocket.processor.model.FieldModel;
import dev.unisocket.processor.model.HandlerShape;
import dev.unisocket.processor.model.KindModel;
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
  private final String route;
  private final IdentityHashMap<MethodModel, List<String>> routes = new IdentityHashMap<>();
  private final IdentityHashMap<MethodModel, String> constants = new IdentityHashMap<>();
  private final IdentityHashMap<FieldModel, String> types = new IdentityHashMap<>();

  Members(ClientModel client) {
    Names names = new Names(client.reserved());
    this.spec = names.unique("SPEC");
    this.support = names.unique("support");
    this.bind = names.unique("bind");
    this.binds = client.methods().stream().anyMatch(Members::isDefault);
    this.route = names.unique("route");
    for (MethodModel method : client.methods()) {
      if (method.sent().isPresent() || method instanceof MessageModel) {
        constants.put(method, names.constant(method.signature().name()));
      }
      if (method instanceof MessageModel message && client.discriminator().isPresent()) {
        String base = message.signature().name() + "_";
        routes.put(
            message,
            message.kinds().stream().map(kind -> names.constant(base + target(kind))).toList());
      }
      for (FieldModel field : fields(method)) {
        if (FieldsWriter.needsConstant(field)) {
          types.put(field, names.constant(method.signature().name() + "_" + field.parameter()));
        }
      }
    }
  }

  /** Returns the simple name of the subtype that messages are decoded as, if it is one. */
  private static String target(KindModel kind) {
    return kind.leaf()
        .map(Payload.Coded::type)
        .map(type -> type instanceof ParameterizedTypeName generic ? generic.rawType() : type)
        .map(type -> ((ClassName) type).simpleName())
        .orElse("route");
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

  /** Returns the method that says who takes a kind of message. */
  String route() {
    return route;
  }

  /** Returns the constants of where a method's kinds of messages go, in their order. */
  List<String> routes(MessageModel message) {
    return Objects.requireNonNull(routes.get(message));
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
