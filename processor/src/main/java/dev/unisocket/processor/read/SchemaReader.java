package dev.unisocket.processor.read;

import com.google.auto.common.MoreTypes;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.unisocket.processor.model.SchemaModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;

/**
 * Understands what JSON of a type looks like. Types of the user's own stand by themselves under a
 * name, so that they may contain each other.
 */
final class SchemaReader {
  /** Types whose own members say nothing about their JSON. */
  private static final List<String> FOREIGN =
      List.of("java.", "javax.", "jdk.", "kotlin.", "com.fasterxml.jackson.", "com.google.gson.");

  /** A type that is given itself inside another one, again and again, ends here. */
  private static final int DEEPEST = 8;

  private final Compilation compilation;
  private final SchemaNames names;
  private final PropertyReader properties;
  private final Map<String, SchemaModel> named = new LinkedHashMap<>();

  SchemaReader(Compilation compilation, SchemaNames names, Set<String> sources) {
    this.compilation = compilation;
    this.names = names;
    this.properties = new PropertyReader(compilation, this::read, sources);
  }

  /** Returns what was referred to so far, in the order in which it was met. */
  Map<String, SchemaModel> named() {
    return named;
  }

  /** Reads a type. */
  SchemaModel read(TypeMirror type) {
    SchemaModel schema = plain(type);
    return Nullness.of(type) == Nullness.NULLABLE ? schema.orNull() : schema;
  }

  private SchemaModel plain(TypeMirror type) {
    if (type.getKind().isPrimitive()) {
      return ScalarTypes.of(TypeName.get(type).toString()).orElseThrow();
    }
    return switch (type.getKind()) {
      case ARRAY -> array((ArrayType) type);
      case DECLARED -> declared((DeclaredType) type);
      case WILDCARD -> wildcard((WildcardType) type);
      // A variable whose bound names it again says as much as its erasure.
      case TYPEVAR -> read(compilation.types().erasure(((TypeVariable) type).getUpperBound()));
      case INTERSECTION -> read(((IntersectionType) type).getBounds().get(0));
      default -> new SchemaModel.Anything();
    };
  }

  private SchemaModel array(ArrayType type) {
    return type.getComponentType().getKind() == TypeKind.BYTE
        ? new SchemaModel.Base64()
        : new SchemaModel.Sequence(read(type.getComponentType()), false);
  }

  private SchemaModel wildcard(WildcardType type) {
    if (type.getExtendsBound() != null) {
      return read(type.getExtendsBound());
    }
    return type.getSuperBound() == null ? new SchemaModel.Anything() : read(type.getSuperBound());
  }

  private SchemaModel declared(DeclaredType type) {
    TypeElement element = MoreTypes.asTypeElement(type);
    String name = element.getQualifiedName().toString();
    Optional<? extends SchemaModel> scalar = ScalarTypes.of(name);
    if (scalar.isPresent()) {
      return scalar.get();
    }
    if (name.equals("java.util.Optional")) {
      return argument(type, 0, type).orNull();
    }
    if (name.equals("java.nio.ByteBuffer")) {
      return new SchemaModel.Base64();
    }
    scalar = ScalarTypes.ofOptional(name);
    if (scalar.isPresent()) {
      return scalar.get().orNull();
    }
    if (element.getKind() == ElementKind.ENUM && !isForeign(name)) {
      return reference(type);
    }
    return container(type)
        .orElseGet(() -> isForeign(name) ? new SchemaModel.Anything() : reference(type));
  }

  private static boolean isForeign(String name) {
    return FOREIGN.stream().anyMatch(name::startsWith);
  }

  private Optional<SchemaModel> container(DeclaredType type) {
    Optional<DeclaredType> map = parent(type, Map.class);
    if (map.isPresent()) {
      return Optional.of(new SchemaModel.Dictionary(argument(map.get(), 1, type)));
    }
    return parent(type, Collection.class)
        .map(
            collection ->
                new SchemaModel.Sequence(
                    argument(collection, 0, type), parent(type, Set.class).isPresent()));
  }

  /**
   * Reads an argument of a parent. javac 17 drops the annotations of what it hands on to a parent,
   * so that the same argument of the type itself stands in.
   */
  private SchemaModel argument(DeclaredType parent, int index, DeclaredType type) {
    if (parent.getTypeArguments().isEmpty()) {
      return new SchemaModel.Anything();
    }
    TypeMirror argument = parent.getTypeArguments().get(index);
    for (TypeMirror written : type.getTypeArguments()) {
      if (compilation.types().isSameType(written, argument)) {
        argument = written;
      }
    }
    return read(argument);
  }

  /** Returns the type itself or the parent of it that a class is, with its arguments. */
  Optional<DeclaredType> parent(TypeMirror type, Class<?> parent) {
    if (type.getKind() != TypeKind.DECLARED) {
      return Optional.empty();
    }
    if (MoreTypes.asTypeElement(type).getQualifiedName().contentEquals(parent.getName())) {
      return Optional.of((DeclaredType) type);
    }
    return compilation.types().directSupertypes(type).stream()
        .flatMap(direct -> parent(direct, parent).stream())
        .findFirst();
  }

  private SchemaModel reference(DeclaredType type) {
    TypeName key = TypeName.get(type);
    if (depth(key) > DEEPEST) {
      return new SchemaModel.Anything();
    }
    String name = names.of(key);
    if (!named.containsKey(name)) {
      named.put(name, new SchemaModel.Anything()); // keeps the place, and ends a recursion
      named.put(name, content(type));
    }
    return new SchemaModel.Reference(name);
  }

  private static int depth(TypeName type) {
    if (type instanceof ArrayTypeName array) {
      return depth(array.componentType());
    }
    return type instanceof ParameterizedTypeName parameterized
        ? 1 + parameterized.typeArguments().stream().mapToInt(SchemaReader::depth).max().orElse(0)
        : 0;
  }

  private SchemaModel content(DeclaredType type) {
    TypeElement element = MoreTypes.asTypeElement(type);
    if (element.getKind() == ElementKind.ENUM) {
      return new SchemaModel.Choice(
          constants(element).stream()
              .map(
                  c -> new PropertyNames(List.of(c)).written().orElse(c.getSimpleName().toString()))
              .toList());
    }
    if (element.getPermittedSubclasses().isEmpty()) {
      return new SchemaModel.Structure(properties.read(type));
    }
    List<SchemaModel> alternatives = new ArrayList<>();
    if (element.getKind() == ElementKind.CLASS
        && !element.getModifiers().contains(Modifier.ABSTRACT)) {
      alternatives.add(new SchemaModel.Structure(properties.read(type)));
    }
    for (TypeMirror permitted : element.getPermittedSubclasses()) {
      alternatives.add(read(compilation.types().erasure(permitted)));
    }
    return new SchemaModel.Alternatives(alternatives);
  }

  /** Returns the constants of an enum. */
  static List<VariableElement> constants(TypeElement type) {
    return ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
        .filter(field -> field.getKind() == ElementKind.ENUM_CONSTANT)
        .toList();
  }
}
