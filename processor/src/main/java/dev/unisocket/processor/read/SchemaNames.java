package dev.unisocket.processor.read;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Names by which a document refers to its parts: of ASCII letters, digits, dots, hyphens and low
 * lines, each given once.
 */
final class SchemaNames {
  private final Map<TypeName, String> ofTypes = new HashMap<>();
  private final Set<String> given = new HashSet<>();

  /** Returns the one name of a type: its simple name, or all of it where that is another's. */
  String of(TypeName type) {
    String known = ofTypes.get(type);
    if (known != null) {
      return known;
    }
    String simple = allowed(label(type));
    String name = given.contains(simple) ? unique(type.toString()) : unique(simple);
    ofTypes.put(type, name);
    return name;
  }

  /** Returns a name, with a number behind it where it was given before. */
  String unique(String wanted) {
    String base = allowed(wanted);
    String name = base;
    for (int number = 2; !given.add(name); number++) {
      name = base + "_" + number;
    }
    return name;
  }

  /** Returns a text with a low line for each character that a name has not. */
  static String allowed(String text) {
    return text.replaceAll("[^A-Za-z0-9._-]+", "_");
  }

  /** Returns {@code Page_Trade} for {@code Page<Trade>}. */
  private static String label(TypeName type) {
    if (type instanceof ParameterizedTypeName parameterized) {
      return parameterized.typeArguments().stream()
          .map(SchemaNames::label)
          .collect(Collectors.joining("_", TypeLabels.of(parameterized.rawType()) + "_", ""));
    }
    if (type instanceof ArrayTypeName array) {
      return label(array.componentType()) + "_array";
    }
    if (type instanceof WildcardTypeName wildcard) {
      return label(
          wildcard.lowerBounds().isEmpty()
              ? wildcard.upperBounds().get(0)
              : wildcard.lowerBounds().get(0));
    }
    return TypeLabels.of(type);
  }
}
