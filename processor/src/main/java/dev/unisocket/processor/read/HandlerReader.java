package dev.unisocket.processor.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.unisocket.processor.diagnostic.Problem;
import dev.unisocket.processor.model.HandlerShape;
import dev.unisocket.processor.model.LifecycleModel;
import dev.unisocket.processor.model.MessageModel;
import dev.unisocket.processor.model.MethodModel;
import dev.unisocket.processor.model.Place;
import dev.unisocket.processor.model.RuntimeTypes;
import dev.unisocket.processor.model.Signature;
import java.util.Optional;
import java.util.function.Consumer;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/** Understands the methods that hear events: {@code @OnMessage}, {@code @OnOpen} and the like. */
final class HandlerReader {
  private static final ClassName CONSUMER = ClassName.get(Consumer.class);

  private final Compilation compilation;
  private final SignatureReader signatures;
  private final PayloadReader payloads;

  HandlerReader(Compilation compilation, SignatureReader signatures) {
    this.compilation = compilation;
    this.signatures = signatures;
    this.payloads = new PayloadReader(compilation);
  }

  Optional<? extends MethodModel> read(
      Member member, WrittenAnnotation annotation, MethodKind kind, Signature signature) {
    HandlerShape shape = shape(member);
    if (shape == null) {
      report(Problem.HANDLER_SHAPE, signature.place(), annotation, member, kind);
      return Optional.empty();
    }
    VariableElement parameter = member.method().getParameters().get(0);
    Place place = compilation.places().at(parameter);
    TypeMirror taken = member.type().getParameterTypes().get(0);
    if (shape == HandlerShape.DEFAULT_METHOD) {
      if (throwsChecked(member, signature)) {
        return Optional.empty();
      }
    } else {
      taken = consumed((DeclaredType) taken, kind, place);
      if (taken == null) {
        return Optional.empty();
      }
    }
    if (kind == MethodKind.ON_MESSAGE) {
      return payloads
          .received(taken, member.method())
          .map(
              payload ->
                  new MessageModel(
                      signature,
                      shape,
                      payload,
                      annotation.locatedStrings("value", compilation.places())));
    }
    LifecycleModel.Event event = event(kind);
    if (!TypeName.get(taken).equals(type(event))) {
      String right = TypeLabels.of(type(event));
      compilation
          .diagnostics()
          .report(
              Problem.EVENT_TYPE,
              place,
              annotation.name(),
              TypeLabels.of(taken),
              shape == HandlerShape.DEFAULT_METHOD ? right : "Consumer<" + right + ">");
      return Optional.empty();
    }
    return Optional.of(new LifecycleModel(signature, shape, event));
  }

  private @Nullable HandlerShape shape(Member member) {
    ExecutableElement method = member.method();
    if (method.getParameters().size() != 1) {
      return null;
    }
    TypeName returns = TypeName.get(member.type().getReturnType());
    if (!member.isAbstract()) {
      return returns.equals(TypeName.VOID) ? HandlerShape.DEFAULT_METHOD : null;
    }
    if (!isConsumer(member.type().getParameterTypes().get(0))) {
      return null;
    }
    if (returns.equals(TypeName.VOID)) {
      return HandlerShape.REGISTRATION;
    }
    return returns.equals(RuntimeTypes.REGISTRATION) ? HandlerShape.REVOCABLE : null;
  }

  private static boolean isConsumer(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED
        && ClassName.get((TypeElement) ((DeclaredType) type).asElement()).equals(CONSUMER);
  }

  private boolean throwsChecked(Member member, Signature signature) {
    for (TypeMirror thrown : member.type().getThrownTypes()) {
      if (signatures.isChecked(thrown)) {
        compilation
            .diagnostics()
            .report(
                Problem.HANDLER_EXCEPTION,
                signature.place(),
                TypeLabels.of(thrown),
                signature.label());
        return true;
      }
    }
    return false;
  }

  /** Returns what a consumer is given: {@code T} of {@code Consumer<? super T>} too. */
  private @Nullable TypeMirror consumed(DeclaredType consumer, MethodKind kind, Place place) {
    TypeMirror argument =
        consumer.getTypeArguments().isEmpty() ? null : consumer.getTypeArguments().get(0);
    TypeMirror bound = null;
    if (argument instanceof WildcardType wildcard) {
      if (wildcard.getSuperBound() != null) {
        return wildcard.getSuperBound();
      }
      bound = wildcard.getExtendsBound();
    } else if (argument != null) {
      return argument;
    }
    String right =
        kind == MethodKind.ON_MESSAGE
            ? bound == null ? "String" : TypeLabels.of(bound)
            : TypeLabels.of(type(event(kind)));
    compilation
        .diagnostics()
        .report(Problem.HANDLER_TYPE_ARGUMENT, place, TypeLabels.of(consumer), right);
    return null;
  }

  private void report(
      Problem problem, Place place, WrittenAnnotation annotation, Member member, MethodKind kind) {
    ExecutableElement method = member.method();
    String declaration =
        (member.isAbstract() ? "" : "default ")
            + TypeLabels.of(member.type().getReturnType())
            + " "
            + TypeLabels.declaration(method);
    compilation
        .diagnostics()
        .report(
            problem,
            place,
            annotation.name(),
            declaration,
            method.getSimpleName(),
            kind == MethodKind.ON_MESSAGE ? "String" : TypeLabels.of(type(event(kind))));
  }

  private static LifecycleModel.Event event(MethodKind kind) {
    return switch (kind) {
      case ON_OPEN -> LifecycleModel.Event.OPEN;
      case ON_ERROR -> LifecycleModel.Event.ERROR;
      case ON_CLOSE -> LifecycleModel.Event.CLOSE;
      default -> throw new IllegalArgumentException(kind.name());
    };
  }

  private static ClassName type(LifecycleModel.Event event) {
    return switch (event) {
      case OPEN -> RuntimeTypes.OPEN_EVENT;
      case ERROR -> RuntimeTypes.ERROR_EVENT;
      case CLOSE -> RuntimeTypes.CLOSE_EVENT;
    };
  }
}
