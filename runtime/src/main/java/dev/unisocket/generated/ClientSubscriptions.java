package dev.unisocket.generated;

import dev.unisocket.internal.QueuedSend;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the messages of {@code @Subscribe} and {@code @Unsubscribe} methods. Thread-safe. */
final class ClientSubscriptions {
  private final PayloadWriter writer;
  private final ClientCodec codec;
  private final QueuedSend.Fate again; // of what is sent again, for which nobody has a future

  ClientSubscriptions(PayloadWriter writer, ClientCodec codec, QueuedSend.Fate again) {
    this.writer = writer;
    this.codec = codec;
    this.again = again;
  }

  /**
   * Returns the message of a subscription.
   *
   * @throws dev.unisocket.UniSocketException 10003 for null and what cannot be encoded
   */
  <T> QueuedSend begin(
      Subscription<T> method, @Nullable T payload, QueuedSend.@Nullable Fate fate) {
    QueuedSend send = writer.write(method.outbound(), payload, fate);
    send.subscribes(key(method, payload), again);
    return send;
  }

  /** Returns the message that ends one. */
  <T> QueuedSend end(Subscription<T> method, @Nullable T payload, QueuedSend.@Nullable Fate fate) {
    QueuedSend send = writer.write(method.outbound(), payload, fate);
    send.unsubscribes(key(method, payload));
    return send;
  }

  /**
   * The template over the fields; without one all arguments as they are encoded, and their types.
   */
  private Object key(Subscription<?> method, @Nullable Object payload) {
    if (method.hasKey()) {
      return method.key(payload instanceof Fields ? (Fields) payload : Fields.of());
    }
    List<@Nullable Object> key = new ArrayList<>();
    if (payload instanceof Fields) {
      Fields fields = (Fields) payload;
      for (int i = 0; i < fields.size(); i++) {
        Object value = fields.value(i);
        key.add(fields.type(i));
        key.add(value == null ? null : codec.encode(value, fields.type(i)));
      }
    } else if (payload != null) {
      add(key, method.outbound(), payload);
    }
    return key;
  }

  private void add(List<@Nullable Object> key, Outbound<?> method, Object payload) {
    Type type = method.type();
    key.add(type);
    switch (method.payload()) {
      case TEXT:
        key.add(payload.toString());
        break;
      case BYTES:
        key.add(ByteBuffer.wrap(((byte[]) payload).clone()));
        break;
      case BUFFER:
        ByteBuffer bytes = ((ByteBuffer) payload).duplicate();
        byte[] copy = new byte[bytes.remaining()];
        bytes.get(copy);
        key.add(ByteBuffer.wrap(copy));
        break;
      default:
        key.add(
            codec.isBinary(type)
                ? Arrays.toString(codec.encodeBinary(payload, type))
                : codec.encode(payload, type));
    }
  }
}
