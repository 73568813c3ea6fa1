package dev.unisocket.processor.read;

import dev.unisocket.processor.model.ApiModel.Message;
import dev.unisocket.processor.model.FieldModel;
import dev.unisocket.processor.model.Located;
import dev.unisocket.processor.model.Payload;
import dev.unisocket.processor.model.RequestModel;
import dev.unisocket.processor.model.RpcModel;
import dev.unisocket.processor.model.SchemaModel;
import dev.unisocket.processor.model.SchemaModel.Choice;
import dev.unisocket.processor.model.SchemaModel.Property;
import dev.unisocket.processor.model.SchemaModel.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Describes the two messages of a call, in its envelope. */
final class CallMessages {
  private static final Scalar ID = new Scalar(Scalar.Kind.INTEGER, "");

  private final Optional<RpcModel> envelope;
  private final WrittenTypes types;
  private final SchemaReader schemas;

  CallMessages(Optional<RpcModel> envelope, WrittenTypes types, SchemaReader schemas) {
    this.envelope = envelope;
    this.types = types;
    this.schemas = schemas;
  }

  /** Returns what is sent. */
  Message request(String name, RequestModel request) {
    List<Property> properties = new ArrayList<>();
    String version = envelope.map(RpcModel::version).orElse("2.0");
    if (!version.isEmpty()) {
      properties.add(new Property("jsonrpc", new Choice(List.of(version)), true));
    }
    properties.add(new Property(name(RpcModel::id, "id"), ID, true));
    String remote = request.params().name().map(Located::value).orElseThrow();
    properties.add(
        new Property(name(RpcModel::method, "method"), new Choice(List.of(remote)), true));
    params(request)
        .ifPresent(
            params -> properties.add(new Property(name(RpcModel::params, "params"), params, true)));
    return message(name, properties);
  }

  /** Returns what comes back. */
  Message reply(String name, RequestModel request) {
    return message(
        name,
        List.of(
            new Property(name(RpcModel::id, "id"), ID, true),
            new Property(name(RpcModel::result, "result"), schema(request.result()), false),
            new Property(name(RpcModel::error, "error"), new SchemaModel.Anything(), false)));
  }

  private static Message message(String name, List<Property> properties) {
    return new Message(name, "", new SchemaModel.Structure(properties));
  }

  private String name(Function<RpcModel, Located<String>> member, String usual) {
    return envelope.map(member).map(Located::value).orElse(usual);
  }

  private Optional<SchemaModel> params(RequestModel request) {
    if (request.params().payload() instanceof Payload.Fields fields) {
      return fields.fields().isEmpty() ? Optional.empty() : Optional.of(object(fields));
    }
    return Optional.of(schema((Payload.Coded) request.params().payload()));
  }

  /** A field that is null is left out. */
  private SchemaModel object(Payload.Fields fields) {
    return new SchemaModel.Structure(fields.fields().stream().map(this::property).toList());
  }

  private Property property(FieldModel field) {
    return new Property(field.name().value(), schema(field.type()), false);
  }

  private SchemaModel schema(Payload.Coded coded) {
    return coded.type().toString().equals("java.lang.Void")
        ? new SchemaModel.Anything()
        : schemas.read(types.of(coded.type()));
  }
}
