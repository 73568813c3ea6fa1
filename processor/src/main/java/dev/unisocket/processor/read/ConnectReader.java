package dev.unisocket.processor.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.unisocket.processor.diagnostic.Problem;
import dev.unisocket.processor.model.BindingModel;
import dev.unisocket.processor.model.ConnectModel;
import dev.unisocket.processor.model.ParameterModel;
import dev.unisocket.processor.model.RuntimeTypes;
import dev.unisocket.processor.model.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Understands {@code @Connect} methods. */
final class ConnectReader {
  private static final Map<TypeName, ConnectModel.Returns> RETURNS =
      Map.of(
          eventual(CompletableFuture.class),
          ConnectModel.Returns.FUTURE,
          eventual(CompletionStage.class),
          ConnectModel.Returns.FUTURE,
          RuntimeTypes.OPEN_EVENT,
          ConnectModel.Returns.EVENT,
          RuntimeTypes.SOCKET_TASK,
          ConnectModel.Returns.TASK,
          TypeName.VOID,
          ConnectModel.Returns.NOTHING);

  private final Compilation compilation;

  ConnectReader(Compilation compilation) {
    this.compilation = compilation;
  }

  private static TypeName eventual(Class<?> type) {
    return ParameterizedTypeName.get(ClassName.get(type), RuntimeTypes.OPEN_EVENT);
  }

  ConnectModel read(Member member, WrittenAnnotation annotation, Signature signature) {
    ConnectModel.Returns returns = RETURNS.get(TypeName.get(member.type().getReturnType()));
    if (returns == null) {
      compilation
          .diagnostics()
          .report(
              Problem.INVALID_RETURN_TYPE,
              signature.place(),
              annotation.name(),
              TypeLabels.of(member.type().getReturnType()),
              "CompletableFuture<OpenEvent>, CompletionStage<OpenEvent>, OpenEvent, SocketTask or"
                  + " void");
      returns = ConnectModel.Returns.NOTHING;
    }
    ExecutableElement annotated = (ExecutableElement) annotation.element();
    List<BindingModel> bindings = new ArrayList<>();
    for (int i = 0; i < signature.parameters().size(); i++) {
      bindings.addAll(
          binding(
              annotated.getParameters().get(i),
              signature.parameters().get(i),
              member.type().getParameterTypes().get(i),
              signature));
    }
    return new ConnectModel(
        signature, returns, bindings, bindings.size() == signature.parameters().size());
  }

  private List<BindingModel> binding(
      VariableElement parameter, ParameterModel model, TypeMirror type, Signature signature) {
    List<WrittenAnnotation> annotations = WrittenAnnotation.all(parameter);
    if (annotations.isEmpty()) {
      compilation
          .diagnostics()
          .report(
              Problem.UNANNOTATED_PARAMETER,
              compilation.places().at(parameter),
              signature.label(),
              model.name());
      return List.of();
    }
    if (annotations.size() > 1) {
      compilation
          .diagnostics()
          .report(
              Problem.TWO_ANNOTATIONS,
              annotations.get(1).at(compilation.places()),
              "the parameter " + model.name() + " of " + signature.label(),
              names(annotations));
      return List.of();
    }
    WrittenAnnotation annotation = annotations.get(0);
    for (BindingModel.Kind kind : BindingModel.Kind.values()) {
      if (kind.annotation().equals(annotation.name())) {
        return List.of(
            new BindingModel(
                kind,
                annotation.string("value"),
                model.name(),
                isSeveral(type),
                TypeLabels.of(type),
                annotation.at("value", compilation.places())));
      }
    }
    return List.of(); // @Field: reported as misplaced
  }

  /** Returns {@code @A, @B}. */
  static String names(List<WrittenAnnotation> annotations) {
    return annotations.stream()
        .map(annotation -> "@" + annotation.name())
        .collect(Collectors.joining(", "));
  }

  private boolean isSeveral(TypeMirror type) {
    if (type.getKind() != TypeKind.DECLARED) {
      return type.getKind() == TypeKind.ARRAY;
    }
    Types types = compilation.types();
    TypeElement collection = compilation.named("java.util.Collection").orElseThrow();
    return types.isSubtype(types.erasure(type), types.erasure(collection.asType()));
  }
}
