package dev.unisocket.processor.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.unisocket.processor.diagnostic.Problem;
import dev.unisocket.processor.model.Payload;
import dev.unisocket.processor.model.SendModel;
import dev.unisocket.processor.model.Signature;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javax.lang.model.element.ExecutableElement;

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
  private final PayloadReader payloads;

  SendReader(Compilation compilation) {
    this.compilation = compilation;
    this.payloads = new PayloadReader(compilation);
  }

  private static TypeName eventual(Class<?> type) {
    return ParameterizedTypeName.get(ClassName.get(type), ClassName.get(Void.class));
  }

  Optional<SendModel> read(Member member, WrittenAnnotation annotation, Signature signature) {
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
    Optional<Payload> payload = payload(member, signature);
    return returns == null
        ? Optional.empty()
        : payload.map(p -> new SendModel(signature, returns, p, annotation.flag("binary")));
  }

  private Optional<Payload> payload(Member member, Signature signature) {
    ExecutableElement method = member.method();
    if (method.getParameters().size() != 1) {
      compilation
          .diagnostics()
          .report(Problem.SEND_PARAMETERS, signature.place(), TypeLabels.declaration(method));
      return Optional.empty();
    }
    return payloads.sent(member.type().getParameterTypes().get(0), method);
  }
}
