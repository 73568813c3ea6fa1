package dev.unisocket.processor.model;

import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Set;

/** How a payload travels. */
public sealed interface Payload {
  /** A text message. */
  record Text() implements Payload {}

  /** A binary message, as an array. */
  record Bytes() implements Payload {}

  /** A binary message, as a buffer. */
  record Buffer() implements Payload {}

  /** Any message that came in. */
  record Event() implements Payload {}

  /**
   * An object through the codec.
   *
   * @param type as it is declared, boxed, without type annotations
   * @param expression what the codec is told
   * @param suppressed the compiler warnings that naming it calls for
   */
  record Coded(TypeName type, TypeExpression expression, Set<String> suppressed)
      implements Payload {}

  /**
   * An object of values with {@code @Field}, which is only sent.
   *
   * @param fields in the order of the parameters; none for an object that says nothing but its name
   */
  record Fields(List<FieldModel> fields) implements Payload {
    public Fields {
      fields = List.copyOf(fields);
    }
  }
}
