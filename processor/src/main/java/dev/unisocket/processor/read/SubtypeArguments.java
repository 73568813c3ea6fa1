package dev.unisocket.processor.read;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Finds what the type arguments of a generic type say of those of a subtype. */
final class SubtypeArguments {
  private final Types types;

  SubtypeArguments(Compilation compilation) {
    this.types = compilation.types();
  }

  /**
   * Returns a subtype with the arguments that make it one of a parent. One that the parent says
   * nothing about is a wildcard; of a raw parent the subtype is raw.
   */
  DeclaredType of(TypeElement subtype, DeclaredType parent) {
    List<? extends TypeParameterElement> parameters = subtype.getTypeParameters();
    DeclaredType own = (DeclaredType) subtype.asType();
    if (parameters.isEmpty() || parent.getTypeArguments().isEmpty()) {
      return (DeclaredType) types.erasure(own);
    }
    Optional<DeclaredType> seen = find(own, (TypeElement) parent.asElement());
    TypeMirror[] arguments =
        parameters.stream()
            .map(parameter -> argument(parameter, seen, parent))
            .toArray(TypeMirror[]::new);
    return types.getDeclaredType(subtype, arguments);
  }

  private TypeMirror argument(
      TypeParameterElement parameter, Optional<DeclaredType> seen, DeclaredType parent) {
    List<? extends TypeMirror> given = seen.map(DeclaredType::getTypeArguments).orElse(List.of());
    for (int i = 0; i < given.size(); i++) {
      if (types.isSameType(given.get(i), parameter.asType())) {
        return parent.getTypeArguments().get(i);
      }
    }
    return types.getWildcardType(null, null);
  }

  /** Returns a type as one of its parents. */
  private Optional<DeclaredType> find(TypeMirror type, TypeElement parent) {
    if (type instanceof DeclaredType declared && declared.asElement().equals(parent)) {
      return Optional.of(declared);
    }
    return types.directSupertypes(type).stream()
        .flatMap(supertype -> find(supertype, parent).stream())
        .findFirst();
  }
}
