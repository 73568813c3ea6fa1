package dev.unisocket.processor.read;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** Types and methods as errors call them: by simple names, the same on every compiler. */
final class TypeLabels {

  private TypeLabels() {}

  static String of(TypeMirror type) {
    return of(TypeName.get(type));
  }

  static String of(TypeName type) {
    if (type instanceof ClassName name) {
      return String.join(".", name.simpleNames());
    }
    if (type instanceof ParameterizedTypeName parameterized) {
      return of(parameterized.rawType()) + arguments(parameterized.typeArguments());
    }
    if (type instanceof ArrayTypeName array) {
      return of(array.componentType()) + "[]";
    }
    if (type instanceof WildcardTypeName wildcard) {
      return of(wildcard);
    }
    return type.toString();
  }

  private static String arguments(List<TypeName> types) {
    return types.stream().map(TypeLabels::of).collect(Collectors.joining(", ", "<", ">"));
  }

  private static String of(WildcardTypeName wildcard) {
    if (!wildcard.lowerBounds().isEmpty()) {
      return "? super " + of(wildcard.lowerBounds().get(0));
    }
    TypeName upper = wildcard.upperBounds().get(0);
    return upper.equals(ClassName.OBJECT) ? "?" : "? extends " + of(upper);
  }

  /** Returns {@code name(...)}. */
  static String call(ExecutableElement method) {
    return method.getSimpleName() + (method.getParameters().isEmpty() ? "()" : "(...)");
  }

  /** Returns {@code name(Type, Type)}. */
  static String declaration(ExecutableElement method) {
    return method.getParameters().stream()
        .map(VariableElement::asType)
        .map(TypeLabels::of)
        .collect(Collectors.joining(", ", method.getSimpleName() + "(", ")"));
  }
}
