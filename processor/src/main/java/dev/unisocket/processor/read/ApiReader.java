package dev.unisocket.processor.read;

import dev.unisocket.processor.diagnostic.Diagnostics;
import dev.unisocket.processor.diagnostic.Places;
import dev.unisocket.processor.model.ApiModel;
import dev.unisocket.processor.model.BindingModel;
import dev.unisocket.processor.model.ClientModel;
import dev.unisocket.processor.model.ConnectModel;
import dev.unisocket.processor.model.EndpointModel;
import dev.unisocket.processor.model.Located;
import dev.unisocket.processor.model.MessageModel;
import dev.unisocket.processor.model.MethodModel;
import dev.unisocket.processor.model.ParameterModel;
import dev.unisocket.processor.model.Payload;
import dev.unisocket.processor.model.RequestModel;
import dev.unisocket.processor.model.SchemaModel;
import dev.unisocket.processor.model.SentModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Understands what an AsyncAPI document says about a client that has been found right. */
public final class ApiReader {
  /** Writes a document for each interface where it is {@code true}. */
  public static final String ASYNCAPI = "unisocket.asyncapi";

  private final ClientModel client;
  private final WrittenTypes types;
  private final SchemaReader schemas;
  private final ParameterSchemas parameters;
  private final MessageCatalogue messages;
  private final KindMessages kinds;
  private final CallMessages calls;
  private final SchemaNames operationNames = new SchemaNames();

  private ApiReader(Compilation compilation, ClientModel client, Set<String> sources) {
    this.client = client;
    this.types = new WrittenTypes(compilation);
    SchemaNames names = new SchemaNames();
    this.schemas = new SchemaReader(compilation, names, sources);
    this.parameters = new ParameterSchemas(schemas);
    this.messages = new MessageCatalogue(types, schemas, names);
    this.kinds = new KindMessages(client, types, schemas);
    this.calls = new CallMessages(client.rpc(), types, schemas);
  }

  /**
   * Reads what the model and the types that it names say.
   *
   * @param sources the names of the top-level classes that are compiled
   */
  public static ApiModel read(
      TypeElement type,
      ClientModel client,
      Elements elements,
      Types types,
      Diagnostics diagnostics,
      Set<String> sources) {
    Compilation compilation =
        new Compilation(
            elements, types, new KnownTypes(elements), diagnostics, type, Places.of(type));
    return new ApiReader(compilation, client, sources).read();
  }

  private ApiModel read() {
    AddressReader.Address address =
        AddressReader.read(client.endpoint().url().value(), this::choices);
    String name = String.join(".", client.type().simpleNames());
    List<ApiModel.Operation> operations = new ArrayList<>();
    client.methods().forEach(method -> operation(method).ifPresent(operations::add));
    return new ApiModel(
        name,
        address.server(),
        new ApiModel.Channel(
            SchemaNames.allowed(name),
            address.channel(),
            address.parameters(),
            query(address.query()),
            headers(client.endpoint())),
        messages.all(),
        operations,
        schemas.named());
  }

  private Optional<ApiModel.Operation> operation(MethodModel method) {
    if (method instanceof RequestModel request) {
      return Optional.of(operation(request));
    }
    if (method instanceof MessageModel message) {
      return Optional.of(operation(method, ApiModel.Action.RECEIVE, message.payload(), ""));
    }
    return method.sent().map(sent -> operation(method, sent));
  }

  private ApiModel.Operation operation(RequestModel request) {
    String name = operationNames.unique(request.signature().name());
    return new ApiModel.Operation(
        name,
        ApiModel.Action.SEND,
        List.of(messages.add(name + ".request", message -> calls.request(message, request))),
        List.of(messages.add(name + ".reply", message -> calls.reply(message, request))),
        "");
  }

  private ApiModel.Operation operation(MethodModel method, SentModel sent) {
    boolean binary = sent.binary() && !MessageCatalogue.isBinary(sent.payload());
    return operation(
        method, ApiModel.Action.SEND, sent.payload(), binary ? "Travels as a binary message." : "");
  }

  private ApiModel.Operation operation(
      MethodModel method, ApiModel.Action action, Payload payload, String description) {
    return new ApiModel.Operation(
        operationNames.unique(method.signature().name()),
        action,
        messages(method, payload),
        List.of(),
        description);
  }

  private List<String> messages(MethodModel method, Payload payload) {
    Map<String, SchemaModel> told = kinds.of(method);
    if (told.isEmpty()) {
      return messages.names(payload);
    }
    List<String> names = new ArrayList<>();
    told.forEach((name, schema) -> names.add(messages.named(name, schema)));
    return names;
  }

  /** Returns what is written in the url, then what is appended to it. */
  private SchemaModel.Structure query(Map<String, Optional<String>> written) {
    Map<String, SchemaModel> bound = bound(BindingModel.Kind.QUERY);
    Map<String, SchemaModel.Property> properties = new LinkedHashMap<>();
    written.forEach(
        (name, variable) -> {
          SchemaModel schema =
              variable
                  .<SchemaModel>map(v -> bound.getOrDefault(v, ScalarTypes.TEXT))
                  .orElse(ScalarTypes.TEXT);
          properties.put(name, new SchemaModel.Property(name, schema, variable.isEmpty()));
        });
    written.values().forEach(variable -> variable.ifPresent(bound::remove));
    bound.forEach(
        (name, schema) ->
            properties.putIfAbsent(name, new SchemaModel.Property(name, schema, false)));
    return new SchemaModel.Structure(List.copyOf(properties.values()));
  }

  /** Names only, since values may be secrets. */
  private SchemaModel.Structure headers(EndpointModel endpoint) {
    Map<String, SchemaModel.Property> properties = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    bound(BindingModel.Kind.HEADER).forEach((name, schema) -> put(name, schema, false, properties));
    for (Located<String> header : endpoint.header()) {
      String name = header.value().substring(0, header.value().indexOf(':')).strip();
      put(name, ScalarTypes.TEXT, true, properties);
    }
    if (!endpoint.protocols().isEmpty()) {
      put("Sec-WebSocket-Protocol", ScalarTypes.TEXT, true, properties);
    }
    return new SchemaModel.Structure(List.copyOf(properties.values()));
  }

  private static void put(
      String name,
      SchemaModel schema,
      boolean required,
      Map<String, SchemaModel.Property> properties) {
    properties.putIfAbsent(name, new SchemaModel.Property(name, schema, required));
  }

  /** Returns what parameters of one kind are, by their names. */
  private Map<String, SchemaModel> bound(BindingModel.Kind kind) {
    Map<String, SchemaModel> bound = new LinkedHashMap<>();
    for (ConnectModel connect : client.methods(ConnectModel.class)) {
      for (BindingModel binding : connect.bindings()) {
        if (binding.kind() == kind) {
          bound.putIfAbsent(binding.name(), parameters.of(type(connect, binding)));
        }
      }
    }
    return bound;
  }

  private List<String> choices(String variable) {
    for (ConnectModel connect : client.methods(ConnectModel.class)) {
      for (BindingModel binding : connect.bindings()) {
        if (binding.kind() == BindingModel.Kind.PATH && binding.name().equals(variable)) {
          return ParameterSchemas.choices(type(connect, binding));
        }
      }
    }
    return List.of();
  }

  private TypeMirror type(ConnectModel connect, BindingModel binding) {
    return connect.signature().parameters().stream()
        .filter(parameter -> parameter.name().equals(binding.parameter()))
        .map(ParameterModel::type)
        .map(types::of)
        .findFirst()
        .orElseThrow();
  }
}
