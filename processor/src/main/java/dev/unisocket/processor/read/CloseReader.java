package dev.unisocket.processor.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.unisocket.processor.diagnostic.Problem;
import dev.unisocket.processor.model.CloseModel;
import dev.unisocket.processor.model.RuntimeTypes;
import dev.unisocket.processor.model.Signature;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.lang.model.element.VariableElement;

/** Understands {@code @Close} methods. */
final class CloseReader {
  private static final TypeName FUTURE =
      ParameterizedTypeName.get(ClassName.get(CompletableFuture.class), RuntimeTypes.CLOSE_EVENT);

  private final Compilation compilation;

  CloseReader(Compilation compilation) {
    this.compilation = compilation;
  }

  CloseModel read(Member member, WrittenAnnotation annotation, Signature signature) {
    TypeName returns = TypeName.get(member.type().getReturnType());
    if (!returns.equals(FUTURE) && !returns.equals(TypeName.VOID)) {
      compilation
          .diagnostics()
          .report(
              Problem.INVALID_RETURN_TYPE,
              signature.place(),
              annotation.name(),
              TypeLabels.of(returns),
              "void or CompletableFuture<CloseEvent>");
    }
    Optional<String> code = Optional.empty();
    Optional<String> reason = Optional.empty();
    for (int i = 0; i < signature.parameters().size(); i++) {
      String name = signature.parameters().get(i).name();
      TypeName type = TypeName.get(member.type().getParameterTypes().get(i));
      if (type.equals(TypeName.INT) && code.isEmpty()) {
        code = Optional.of(name);
      } else if (type.equals(ClassName.get(String.class)) && reason.isEmpty()) {
        reason = Optional.of(name);
      } else {
        VariableElement parameter = member.method().getParameters().get(i);
        compilation
            .diagnostics()
            .report(
                Problem.CLOSE_PARAMETERS,
                compilation.places().at(parameter),
                TypeLabels.of(type) + " " + name);
      }
    }
    return new CloseModel(
        signature,
        returns.equals(FUTURE),
        annotation.locatedInt("code", compilation.places()),
        code,
        annotation.locatedString("reason", compilation.places()),
        reason);
  }
}
