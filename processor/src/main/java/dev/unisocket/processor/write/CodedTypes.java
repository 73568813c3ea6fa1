package dev.unisocket.processor.write;

import com.palantir.javapoet.CodeBlock;
import dev.unisocket.processor.model.RuntimeTypes;
import dev.unisocket.processor.model.TypeExpression;

/** Writes types as the codecs are told them. */
final class CodedTypes {

  private CodedTypes() {}

  static CodeBlock of(TypeExpression expression) {
    if (expression instanceof TypeExpression.Literal literal) {
      return CodeBlock.of("$T.class", literal.type());
    }
    if (expression instanceof TypeExpression.ArrayOf array) {
      return CodeBlock.of("$T.array($L)", RuntimeTypes.TYPE_REFS, of(array.component()));
    }
    TypeExpression.Parameterized type = (TypeExpression.Parameterized) expression;
    return CodeBlock.of(
        "$T.parameterized($T.class, $L)",
        RuntimeTypes.TYPE_REFS,
        type.raw(),
        type.arguments().stream().map(CodedTypes::of).collect(CodeBlock.joining(", ")));
  }
}
