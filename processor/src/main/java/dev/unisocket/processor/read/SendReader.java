package dev.unisocket.processor.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.unisocket.processor.diagnostic.Problem;
import dev.unisocket.processor.model.Located;
import dev.unisocket.processor.model.Payload;
import dev.unisocket.processor.model.SendModel;
import dev.unisocket.processor.model.SentModel;
import dev.unisocket.processor.model.Signature;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Understands {@code @Send} methods. */
final class SendReader {
  private static final Map<TypeName, SendModel.Returns> RETURNS =
      Map.of(
          eventual(CompletableFuture.class),
          SendModel.Returns.FUTURE,
          eventual(CompletionStage.class),
          SendModel.Returns.FUTURE,
          TypeName.BOOLEAN,
          SendModel.Returns.ACCEPTED,
          TypeName.VOID,
          SendModel.Returns.NOTHING);

  private final Compilation compilation;
  private final FieldReader fields;

  SendReader(Compilation compilation) {
    this.compilation = compilation;
    this.fields = new FieldReader(compilation);
  }

  private static TypeName eventual(Class<?> type) {
    return ParameterizedTypeName.get(ClassName.get(type), ClassName.get(Void.class));
  }

  Optional<SendModel> read(Member member, WrittenAnnotation annotation, Signature signature) {
    Optional<SendModel.Returns> returns = returns(member, annotation, signature);
    Optional<? extends Payload> payload = payload(member, annotation, signature);
    return returns.flatMap(r -> payload.map(p -> new SendModel(signature, r, sent(p, annotation))));
  }

  /** Reads what the caller learns. */
  Optional<SendModel.Returns> returns(
      Member member, WrittenAnnotation annotation, Signature signature) {
    SendModel.Returns returns = RETURNS.get(TypeName.get(member.type().getReturnType()));
    if (returns == null) {
      compilation
          .diagnostics()
          .report(
              Problem.INVALID_RETURN_TYPE,
              signature.place(),
              annotation.name(),
              TypeLabels.of(member.type().getReturnType()),
              "void, boolean, CompletableFuture<Void> or CompletionStage<Void>");
    }
    return Optional.ofNullable(returns);
  }

  private SentModel sent(Payload payload, WrittenAnnotation annotation) {
    return new SentModel(
        payload,
        annotation.flag("binary"),
        name(annotation),
        annotation.constant("whenDisconnected"));
  }

  /** Reads what the annotation calls the message. */
  Optional<Located<String>> name(WrittenAnnotation annotation) {
    return Optional.of(annotation.locatedString("value", compilation.places()))
        .filter(name -> !name.value().isEmpty());
  }

  /** Without a parameter a message is nothing but its name. */
  Optional<? extends Payload> payload(
      Member member, WrittenAnnotation annotation, Signature signature) {
    if (signature.parameters().isEmpty() && annotation.string("value").isEmpty()) {
      fields.reportParameters(member, annotation, signature);
      return Optional.empty();
    }
    return fields.read(member, annotation, signature);
  }
}
