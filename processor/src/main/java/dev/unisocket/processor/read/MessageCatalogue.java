package dev.unisocket.processor.read;

import dev.unisocket.processor.model.ApiModel.Message;
import dev.unisocket.processor.model.Payload;
import dev.unisocket.processor.model.SchemaModel;
import dev.unisocket.processor.model.SchemaModel.Scalar;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Collects the kinds of messages of a channel, each once. */
final class MessageCatalogue {
  private static final Message TEXT = new Message("text", "text/plain", ScalarTypes.TEXT);
  private static final Message BINARY =
      new Message("binary", "application/octet-stream", new Scalar(Scalar.Kind.STRING, "binary"));

  private final WrittenTypes types;
  private final SchemaReader schemas;
  private final SchemaNames names;
  private final Map<Map.Entry<String, SchemaModel>, String> kinds = new HashMap<>();
  private final Map<String, Message> messages = new LinkedHashMap<>();

  MessageCatalogue(WrittenTypes types, SchemaReader schemas, SchemaNames names) {
    this.types = types;
    this.schemas = schemas;
    this.names = names;
    names.unique(TEXT.name());
    names.unique(BINARY.name());
  }

  /** Returns what was asked for so far. */
  List<Message> all() {
    return List.copyOf(messages.values());
  }

  /** Returns whether a payload is bytes by itself. */
  static boolean isBinary(Payload payload) {
    return payload instanceof Payload.Bytes || payload instanceof Payload.Buffer;
  }

  /** Returns the names of the messages that a payload comes from or goes into. */
  List<String> names(Payload payload) {
    if (payload instanceof Payload.Coded coded) {
      return List.of(named(coded));
    }
    if (payload instanceof Payload.Event) {
      return List.of(named(TEXT), named(BINARY));
    }
    return List.of(named(isBinary(payload) ? BINARY : TEXT));
  }

  /** Adds a message under a name of its own, and returns the name. */
  String add(String wanted, Function<String, Message> message) {
    return named(message.apply(names.unique(wanted)));
  }

  /** Adds a kind of message, but once where it is sent and received, and returns its name. */
  String named(String kind, SchemaModel payload) {
    return kinds.computeIfAbsent(
        Map.entry(kind, payload), told -> named(new Message(names.unique(kind), "", payload)));
  }

  private String named(Payload.Coded coded) {
    SchemaModel schema = schemas.read(types.of(coded.type()));
    String name =
        schema instanceof SchemaModel.Reference reference
            ? reference.name()
            : names.of(coded.type());
    return named(new Message(name, "", schema));
  }

  private String named(Message message) {
    messages.putIfAbsent(message.name(), message);
    return message.name();
  }
}
