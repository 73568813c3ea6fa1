package dev.unisocket.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import dev.unisocket.processor.model.FieldModel;
import dev.unisocket.processor.model.Payload;
import dev.unisocket.processor.model.RuntimeTypes;
import dev.unisocket.processor.model.TypeExpression;
import java.lang.reflect.Type;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the arguments of a call as the object that they make. */
final class FieldsWriter {
  private final Members members;

  FieldsWriter(Members members) {
    this.members = members;
  }

  /** Returns whether a type is put together, so that it is worth a constant. */
  static boolean needsConstant(FieldModel field) {
    return !(field.type().expression() instanceof TypeExpression.Literal);
  }

  /** Returns the constant of a field's type. */
  FieldSpec constant(FieldModel field) {
    FieldSpec.Builder constant =
        FieldSpec.builder(
                Type.class, members.type(field), Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .initializer(CodedTypes.of(field.type().expression()));
    SuppressedWarnings.of(field.type().suppressed()).ifPresent(constant::addAnnotation);
    return constant.build();
  }

  /**
   * Returns a statement that calls something with the fields.
   *
   * @param start of the statement, up to where they go
   * @param end of it, behind them
   */
  CodeBlock statement(String start, Payload.Fields fields, String end) {
    List<CodeBlock> links = fields.fields().stream().map(this::link).toList();
    return Chains.statement(start, RuntimeTypes.FIELDS, links, end);
  }

  private CodeBlock link(FieldModel field) {
    CodeBlock type =
        needsConstant(field)
            ? CodeBlock.of("$N", members.type(field))
            : CodedTypes.of(field.type().expression());
    return CodeBlock.of("add($S, $L, $N)", field.name().value(), type, field.parameter());
  }
}
