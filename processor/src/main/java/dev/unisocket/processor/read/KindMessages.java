package dev.unisocket.processor.read;

import dev.unisocket.processor.model.ClientModel;
import dev.unisocket.processor.model.KindModel;
import dev.unisocket.processor.model.Located;
import dev.unisocket.processor.model.MessageModel;
import dev.unisocket.processor.model.MethodModel;
import dev.unisocket.processor.model.Payload;
import dev.unisocket.processor.model.RpcModel;
import dev.unisocket.processor.model.SchemaModel;
import dev.unisocket.processor.model.SchemaModel.Property;
import dev.unisocket.processor.model.SchemaModel.Structure;
import dev.unisocket.processor.model.SentModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Understands what messages of named kinds look like, and those that are made of fields. */
final class KindMessages {
  /** What JSON has without quotes, and is compared as text all the same. */
  private static final Pattern UNQUOTED = Pattern.compile("-?\\d.*|true|false");

  private static final Pattern INDEX = Pattern.compile("\\d+");

  private final ClientModel client;
  private final WrittenTypes types;
  private final SchemaReader schemas;

  KindMessages(ClientModel client, WrittenTypes types, SchemaReader schemas) {
    this.client = client;
    this.types = types;
    this.schemas = schemas;
  }

  /** Returns the messages of a method by their names; none where their type says all. */
  Map<String, SchemaModel> of(MethodModel method) {
    if (method instanceof MessageModel message) {
      return client.discriminator().isEmpty() ? Map.of() : received(message);
    }
    Map<String, SchemaModel> messages = new LinkedHashMap<>();
    method.named().ifPresent(sent -> addSent(method.signature().name(), sent, messages));
    return messages;
  }

  private Map<String, SchemaModel> received(MessageModel message) {
    Map<String, SchemaModel> messages = new LinkedHashMap<>();
    for (KindModel kind : message.kinds()) {
      SchemaModel content = schema(kind.leaf().map(Payload.class::cast).orElse(message.payload()));
      for (Located<String> name : kind.names()) {
        messages.put(name.value(), told(name.value(), content));
      }
    }
    return messages;
  }

  private void addSent(String method, SentModel sent, Map<String, SchemaModel> messages) {
    Optional<String> name = sent.name().map(Located::value);
    SchemaModel content = schema(sent.payload());
    List<KindModel> kinds =
        sent.payload() instanceof Payload.Coded coded ? coded.kinds() : List.of();
    if (name.isPresent()) {
      messages.put(name.get(), told(name.get(), content));
    } else if (sent.payload() instanceof Payload.Fields) {
      messages.put(method, content);
    } else if (client.discriminator().isPresent()) {
      for (KindModel kind : kinds) {
        String own = kind.names().get(0).value();
        messages.put(own, told(own, kind.leaf().map(this::schema).orElse(content)));
      }
    }
  }

  private SchemaModel schema(Payload payload) {
    if (payload instanceof Payload.Fields fields) {
      // One that is null is left out.
      return new Structure(
          fields.fields().stream()
              .map(field -> new Property(field.name().value(), schema(field.type()), false))
              .toList());
    }
    return payload instanceof Payload.Coded coded
        ? schemas.read(types.of(coded.type()))
        : new SchemaModel.Anything();
  }

  /** Returns a content with the name that tells it. */
  private SchemaModel told(String name, SchemaModel content) {
    if (client.notifies()) {
      return notification(name, content);
    }
    String place = client.discriminator().map(Located::value).orElseThrow();
    List<String> steps = steps(place);
    if (steps.stream().anyMatch(step -> INDEX.matcher(step).matches())) {
      return content; // in an array, or perhaps in an object
    }
    SchemaModel value = value(name);
    for (int i = steps.size() - 1; i > 0; i--) {
      value = new Structure(List.of(new Property(steps.get(i), value, true)));
    }
    List<Property> properties = new ArrayList<>();
    properties.add(new Property(steps.get(0), value, true));
    if (content instanceof Structure structure) {
      structure.properties().stream()
          .filter(property -> !property.name().equals(steps.get(0)))
          .forEach(properties::add);
    }
    Structure told = new Structure(properties);
    return content instanceof Structure || content instanceof SchemaModel.Anything
        ? told
        : new SchemaModel.All(List.of(content, told));
  }

  private static SchemaModel value(String name) {
    return UNQUOTED.matcher(name).matches()
        ? new SchemaModel.Anything()
        : new SchemaModel.Choice(List.of(name));
  }

  /** The name is that of a method without an answer, and the content its params. */
  private SchemaModel notification(String name, SchemaModel content) {
    Optional<RpcModel> rpc = client.rpc();
    List<Property> properties = new ArrayList<>();
    String version = rpc.map(RpcModel::version).orElse("2.0");
    if (!version.isEmpty()) {
      properties.add(new Property("jsonrpc", new SchemaModel.Choice(List.of(version)), true));
    }
    String method = rpc.map(envelope -> envelope.method().value()).orElse("method");
    properties.add(new Property(method, new SchemaModel.Choice(List.of(name)), true));
    String params = rpc.map(envelope -> envelope.params().value()).orElse("params");
    properties.add(new Property(params, content, false));
    return new Structure(properties);
  }

  private static List<String> steps(String place) {
    if (!place.startsWith("/")) {
      return List.of(place);
    }
    List<String> steps = new ArrayList<>();
    for (String step : place.substring(1).split("/", -1)) {
      steps.add(step.replace("~1", "/").replace("~0", "~"));
    }
    return steps;
  }
}
