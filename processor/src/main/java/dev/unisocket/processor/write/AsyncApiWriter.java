package dev.unisocket.processor.write;

import dev.unisocket.processor.model.ApiModel;
import dev.unisocket.processor.model.SchemaModel;
import java.util.List;
import java.util.Locale;

/** Writes the AsyncAPI document of one client. */
public final class AsyncApiWriter {
  private static final String SERVER = "default";
  private static final String JSON = "application/json";

  private final ApiModel api;

  private AsyncApiWriter(ApiModel api) {
    this.api = api;
  }

  /** Returns the text of the document, which ends with a line break. */
  public static String write(ApiModel api) {
    return new AsyncApiWriter(api).document().document();
  }

  private Json.Properties document() {
    Json.Properties document =
        new Json.Properties()
            .put("asyncapi", "3.0.0")
            // The document must have a version; an interface has none.
            .put("info", new Json.Properties().put("title", api.title()).put("version", "0.0.0"))
            .put("defaultContentType", JSON)
            .put("servers", new Json.Properties().put(SERVER, server()))
            .put("channels", new Json.Properties().put(api.channel().name(), channel()));
    Json.Properties operations = new Json.Properties();
    api.operations().forEach(operation -> operations.put(operation.name(), operation(operation)));
    putUnlessEmpty(document, "operations", operations);
    Json.Properties schemas = new Json.Properties();
    api.schemas().forEach((name, schema) -> schemas.put(name, SchemaWriter.write(schema)));
    if (!schemas.isEmpty()) {
      document.put("components", new Json.Properties().put("schemas", schemas));
    }
    return document;
  }

  private static void putUnlessEmpty(Json.Properties json, String name, Json.Properties value) {
    if (!value.isEmpty()) {
      json.put(name, value);
    }
  }

  private Json.Properties server() {
    ApiModel.Server server = api.server();
    Json.Properties json =
        new Json.Properties()
            .put("host", server.host())
            .putUnlessEmpty("pathname", server.pathname())
            .put("protocol", server.protocol());
    putUnlessEmpty(json, "variables", variables(server.variables()));
    return json;
  }

  private static Json.Properties variables(List<ApiModel.Variable> variables) {
    Json.Properties json = new Json.Properties();
    variables.forEach(variable -> json.put(variable.name(), variable(variable)));
    return json;
  }

  private static Json.Properties variable(ApiModel.Variable variable) {
    Json.Properties json = new Json.Properties();
    if (!variable.choices().isEmpty()) {
      json.put("enum", Json.texts(variable.choices()));
    }
    variable.value().ifPresent(value -> json.put("default", value));
    return json.putUnlessEmpty("description", variable.description());
  }

  private Json.Properties channel() {
    ApiModel.Channel channel = api.channel();
    Json.Properties json =
        new Json.Properties()
            .put("address", channel.address())
            .put("servers", new Json.Items().add(reference("#/servers/" + SERVER)));
    putUnlessEmpty(json, "parameters", variables(channel.parameters()));
    Json.Properties messages = new Json.Properties();
    api.messages().forEach(message -> messages.put(message.name(), message(message)));
    putUnlessEmpty(json, "messages", messages);
    return json.put("bindings", new Json.Properties().put("ws", binding(channel)));
  }

  private static Json.Properties binding(ApiModel.Channel channel) {
    Json.Properties json = new Json.Properties().put("method", "GET");
    putParameters(json, "query", channel.query());
    putParameters(json, "headers", channel.headers());
    return json.put("bindingVersion", "0.1.0");
  }

  private static void putParameters(
      Json.Properties json, String name, SchemaModel.Structure parameters) {
    if (!parameters.properties().isEmpty()) {
      json.put(name, SchemaWriter.write(parameters));
    }
  }

  private static Json.Properties message(ApiModel.Message message) {
    return new Json.Properties()
        .putUnlessEmpty("contentType", message.contentType())
        .put("payload", SchemaWriter.write(message.payload()));
  }

  private Json.Properties operation(ApiModel.Operation operation) {
    Json.Properties json =
        new Json.Properties()
            .put("action", operation.action().name().toLowerCase(Locale.ROOT))
            .putUnlessEmpty("description", operation.description())
            .put("channel", reference(channelPointer()))
            .put("messages", references(operation.messages()));
    if (!operation.replies().isEmpty()) {
      json.put(
          "reply",
          new Json.Properties()
              .put("channel", reference(channelPointer()))
              .put("messages", references(operation.replies())));
    }
    return json;
  }

  private String channelPointer() {
    return "#/channels/" + api.channel().name();
  }

  private Json.Items references(List<String> messages) {
    Json.Items items = new Json.Items();
    messages.forEach(name -> items.add(reference(channelPointer() + "/messages/" + name)));
    return items;
  }

  private static Json.Properties reference(String pointer) {
    return new Json.Properties().put("$ref", pointer);
  }
}
