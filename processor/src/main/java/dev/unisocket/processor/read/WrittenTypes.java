package dev.unisocket.processor.read;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.Locale;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Finds the types of the names that a model holds, so that what is in them can be read later. */
final class WrittenTypes {
  private final Compilation compilation;

  WrittenTypes(Compilation compilation) {
    this.compilation = compilation;
  }

  /** Returns the type of a name; {@code Object} for one that the interface's module cannot read. */
  TypeMirror of(TypeName name) {
    TypeName plain = name.withoutAnnotations();
    if (plain.isPrimitive()) {
      TypeKind kind = TypeKind.valueOf(plain.toString().toUpperCase(Locale.ROOT));
      return compilation.types().getPrimitiveType(kind);
    }
    if (plain instanceof ArrayTypeName array) {
      return compilation.types().getArrayType(of(array.componentType()));
    }
    if (plain instanceof ParameterizedTypeName parameterized) {
      return parameterized(parameterized);
    }
    if (plain instanceof WildcardTypeName wildcard) {
      return of(
          wildcard.lowerBounds().isEmpty()
              ? wildcard.upperBounds().get(0)
              : wildcard.lowerBounds().get(0));
    }
    return plain instanceof ClassName type ? raw(type) : raw(ClassName.OBJECT);
  }

  private TypeMirror parameterized(ParameterizedTypeName name) {
    TypeElement element = compilation.readable(name.rawType().canonicalName()).orElse(null);
    // The name of a class inside a generic one leaves out what the outer one is given.
    if (element == null || element.getTypeParameters().size() != name.typeArguments().size()) {
      return raw(name.rawType());
    }
    TypeMirror[] arguments = name.typeArguments().stream().map(this::of).toArray(TypeMirror[]::new);
    return compilation.types().getDeclaredType(element, arguments);
  }

  private TypeMirror raw(ClassName name) {
    return compilation
        .readable(name.canonicalName())
        .or(() -> compilation.readable("java.lang.Object"))
        .map(element -> compilation.types().erasure(element.asType()))
        .orElseThrow();
  }
}
