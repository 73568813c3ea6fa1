package dev.unisocket.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.unisocket.processor.model.ClientModel;
import dev.unisocket.processor.model.Deprecation;
import dev.unisocket.processor.model.MessageModel;
import dev.unisocket.processor.model.MethodModel;
import dev.unisocket.processor.model.RequestModel;
import dev.unisocket.processor.model.RuntimeTypes;
import dev.unisocket.processor.model.SendModel;
import dev.unisocket.processor.model.SubscriptionModel;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;

/** Writes the class of one client. */
public final class ClientWriter {
  private static final String GENERATOR = "dev.unisocket.processor.UniSocketProcessor";

  private final ClientModel client;
  private final Members members;

  private ClientWriter(ClientModel client) {
    this.client = client;
    this.members = new Members(client);
  }

  /** Returns the text of the class. */
  public static String write(ClientModel client) {
    TypeSpec type = new ClientWriter(client).type();
    JavaFile file =
        JavaFile.builder(client.implementation().packageName(), type)
            .skipJavaLangImports(true)
            .indent("  ")
            .build();
    return Layout.of(file.toString());
  }

  private TypeSpec type() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(client.implementation())
            .addJavadoc("The client that {@link $T} declares.", client.type())
            .addModifiers(visibility())
            .addSuperinterface(client.type())
            .alwaysQualify(client.qualified().toArray(String[]::new));
    addAnnotations(type);
    addConstants(type);
    type.addField(
        FieldSpec.builder(
                RuntimeTypes.CLIENT_SUPPORT, members.support(), Modifier.PRIVATE, Modifier.FINAL)
            .build());
    type.addMethod(sharedConstructor());
    type.addMethod(constructor());
    MethodWriter methods = new MethodWriter(members);
    for (MethodModel method : client.methods()) {
      if (!Members.isDefault(method)) {
        type.addMethod(methods.write(method));
      }
    }
    RouteWriter routes = new RouteWriter(client, members);
    if (routes.routes()) {
      type.addMethod(routes.method());
    }
    if (members.binds()) {
      type.addMethod(new BindWriter(client, members).write());
    }
    return type.build();
  }

  /** No wider than the interface, and not final, since containers make proxies. */
  private Modifier[] visibility() {
    return client.isPublic() ? new Modifier[] {Modifier.PUBLIC} : new Modifier[0];
  }

  private void addAnnotations(TypeSpec.Builder type) {
    client
        .container()
        .generated()
        .map(name -> AnnotationSpec.builder(name).addMember("value", "$S", GENERATOR).build())
        .ifPresent(type::addAnnotation);
    client.container().annotations().forEach(type::addAnnotation);
    Deprecations.of(client.deprecation()).ifPresent(type::addAnnotation);
    Set<String> suppressed = new TreeSet<>(client.suppressed());
    suppressed.addAll(client.container().classWarnings());
    if (client.deprecation() != Deprecation.NONE) {
      suppressed.remove("deprecation");
    }
    SuppressedWarnings.of(suppressed).ifPresent(type::addAnnotation);
  }

  private void addConstants(TypeSpec.Builder type) {
    FieldsWriter fields = new FieldsWriter(members);
    RouteWriter routes = new RouteWriter(client, members);
    for (MethodModel method : client.methods()) {
      Members.fields(method).stream()
          .filter(FieldsWriter::needsConstant)
          .map(fields::constant)
          .forEach(type::addField);
      if (method instanceof MessageModel message) {
        type.addField(ConstantWriter.inbound(message, members.constant(message)));
        if (client.discriminator().isPresent()) {
          routes.constants(message).forEach(type::addField);
        }
      } else if (method instanceof SendModel send) {
        type.addField(ConstantWriter.outbound(send, members.constant(send)));
      } else if (method instanceof RequestModel request) {
        type.addField(CallWriter.call(request, members.constant(request)));
      } else if (method instanceof SubscriptionModel subscription) {
        type.addField(CallWriter.subscription(subscription, members.constant(subscription)));
      }
    }
    type.addField(new SpecWriter(client, members).write());
  }

  private MethodSpec sharedConstructor() {
    return MethodSpec.constructorBuilder()
        .addJavadoc(
            "Uses {@link $T#shared()}, asked for at the first connect.", RuntimeTypes.UNI_SOCKETS)
        .addModifiers(visibility())
        .addStatement(
            "this.$N = $T.of($N)", members.support(), RuntimeTypes.CLIENT_SUPPORT, members.spec())
        .build();
  }

  private MethodSpec constructor() {
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder()
            .addJavadoc("Uses {@code sockets}.")
            .addModifiers(visibility())
            .addParameter(RuntimeTypes.UNI_SOCKETS, "sockets")
            .addStatement(
                "this.$N = $T.of($N, sockets)",
                members.support(),
                RuntimeTypes.CLIENT_SUPPORT,
                members.spec());
    client.container().inject().ifPresent(constructor::addAnnotation);
    SuppressedWarnings.of(client.container().constructorWarnings())
        .ifPresent(constructor::addAnnotation);
    return constructor.build();
  }
}
