package dev.unisocket.processor.read;

import dev.unisocket.processor.diagnostic.Problem;
import dev.unisocket.processor.model.FieldModel;
import dev.unisocket.processor.model.Located;
import dev.unisocket.processor.model.Payload;
import dev.unisocket.processor.model.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/**
 * Understands what a method that sends is given: one payload, or values with {@code @Field} that
 * make one object.
 */
final class FieldReader {
  private static final String FIELD = "Field";

  private final Compilation compilation;
  private final PayloadReader payloads;

  FieldReader(Compilation compilation) {
    this.compilation = compilation;
    this.payloads = new PayloadReader(compilation);
  }

  /**
   * Reads the parameters of a method: of none the object has no properties. What keeps them from
   * being read is reported.
   *
   * @param annotation what says that the method sends
   */
  Optional<? extends Payload> read(
      Member member, WrittenAnnotation annotation, Signature signature) {
    return read(
        member,
        annotation,
        signature,
        () -> payloads.sent(member.type().getParameterTypes().get(0), member.method()));
  }

  /** Reads the parameters of a call, where one payload goes through the codec whatever it is. */
  Optional<? extends Payload> params(
      Member member, WrittenAnnotation annotation, Signature signature) {
    return read(
        member,
        annotation,
        signature,
        () ->
            payloads.field(
                member.type().getParameterTypes().get(0), member.method().getParameters().get(0)));
  }

  private Optional<? extends Payload> read(
      Member member,
      WrittenAnnotation annotation,
      Signature signature,
      Supplier<Optional<? extends Payload>> whole) {
    List<? extends VariableElement> annotated =
        ((ExecutableElement) annotation.element()).getParameters();
    if (annotated.stream().anyMatch(p -> field(p).isPresent())) {
      return fields(member, annotated, signature);
    }
    if (annotated.isEmpty()) {
      return Optional.of(new Payload.Fields(List.of()));
    }
    if (annotated.size() > 1) {
      reportParameters(member, annotation, signature);
      return Optional.empty();
    }
    return whole.get();
  }

  /** Reports that what a method is given makes no message. */
  void reportParameters(Member member, WrittenAnnotation annotation, Signature signature) {
    compilation
        .diagnostics()
        .report(
            Problem.SEND_PARAMETERS,
            signature.place(),
            annotation.name(),
            TypeLabels.declaration(member.method()));
  }

  private static Optional<WrittenAnnotation> field(VariableElement parameter) {
    return WrittenAnnotation.find(parameter, FIELD);
  }

  private Optional<Payload.Fields> fields(
      Member member, List<? extends VariableElement> annotated, Signature signature) {
    List<FieldModel> fields = new ArrayList<>();
    for (int i = 0; i < annotated.size(); i++) {
      VariableElement parameter = annotated.get(i);
      TypeMirror type = member.type().getParameterTypes().get(i);
      String name = signature.parameters().get(i).name();
      WrittenAnnotation field = field(parameter).orElse(null);
      if (field == null) {
        compilation
            .diagnostics()
            .report(
                Problem.UNNAMED_FIELD, compilation.places().at(parameter), signature.label(), name);
      } else {
        Located<String> property = field.locatedString("value", compilation.places());
        payloads
            .field(type, parameter)
            .ifPresent(coded -> fields.add(new FieldModel(property, name, coded)));
      }
    }
    return fields.size() == annotated.size()
        ? Optional.of(new Payload.Fields(fields))
        : Optional.empty();
  }
}
