package dev.unisocket.processor.read;

import com.google.auto.common.MoreTypes;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.unisocket.processor.diagnostic.Problem;
import dev.unisocket.processor.model.HandlerShape;
import dev.unisocket.processor.model.Place;
import dev.unisocket.processor.model.RuntimeTypes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/** Understands how a handler is given: as a consumer, a default method, a publisher or a stream. */
final class ShapeReader {
  private static final ClassName CONSUMER = ClassName.get(Consumer.class);
  private static final ClassName PUBLISHER = ClassName.get(Flow.Publisher.class);
  private static final ClassName STREAM = ClassName.get(Stream.class);
  private static final Map<ClassName, HandlerShape> PULLED =
      Map.of(PUBLISHER, HandlerShape.PUBLISHER, STREAM, HandlerShape.STREAM);

  private final Compilation compilation;

  ShapeReader(Compilation compilation) {
    this.compilation = compilation;
  }

  /** Returns the shape of a method that hears something; nothing for a method of another one. */
  static Optional<HandlerShape> shape(Member member) {
    ExecutableElement method = member.method();
    TypeMirror returned = member.type().getReturnType();
    TypeName returns = TypeName.get(returned);
    if (member.isAbstract() && method.getParameters().isEmpty()) {
      return Optional.ofNullable(raw(returned)).map(PULLED::get);
    }
    if (method.getParameters().size() != 1) {
      return Optional.empty();
    }
    if (!member.isAbstract()) {
      return only(returns.equals(TypeName.VOID), HandlerShape.DEFAULT_METHOD);
    }
    if (!CONSUMER.equals(raw(member.type().getParameterTypes().get(0)))) {
      return Optional.empty();
    }
    return returns.equals(TypeName.VOID)
        ? Optional.of(HandlerShape.REGISTRATION)
        : only(returns.equals(RuntimeTypes.REGISTRATION), HandlerShape.REVOCABLE);
  }

  private static Optional<HandlerShape> only(boolean condition, HandlerShape shape) {
    return condition ? Optional.of(shape) : Optional.empty();
  }

  private static @Nullable ClassName raw(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED
        ? ClassName.get(MoreTypes.asTypeElement(type))
        : null;
  }

  /** Returns where the type of what is heard is written. */
  Place place(Member member) {
    List<? extends VariableElement> parameters = member.method().getParameters();
    return compilation.places().at(parameters.isEmpty() ? member.method() : parameters.get(0));
  }

  /**
   * Returns the type of what is heard: {@code T} of {@code Consumer<? super T>} too.
   *
   * @param event what it must be, empty for messages
   */
  Optional<TypeMirror> heard(Member member, HandlerShape shape, String event) {
    List<? extends TypeMirror> parameters = member.type().getParameterTypes();
    return switch (shape) {
      case DEFAULT_METHOD -> Optional.of(parameters.get(0));
      case REGISTRATION, REVOCABLE ->
          argument(member, parameters.get(0), "a consumer", "is given", event);
      case PUBLISHER ->
          argument(member, member.type().getReturnType(), "a publisher", "gives", event);
      case STREAM -> argument(member, member.type().getReturnType(), "a stream", "gives", event);
    };
  }

  private Optional<TypeMirror> argument(
      Member member, TypeMirror type, String what, String does, String event) {
    List<? extends TypeMirror> arguments = ((DeclaredType) type).getTypeArguments();
    TypeMirror argument = arguments.isEmpty() ? null : arguments.get(0);
    String right = event.isEmpty() ? "String" : event;
    if (argument instanceof WildcardType wildcard) {
      if (wildcard.getSuperBound() != null) {
        return Optional.of(wildcard.getSuperBound());
      }
      if (wildcard.getExtendsBound() != null && event.isEmpty()) {
        right = TypeLabels.of(wildcard.getExtendsBound());
      }
    } else if (argument != null) {
      return Optional.of(argument);
    }
    String raw = TypeLabels.of(compilation.types().erasure(type));
    compilation
        .diagnostics()
        .report(
            Problem.HANDLER_TYPE_ARGUMENT,
            place(member),
            what,
            does,
            TypeLabels.of(type),
            raw + "<" + right + ">");
    return Optional.empty();
  }

  /** Returns a type as a method of a shape writes it. */
  static String written(HandlerShape shape, String type) {
    return switch (shape) {
      case DEFAULT_METHOD -> type;
      case REGISTRATION, REVOCABLE -> TypeLabels.of(CONSUMER) + "<" + type + ">";
      case PUBLISHER -> TypeLabels.of(PUBLISHER) + "<" + type + ">";
      case STREAM -> TypeLabels.of(STREAM) + "<" + type + ">";
    };
  }
}
