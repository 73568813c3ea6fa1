package dev.unisocket.generated;

import dev.unisocket.ErrorEvent;
import dev.unisocket.MessageDecodeException;
import dev.unisocket.MessageEvent;
import dev.unisocket.internal.HandlerCalls;
import dev.unisocket.internal.IncomingMessage;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Which handlers a message goes to. Methods that take a {@code MessageEvent} see every message
 * first; then it goes to the one method that it belongs to: text to the one that takes text, binary
 * to the one that takes bytes, else to the coded one.
 */
final class MessageRoutes {
  private static final String API = "onSocketMessage";

  private final ClientCodec codec;
  private final IdentityHashMap<Inbound<?>, HandlerList<?>> handlers =
      new IdentityHashMap<>(); // never changes
  private final List<HandlerList<MessageEvent>> observing = new ArrayList<>(); // never changes
  private final @Nullable Inbound<?> text;
  private final @Nullable Inbound<?> binary;

  MessageRoutes(List<Inbound<?>> methods, ClientCodec codec) {
    this.codec = codec;
    Inbound<?> forText = null;
    Inbound<?> forBinary = null;
    Inbound<?> coded = null;
    for (Inbound<?> method : methods) {
      HandlerList<?> list = new HandlerList<>();
      handlers.put(method, list);
      switch (method.payload()) {
        case EVENT:
          observing.add(cast(list));
          break;
        case TEXT:
          forText = method;
          break;
        case CODED:
          coded = method;
          break;
        default:
          forBinary = method;
      }
    }
    this.text = forText != null ? forText : coded;
    this.binary = forBinary != null ? forBinary : coded;
  }

  /** Returns the handlers of a method. */
  <T> HandlerList<T> handlers(Inbound<T> method) {
    HandlerList<?> list = handlers.get(method);
    if (list == null) {
      throw new IllegalArgumentException(
          "the method " + method.method() + " is not among the messages of the ClientSpec");
    }
    return cast(list);
  }

  /** Returns whether a message must wait: the method that it belongs to has no handler yet. */
  boolean waits(IncomingMessage message, boolean listened) {
    Inbound<?> own = own(message);
    if (own != null) {
      return handlers(own).isEmpty();
    }
    if (!observing.isEmpty()) {
      return observing.stream().allMatch(HandlerList::isEmpty);
    }
    return !listened;
  }

  /** Returns whether any method takes it. */
  boolean isTaken(IncomingMessage message) {
    return own(message) != null || !observing.isEmpty();
  }

  /** Tells the handlers; false if there are none. */
  boolean receive(IncomingMessage message, Consumer<ErrorEvent> errors) {
    boolean heard = false;
    for (HandlerList<MessageEvent> list : observing) {
      for (Consumer<? super MessageEvent> handler : list.all()) {
        heard = true;
        HandlerCalls.call(handler, message.event(), API, message.event().data(), errors);
      }
    }
    Inbound<?> own = own(message);
    return own == null ? heard : tell(own, message, errors) || heard;
  }

  private <T> boolean tell(
      Inbound<T> method, IncomingMessage message, Consumer<ErrorEvent> errors) {
    List<Consumer<? super T>> all = handlers(method).all();
    if (all.isEmpty()) {
      return false;
    }
    T shared = null;
    if (method.payload() != Payload.BUFFER) {
      try {
        shared = payload(method, message);
      } catch (MessageDecodeException e) {
        errors.accept(ErrorEvent.of(e, message.event().data()));
        return true;
      }
    }
    for (Consumer<? super T> handler : all) {
      // A buffer has a position: each handler gets one of its own.
      T payload = shared != null ? shared : payload(method, message);
      HandlerCalls.call(handler, payload, API, message.event().data(), errors);
    }
    return true;
  }

  @SuppressWarnings(
      "unchecked") // Inbound's factories fix T by the payload, and the codec decodes T's type
  private <T> T payload(Inbound<T> method, IncomingMessage message) {
    String chars = message.text();
    byte[] bytes = message.bytes();
    switch (method.payload()) {
      case TEXT:
        return (T) String.valueOf(chars);
      case BYTES:
        return (T) (bytes == null ? new byte[0] : bytes);
      case BUFFER:
        return (T) message.event().binary();
      default:
        return (T)
            (bytes == null
                ? codec.decode(String.valueOf(chars), method.type())
                : codec.decode(ByteBuffer.wrap(bytes), method.type()));
    }
  }

  private @Nullable Inbound<?> own(IncomingMessage message) {
    return message.text() != null ? text : binary;
  }

  @SuppressWarnings("unchecked") // a list is made for its own method, and found by it
  private static <T> HandlerList<T> cast(HandlerList<?> list) {
    return (HandlerList<T>) list;
  }
}
