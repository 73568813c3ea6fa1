package dev.unisocket.processor.model;

import java.util.List;

/** What JSON of a type looks like. */
public sealed interface SchemaModel {
  /** JSON that the type says nothing about. */
  record Anything() implements SchemaModel {}

  /**
   * A value without parts.
   *
   * @param format what its text or number means, in JSON Schema's words; empty where nothing more
   *     is known
   */
  record Scalar(Kind kind, String format) implements SchemaModel {
    /** The kinds of values. */
    public enum Kind {
      BOOLEAN,
      INTEGER,
      NUMBER,
      STRING
    }
  }

  /** Bytes as text. */
  record Base64() implements SchemaModel {}

  /** One of several texts. */
  record Choice(List<String> texts) implements SchemaModel {
    public Choice {
      texts = List.copyOf(texts);
    }
  }

  /**
   * An array.
   *
   * @param distinct whether no two items are equal
   */
  record Sequence(SchemaModel items, boolean distinct) implements SchemaModel {}

  /** An object with values of one kind under any name. */
  record Dictionary(SchemaModel values) implements SchemaModel {}

  /** An object with these properties, in their order. */
  record Structure(List<Property> properties) implements SchemaModel {
    public Structure {
      properties = List.copyOf(properties);
    }
  }

  /**
   * A property of an object.
   *
   * @param required whether it is always there
   */
  record Property(String name, SchemaModel schema, boolean required) {}

  /** One of several schemas. */
  record Alternatives(List<SchemaModel> schemas) implements SchemaModel {
    public Alternatives {
      schemas = List.copyOf(schemas);
    }
  }

  /** What fits each of several schemas. */
  record All(List<SchemaModel> schemas) implements SchemaModel {
    public All {
      schemas = List.copyOf(schemas);
    }
  }

  /** A schema that stands elsewhere, by its name. */
  record Reference(String name) implements SchemaModel {}

  /** A schema, or null. */
  record Nullable(SchemaModel schema) implements SchemaModel {}

  /** Returns a schema that null fits too. */
  default SchemaModel orNull() {
    return this instanceof Nullable || this instanceof Anything ? this : new Nullable(this);
  }
}
