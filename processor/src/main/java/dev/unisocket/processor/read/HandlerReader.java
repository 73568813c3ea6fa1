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
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;

/** Understands the methods that hear events: {@code @OnMessage}, {@code @OnOpen} and the like. */
final class HandlerReader {
  private final Compilation compilation;
  private final SignatureReader signatures;
  private final ShapeReader shapes;
  private final PayloadReader payloads;

  HandlerReader(Compilation compilation, SignatureReader signatures) {
    this.compilation = compilation;
    this.signatures = signatures;
    this.shapes = new ShapeReader(compilation);
    this.payloads = new PayloadReader(compilation);
  }

  Optional<? extends MethodModel> read(
      Member member, WrittenAnnotation annotation, MethodKind kind, Signature signature) {
    HandlerShape shape = ShapeReader.shape(member).orElse(null);
    if (shape == null) {
      report(Problem.HANDLER_SHAPE, signature.place(), annotation, member, kind);
      return Optional.empty();
    }
    if (shape == HandlerShape.DEFAULT_METHOD && throwsChecked(member, signature)) {
      return Optional.empty();
    }
    String event = kind == MethodKind.ON_MESSAGE ? "" : usual(kind);
    TypeMirror taken = shapes.heard(member, shape, event).orElse(null);
    if (taken == null) {
      return Optional.empty();
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
    if (!TypeName.get(taken).equals(type(event(kind)))) {
      compilation
          .diagnostics()
          .report(
              Problem.EVENT_TYPE,
              shapes.place(member),
              annotation.name(),
              TypeLabels.of(taken),
              ShapeReader.written(shape, event));
      return Optional.empty();
    }
    return Optional.of(new LifecycleModel(signature, shape, event(kind)));
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

  /** Returns the type to write where none is said. */
  private static String usual(MethodKind kind) {
    return kind == MethodKind.ON_MESSAGE ? "String" : TypeLabels.of(type(event(kind)));
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
            problem, place, annotation.name(), declaration, method.getSimpleName(), usual(kind));
  }

  private static LifecycleModel.Event event(MethodKind kind) {
    return switch (kind) {
      case ON_OPEN -> LifecycleModel.Event.OPEN;
      case ON_ERROR -> LifecycleModel.Event.ERROR;
      case ON_CLOSE -> LifecycleModel.Event.CLOSE;
      case ON_RECONNECT -> LifecycleModel.Event.RECONNECT;
      default -> throw new IllegalArgumentException(kind.name());
    };
  }

  private static ClassName type(LifecycleModel.Event event) {
    return switch (event) {
      case OPEN -> RuntimeTypes.OPEN_EVENT;
      case ERROR -> RuntimeTypes.ERROR_EVENT;
      case CLOSE -> RuntimeTypes.CLOSE_EVENT;
      case RECONNECT -> RuntimeTypes.RECONNECT_EVENT;
    };
  }
}
