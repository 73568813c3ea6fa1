package dev.unisocket.generated;

import dev.unisocket.MessageEncodeException;
import dev.unisocket.UniSocketException;
import dev.unisocket.annotation.OutagePolicy;
import dev.unisocket.internal.Failures;
import dev.unisocket.internal.QueuedSend;
import dev.unisocket.internal.json.JsonPath;
import dev.unisocket.internal.json.JsonText;
import dev.unisocket.internal.json.ObjectText;
import dev.unisocket.internal.json.PlaceText;
import dev.unisocket.internal.text.Utf8;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Makes messages of the payloads of {@code @Send} methods. Thread-safe. */
final class PayloadWriter {
  private final ClientCodec codec;
  private final @Nullable JsonPath place; // where names go
  private final @Nullable RpcEnvelope notifications; // where they go instead
  private volatile @Nullable Map<String, PlaceText> names; // as many as methods and leaves

  PayloadWriter(ClientCodec codec, ClientSpec spec) {
    this.codec = codec;
    Discriminator discriminator = spec.discriminator();
    this.place = discriminator == null ? null : discriminator.path;
    this.notifications = spec.notifications();
  }

  /**
   * Returns the message; arrays and buffers are copied, so that they are the caller's again.
   *
   * @throws UniSocketException 10003 for null and what cannot be encoded
   */
  <T> QueuedSend write(Outbound<T> method, @Nullable T payload, QueuedSend.@Nullable Fate fate) {
    QueuedSend send = message(method, payload, fate);
    if (method.outage() == OutagePolicy.LATEST) {
      send.latestOf(method);
    } else if (method.outage() == OutagePolicy.FAIL) {
      send.failsInOutage();
    }
    return send;
  }

  private <T> QueuedSend message(
      Outbound<T> method, @Nullable T payload, QueuedSend.@Nullable Fate fate) {
    if (payload == null) {
      throw noPayload(method);
    }
    switch (method.payload()) {
      case TEXT:
        String text = payload.toString();
        return method.isBinary() ? utf8(text, fate) : QueuedSend.text(text, fate);
      case BYTES:
        return QueuedSend.binary(ByteBuffer.wrap(((byte[]) payload).clone()), fate);
      case BUFFER:
        return QueuedSend.copyOf((ByteBuffer) payload, fate);
      case FIELDS:
        return fields(method, (Fields) payload, fate);
      default:
        return coded(method, payload, fate);
    }
  }

  private QueuedSend fields(Outbound<?> method, Fields fields, QueuedSend.@Nullable Fate fate) {
    RpcEnvelope envelope = notifications;
    String name = method.name();
    if (envelope != null && name != null && fields.size() == 0) {
      return json(method, envelope.notification(JsonText.quote(name), null), fate);
    }
    return json(method, named(method, name, object(fields)), fate);
  }

  /**
   * Returns the params of a call as JSON, null where the method has none.
   *
   * @throws UniSocketException 10003 for null and what cannot be encoded
   */
  <T> @Nullable String params(Outbound<T> method, @Nullable T payload) {
    if (payload == null) {
      throw noPayload(method);
    }
    switch (method.payload()) {
      case FIELDS:
        Fields fields = (Fields) payload;
        return fields.size() == 0 ? null : object(fields);
      case TEXT:
        return JsonText.quote(payload.toString());
      default:
        Leaf leaf = method.leaf(payload);
        return codec.encode(payload, leaf == null ? method.type() : leaf.type);
    }
  }

  private static UniSocketException noPayload(Outbound<?> method) {
    return Failures.invalidData(
        "data is null", "The payload of " + method.method() + " must not be null");
  }

  private QueuedSend coded(Outbound<?> method, Object payload, QueuedSend.@Nullable Fate fate) {
    Type type = method.type();
    String name = method.name();
    if (method.hasLeaves()) {
      Leaf leaf = method.leaf(payload);
      if (leaf == null) {
        throw Failures.invalidData(
            "a " + payload.getClass().getName() + " is none of the kinds of " + method.method(),
            "Give it a @MessageName");
      }
      type = leaf.type;
      name = name != null ? name : leaf.name;
    }
    if (name != null) {
      return json(method, named(method, name, codec.encode(payload, type)), fate);
    }
    return method.isBinary() || codec.isBinary(type)
        ? QueuedSend.binary(ByteBuffer.wrap(codec.encodeBinary(payload, type)), fate)
        : QueuedSend.text(codec.encode(payload, type), fate);
  }

  /** A null value is left out, whatever the codec does with nulls. */
  private String object(Fields fields) {
    @Nullable CharSequence[] values = new CharSequence[fields.size()];
    for (int i = 0; i < values.length; i++) {
      Object value = fields.value(i);
      values[i] = value == null ? null : codec.encode(value, fields.type(i));
    }
    return ObjectText.of(fields.names()).write(values);
  }

  private String named(Outbound<?> method, @Nullable String name, String json) {
    if (name == null) {
      return json;
    }
    if (notifications != null) {
      return notifications.notification(JsonText.quote(name), json);
    }
    JsonPath to = place;
    if (to == null) {
      throw new IllegalArgumentException(
          "the method " + method.method() + " has a name, but the ClientSpec no discriminator");
    }
    try {
      return names().computeIfAbsent(name, key -> PlaceText.of(to, key)).write(json);
    } catch (IllegalArgumentException e) {
      throw MessageEncodeException.of(
          "sendSocketMessage:fail the name of "
              + method.method()
              + " cannot be written: "
              + e.getMessage(),
          "A named payload is encoded as a JSON object",
          null);
    }
  }

  /** Most clients have no names; of two maps that meet here one only has to be filled again. */
  private Map<String, PlaceText> names() {
    Map<String, PlaceText> known = names;
    if (known == null) {
      known = new ConcurrentHashMap<>();
      names = known;
    }
    return known;
  }

  /** Returns a message of JSON. */
  static QueuedSend json(Outbound<?> method, String json, QueuedSend.@Nullable Fate fate) {
    return method.isBinary() ? utf8(json, fate) : QueuedSend.text(json, fate);
  }

  private static QueuedSend utf8(String text, QueuedSend.@Nullable Fate fate) {
    long size = Utf8.sizeOrFault(text);
    if (size < 0) {
      throw Failures.halfPair(-1 - size); // getBytes would replace it
    }
    return QueuedSend.binary(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), fate);
  }
}
