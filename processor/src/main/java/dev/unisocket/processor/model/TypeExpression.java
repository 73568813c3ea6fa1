package dev.unisocket.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.List;

/**
 * A type as a codec is told it: without wildcards and variables, to be put together at run time.
 */
public sealed interface TypeExpression {
  /** A class, an array of classes, or a raw type: it has a class literal. */
  record Literal(TypeName type) implements TypeExpression {}

  /** A generic type with its arguments. */
  record Parameterized(ClassName raw, List<TypeExpression> arguments) implements TypeExpression {
    public Parameterized {
      arguments = List.copyOf(arguments);
    }
  }

  /** An array of a generic type. */
  record ArrayOf(TypeExpression component) implements TypeExpression {}
}
