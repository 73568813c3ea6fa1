package dev.unisocket.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import dev.unisocket.processor.model.ClientModel;
import dev.unisocket.processor.model.KindModel;
import dev.unisocket.processor.model.Located;
import dev.unisocket.processor.model.MessageModel;
import dev.unisocket.processor.model.RuntimeTypes;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes which method takes messages of which kind: a constant for each place, and a switch. */
final class RouteWriter {
  private final List<MessageModel> messages;
  private final Members members;

  RouteWriter(ClientModel client, Members members) {
    this.messages =
        client.discriminator().isPresent() ? client.methods(MessageModel.class) : List.of();
    this.members = members;
  }

  /** Returns whether any method names what it takes. */
  boolean routes() {
    return messages.stream().anyMatch(message -> !message.kinds().isEmpty());
  }

  /** Returns the kinds that the switch knows. */
  List<String> kinds() {
    return messages.stream()
        .flatMap(message -> message.kinds().stream())
        .flatMap(kind -> kind.names().stream())
        .map(Located::value)
        .toList();
  }

  /** Returns the constants of one method. */
  List<FieldSpec> constants(MessageModel message) {
    List<FieldSpec> constants = new ArrayList<>();
    List<String> names = members.routes(message);
    for (int i = 0; i < names.size(); i++) {
      constants.add(constant(names.get(i), message, message.kinds().get(i)));
    }
    return constants;
  }

  private FieldSpec constant(String name, MessageModel message, KindModel kind) {
    String method = members.constant(message);
    FieldSpec.Builder constant =
        FieldSpec.builder(
            RuntimeTypes.ROUTE, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL);
    kind.leaf()
        .ifPresentOrElse(
            leaf -> {
              constant.initializer("$N.as($L)", method, CodedTypes.of(leaf.expression()));
              SuppressedWarnings.of(leaf.named()).ifPresent(constant::addAnnotation);
            },
            () -> constant.initializer("$N.route()", method));
    return constant.build();
  }

  /** Returns the switch. */
  MethodSpec method() {
    CodeBlock.Builder body = CodeBlock.builder().beginControlFlow("switch (kind)");
    for (MessageModel message : messages) {
      List<String> names = members.routes(message);
      for (int i = 0; i < names.size(); i++) {
        for (Located<String> kind : message.kinds().get(i).names()) {
          body.add("case $S:\n", kind.value());
        }
        body.indent().addStatement("return $N", names.get(i)).unindent();
      }
    }
    body.add("default:\n")
        .indent()
        .addStatement("return $T.none()", RuntimeTypes.ROUTE)
        .unindent()
        .endControlFlow();
    return MethodSpec.methodBuilder(members.route())
        .addJavadoc("Returns which method takes messages of a kind.")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(RuntimeTypes.ROUTE)
        .addParameter(String.class, "kind")
        .addCode(body.build())
        .build();
  }
}
