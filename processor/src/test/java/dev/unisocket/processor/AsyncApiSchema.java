package dev.unisocket.processor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Documents held against the schema that the makers of AsyncAPI 3.0.0 publish. */
final class AsyncApiSchema {
  private static final JsonSchema SCHEMA = read();

  private AsyncApiSchema() {}

  private static JsonSchema read() {
    Path file = Path.of("src", "test", "resources", "asyncapi", "schema", "asyncapi-3.0.0.json");
    try {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
          .getSchema(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns a document's value. */
  static JsonNode parse(String document) {
    try {
      return new ObjectMapper().readTree(document);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns what is wrong with a document: by the schema, or a reference to nothing. */
  static List<String> mistakes(String document) {
    JsonNode json = parse(document);
    List<String> mistakes = new ArrayList<>();
    SCHEMA.validate(json).forEach(message -> mistakes.add(message.toString()));
    for (JsonNode reference : json.findValues("$ref")) {
      if (json.at(reference.textValue().substring(1)).isMissingNode()) {
        mistakes.add(reference + " refers to nothing");
      }
    }
    return mistakes;
  }

  /** Returns what is wrong with a value by a schema of a document. */
  static List<String> mistakes(String document, String schemaName, String value) {
    JsonNode json = parse(document);
    JsonNode schema = json.at("/components/schemas/" + schemaName);
    ObjectMapper mapper = new ObjectMapper();
    JsonNode alone =
        mapper
            .createObjectNode()
            .<ObjectNode>set("components", json.get("components"))
            .set("allOf", mapper.createArrayNode().add(schema));
    List<String> mistakes = new ArrayList<>();
    JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
        .getSchema(alone)
        .validate(parse(value))
        .forEach(message -> mistakes.add(message.toString()));
    return mistakes;
  }
}
