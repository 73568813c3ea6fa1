package dev.unisocket.processor.read;

import com.google.auto.common.MoreTypes;
import com.palantir.javapoet.TypeName;
import dev.unisocket.processor.model.SchemaModel;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Understands the text that a value becomes in a url or header: enums by the names of their
 * constants, all else as {@code String.valueOf} has it, several values for a collection or array.
 */
final class ParameterSchemas {
  private final SchemaReader schemas;

  ParameterSchemas(SchemaReader schemas) {
    this.schemas = schemas;
  }

  /** Returns the schema of a query parameter or header. */
  SchemaModel of(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return new SchemaModel.Sequence(of(array.getComponentType()), false);
    }
    Optional<DeclaredType> collection = schemas.parent(type, Collection.class);
    if (collection.isPresent()) {
      return new SchemaModel.Sequence(argument(collection.get()), false);
    }
    Optional<DeclaredType> optional = schemas.parent(type, Optional.class);
    if (optional.isPresent()) {
      return argument(optional.get());
    }
    List<String> constants = choices(type);
    return constants.isEmpty()
        ? ScalarTypes.of(TypeName.get(type).toString()).orElse(ScalarTypes.TEXT)
        : new SchemaModel.Choice(constants);
  }

  private SchemaModel argument(DeclaredType type) {
    return type.getTypeArguments().isEmpty()
        ? ScalarTypes.TEXT
        : of(type.getTypeArguments().get(0));
  }

  /** Returns the names of an enum's constants; nothing for another type. */
  static List<String> choices(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED
            && MoreTypes.asTypeElement(type).getKind() == ElementKind.ENUM
        ? SchemaReader.constants(MoreTypes.asTypeElement(type)).stream()
            .map(constant -> constant.getSimpleName().toString())
            .toList()
        : List.of();
  }
}
