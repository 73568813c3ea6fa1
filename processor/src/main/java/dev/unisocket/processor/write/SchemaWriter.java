package dev.unisocket.processor.write;

import dev.unisocket.processor.model.SchemaModel;
import java.util.List;
import java.util.Locale;

/** Writes schemas as AsyncAPI has them, in the words of JSON Schema's draft 7. */
final class SchemaWriter {

  private SchemaWriter() {}

  static Json.Properties write(SchemaModel schema) {
    if (schema instanceof SchemaModel.Scalar scalar) {
      return type(name(scalar.kind())).putUnlessEmpty("format", scalar.format());
    }
    if (schema instanceof SchemaModel.Base64) {
      return type("string").put("contentEncoding", "base64");
    }
    if (schema instanceof SchemaModel.Choice choice) {
      return type("string").put("enum", Json.texts(choice.texts()));
    }
    if (schema instanceof SchemaModel.Sequence sequence) {
      Json.Properties json = type("array").put("items", write(sequence.items()));
      return sequence.distinct() ? json.put("uniqueItems", new Json.Flag(true)) : json;
    }
    if (schema instanceof SchemaModel.Dictionary dictionary) {
      return type("object").put("additionalProperties", write(dictionary.values()));
    }
    if (schema instanceof SchemaModel.Structure structure) {
      return structure(structure);
    }
    if (schema instanceof SchemaModel.Alternatives alternatives) {
      return oneOf(alternatives.schemas().stream().map(SchemaWriter::write).toList());
    }
    if (schema instanceof SchemaModel.All all) {
      Json.Items items = new Json.Items();
      all.schemas().forEach(part -> items.add(write(part)));
      return new Json.Properties().put("allOf", items);
    }
    if (schema instanceof SchemaModel.Reference reference) {
      return new Json.Properties().put("$ref", "#/components/schemas/" + reference.name());
    }
    if (schema instanceof SchemaModel.Nullable nullable) {
      return nullable(nullable.schema());
    }
    return new Json.Properties();
  }

  private static Json.Properties type(String type) {
    return new Json.Properties().put("type", type);
  }

  private static String name(SchemaModel.Scalar.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static Json.Properties structure(SchemaModel.Structure structure) {
    Json.Properties properties = new Json.Properties();
    structure.properties().forEach(p -> properties.put(p.name(), write(p.schema())));
    Json.Properties json = type("object").put("properties", properties);
    List<String> required =
        structure.properties().stream()
            .filter(SchemaModel.Property::required)
            .map(SchemaModel.Property::name)
            .toList();
    return required.isEmpty() ? json : json.put("required", Json.texts(required));
  }

  private static Json.Properties nullable(SchemaModel schema) {
    if (schema instanceof SchemaModel.Scalar scalar) {
      return new Json.Properties()
          .put("type", Json.texts(List.of(name(scalar.kind()), "null")))
          .putUnlessEmpty("format", scalar.format());
    }
    return oneOf(List.of(write(schema), type("null")));
  }

  private static Json.Properties oneOf(List<Json.Properties> schemas) {
    Json.Items items = new Json.Items();
    schemas.forEach(items::add);
    return new Json.Properties().put("oneOf", items);
  }
}
