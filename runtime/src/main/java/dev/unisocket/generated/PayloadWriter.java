package dev.unisocket.generated;

import dev.unisocket.internal.Failures;
import dev.unisocket.internal.QueuedSend;
import dev.unisocket.internal.text.Utf8;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Makes messages of the payloads of {@code @Send} methods. Thread-safe. */
final class PayloadWriter {
  private final ClientCodec codec;

  PayloadWriter(ClientCodec codec) {
    this.codec = codec;
  }

  /**
   * Returns the message; arrays and buffers are copied, so that they are the caller's again.
   *
   * @throws dev.unisocket.UniSocketException 10003 for null and what cannot be encoded
   */
  <T> QueuedSend write(Outbound<T> method, @Nullable T payload, QueuedSend.@Nullable Fate fate) {
    if (payload == null) {
      throw Failures.invalidData(
          "data is null", "The payload of " + method.method() + " must not be null");
    }
    switch (method.payload()) {
      case TEXT:
        String text = payload.toString();
        return method.isBinary() ? utf8(text, fate) : QueuedSend.text(text, fate);
      case BYTES:
        return QueuedSend.binary(ByteBuffer.wrap(((byte[]) payload).clone()), fate);
      case BUFFER:
        return QueuedSend.copyOf((ByteBuffer) payload, fate);
      default:
        return coded(method, payload, fate);
    }
  }

  private QueuedSend coded(Outbound<?> method, Object payload, QueuedSend.@Nullable Fate fate) {
    Type type = method.type();
    return method.isBinary() || codec.isBinary(type)
        ? QueuedSend.binary(ByteBuffer.wrap(codec.encodeBinary(payload, type)), fate)
        : QueuedSend.text(codec.encode(payload, type), fate);
  }

  private static QueuedSend utf8(String text, QueuedSend.@Nullable Fate fate) {
    long size = Utf8.sizeOrFault(text);
    if (size < 0) {
      throw Failures.halfPair(-1 - size); // getBytes would replace it
    }
    return QueuedSend.binary(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), fate);
  }
}
