package dev.unisocket.processor.model;

import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

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
   * @param kinds what it is told by: its own names, or those of its permitted subtypes; none where
   *     neither has any
   * @param read the types that were looked at to find the kinds and that they do not name
   */
  record Coded(
      TypeName type,
      TypeExpression expression,
      Set<String> suppressed,
      List<KindModel> kinds,
      List<Coded> read)
      implements Payload {

    public Coded {
      kinds = List.copyOf(kinds);
      read = List.copyOf(read);
    }

    /** Makes one of which no names are known. */
    public Coded(TypeName type, TypeExpression expression, Set<String> suppressed) {
      this(type, expression, suppressed, List.of(), List.of());
    }

    /** Returns the same type with what tells its kinds apart. */
    public Coded with(List<KindModel> kinds, List<Coded> read) {
      return new Coded(type, expression, suppressed, kinds, read);
    }

    /** Returns the compiler warnings for naming its class. */
    public Set<String> named() {
      Set<String> names = new TreeSet<>(suppressed);
      names.remove("rawtypes");
      return names;
    }

    /** Returns whether subtypes tell its kinds apart. */
    public boolean isSealed() {
      return kinds.stream().anyMatch(kind -> kind.leaf().isPresent());
    }
  }

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
