package dev.unisocket.processor.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.unisocket.processor.diagnostic.Problem;
import dev.unisocket.processor.model.Payload;
import dev.unisocket.processor.model.RuntimeTypes;
import dev.unisocket.processor.model.TypeExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;

/** Understands how values of a type travel as messages. */
final class PayloadReader {
  private static final TypeName BYTES = TypeName.get(byte[].class);
  private static final TypeName VOID = ClassName.get(Void.class);
  private static final String BUFFER = "java.nio.ByteBuffer";
  private static final String TEXT = "java.lang.CharSequence";

  /** Types that say how something happens, not what is in a message. */
  private static final Set<String> NO_VALUES =
      Set.of(
          "java.lang.Void",
          "java.lang.Runnable",
          "java.util.concurrent.Callable",
          "java.util.concurrent.CompletionStage",
          "java.util.concurrent.Future",
          "java.util.concurrent.Flow.Publisher",
          "java.util.function.Consumer",
          "java.util.function.Supplier",
          "java.util.stream.BaseStream",
          "java.io.InputStream",
          "java.io.Reader",
          "dev.unisocket.UniSockets",
          "dev.unisocket.UniSocketSession",
          "dev.unisocket.SocketTask",
          "dev.unisocket.Registration",
          "dev.unisocket.MessageEvent",
          "dev.unisocket.OpenEvent",
          "dev.unisocket.ErrorEvent",
          "dev.unisocket.CloseEvent",
          "dev.unisocket.ReconnectEvent");

  private final Compilation compilation;
  private final Types types;
  private final Warnings warnings;
  private final KindReader kinds;

  PayloadReader(Compilation compilation) {
    this.compilation = compilation;
    this.types = compilation.types();
    this.warnings = new Warnings(compilation);
    this.kinds = new KindReader(compilation, this::coded);
  }

  /** Reads the type of a {@code @Field} parameter, which goes through the codec whatever it is. */
  Optional<Payload.Coded> field(TypeMirror type, VariableElement parameter) {
    TypeMirror boxed =
        type instanceof PrimitiveType primitive ? types.boxedClass(primitive).asType() : type;
    String fix = "Write a value for the codec";
    return isNoValue(type)
        ? invalid(type, parameter, "sent", fix)
        : coded(boxed, parameter, "sent");
  }

  /** Reads the type that a {@code @Send} method is given by its first parameter. */
  Optional<? extends Payload> sent(TypeMirror type, ExecutableElement method) {
    if (isA(type, TEXT)) {
      return Optional.of(new Payload.Text());
    }
    if (isA(type, BUFFER)) {
      return Optional.of(new Payload.Buffer());
    }
    return bytesOrCoded(
        type, method, "sent", "Send a String, a byte[], a ByteBuffer, or a value for the codec");
  }

  /** Reads the type of a result; nothing, of which nothing is said, for one that is none. */
  Optional<Payload.Coded> result(TypeMirror type) {
    if (type.getKind() == TypeKind.VOID) {
      return Optional.empty();
    }
    boolean anything = TypeName.get(type).equals(VOID);
    return isNoValue(type) && !anything ? Optional.empty() : coded(type);
  }

  /** Reads the type that an {@code @OnMessage} method hands out. */
  Optional<? extends Payload> received(TypeMirror type, ExecutableElement method) {
    TypeName name = TypeName.get(type);
    if (name.equals(ClassName.get(String.class))) {
      return Optional.of(new Payload.Text());
    }
    if (name.equals(ClassName.get("java.nio", "ByteBuffer"))) {
      return Optional.of(new Payload.Buffer());
    }
    if (name.equals(RuntimeTypes.MESSAGE_EVENT)) {
      return Optional.of(new Payload.Event());
    }
    if (isA(type, TEXT)) {
      return invalid(type, place(method), "received", "Write 'String'");
    }
    if (isA(type, BUFFER)) {
      return invalid(type, place(method), "received", "Write 'ByteBuffer'");
    }
    return bytesOrCoded(type, method, "received", receivedFix(type));
  }

  private static String receivedFix(TypeMirror type) {
    TypeName name = TypeName.get(type);
    if (name.equals(RuntimeTypes.OPEN_EVENT)) {
      return "Write @OnOpen for this event";
    }
    if (name.equals(RuntimeTypes.ERROR_EVENT)) {
      return "Write @OnError for this event";
    }
    if (name.equals(RuntimeTypes.CLOSE_EVENT)) {
      return "Write @OnClose for this event";
    }
    if (name.equals(RuntimeTypes.RECONNECT_EVENT)) {
      return "Write @OnReconnect for this event";
    }
    return "Take a String, a byte[], a ByteBuffer, a MessageEvent, or a value from the codec";
  }

  /** Returns where a method names the type of its one value: a publisher's stands before it. */
  private static Element place(ExecutableElement method) {
    return method.getParameters().isEmpty() ? method : method.getParameters().get(0);
  }

  private Optional<? extends Payload> bytesOrCoded(
      TypeMirror type, ExecutableElement method, String direction, String fix) {
    if (TypeName.get(type).equals(BYTES)) {
      return Optional.of(new Payload.Bytes());
    }
    if (isNoValue(type)) {
      return invalid(type, place(method), direction, fix);
    }
    return coded(type, place(method), direction)
        .map(coded -> kinds.read(type, coded, method))
        .map(this::told);
  }

  /** Without a discriminator the names of a type mean nothing, since others may have one. */
  private Payload.Coded told(Payload.Coded coded) {
    boolean told = NearestAnnotation.find(compilation.client(), "Discriminator").isPresent();
    return told || coded.isSealed() ? coded : coded.with(List.of(), coded.read());
  }

  private Optional<Payload.Coded> coded(TypeMirror type, Element place, String direction) {
    Optional<Payload.Coded> coded = coded(type);
    return coded.isPresent()
        ? coded
        : invalid(type, place, direction, "Use a class that is not inside a generic one");
  }

  private Optional<Payload.Coded> coded(TypeMirror type) {
    return expression(type)
        .map(
            expression ->
                new Payload.Coded(TypeName.get(type).box(), expression, warnings.inside(type)));
  }

  private <P> Optional<P> invalid(TypeMirror type, Element place, String direction, String fix) {
    compilation
        .diagnostics()
        .report(
            Problem.INVALID_PAYLOAD,
            compilation.places().at(place),
            direction,
            TypeLabels.of(type),
            fix);
    return Optional.empty();
  }

  private boolean isNoValue(TypeMirror type) {
    if (type.getKind() == TypeKind.DECLARED) {
      for (String name : NO_VALUES) {
        if (isA(type, name)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isA(TypeMirror type, String name) {
    return type.getKind() == TypeKind.DECLARED
        && compilation
            .named(name)
            .filter(of -> types.isSubtype(types.erasure(type), types.erasure(of.asType())))
            .isPresent();
  }

  /** Returns the type as a codec is told it; nothing for what no class literals can say. */
  private Optional<TypeExpression> expression(TypeMirror type) {
    return switch (type.getKind()) {
      case DECLARED -> declared((DeclaredType) type);
      case ARRAY -> array((ArrayType) type);
      case WILDCARD -> wildcard((WildcardType) type);
      default -> Optional.of(new TypeExpression.Literal(TypeName.get(type)));
    };
  }

  private Optional<TypeExpression> declared(DeclaredType type) {
    TypeElement element = (TypeElement) type.asElement();
    if (type.getEnclosingType() instanceof DeclaredType outer
        && !outer.getTypeArguments().isEmpty()
        && !element.getModifiers().contains(Modifier.STATIC)) {
      return Optional.empty();
    }
    ClassName raw = ClassName.get(element);
    if (type.getTypeArguments().isEmpty()) {
      return Optional.of(new TypeExpression.Literal(raw));
    }
    List<? extends TypeParameterElement> parameters = element.getTypeParameters();
    List<Optional<TypeExpression>> arguments = new ArrayList<>();
    for (int i = 0; i < parameters.size(); i++) {
      arguments.add(argument(type.getTypeArguments().get(i), parameters.get(i)));
    }
    return arguments.stream().allMatch(Optional::isPresent)
        ? Optional.of(
            new TypeExpression.Parameterized(
                raw, arguments.stream().flatMap(Optional::stream).toList()))
        : Optional.empty();
  }

  /** An unbounded wildcard is decoded by the bound of the parameter that it stands for. */
  private Optional<TypeExpression> argument(TypeMirror argument, TypeParameterElement parameter) {
    boolean unbounded =
        argument instanceof WildcardType wildcard
            && wildcard.getExtendsBound() == null
            && wildcard.getSuperBound() == null;
    return unbounded
        ? expression(types.erasure(parameter.getBounds().get(0)))
        : expression(argument);
  }

  private Optional<TypeExpression> wildcard(WildcardType type) {
    TypeMirror lower = type.getSuperBound();
    return expression(lower != null ? lower : Objects.requireNonNull(type.getExtendsBound()));
  }

  private Optional<TypeExpression> array(ArrayType type) {
    return expression(type.getComponentType())
        .map(
            component ->
                component instanceof TypeExpression.Literal
                    ? new TypeExpression.Literal(TypeName.get(type))
                    : new TypeExpression.ArrayOf(component));
  }
}
