package dev.unisocket.generated;

import dev.unisocket.ErrorEvent;
import dev.unisocket.MessageDecodeException;
import dev.unisocket.MessageEvent;
import dev.unisocket.UniSocketException;
import dev.unisocket.codec.MessageCodec;
import dev.unisocket.internal.HandlerCalls;
import dev.unisocket.internal.IncomingMessage;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Which handlers a message goes to. Methods that take a {@code MessageEvent} see every message
 * first; then it goes to the one method that it belongs to. Without a discriminator: text to the
 * one that takes text, binary to the one that takes bytes, else to the coded one. With one: binary
 * to the one that takes bytes, everything else to the method of its kind, else to the fallback.
 */
final class MessageRoutes {
  private final ClientCodec codec;
  private final ClientSpec spec;
  private final HandlerList<?>[] handlers; // in the order of the spec; never changes
  private final List<HandlerList<MessageEvent>> observing;
  private final Route text; // without a discriminator
  private final Route binary;
  private final Route fallback; // with one
  private final @Nullable Kinds kinds;
  private final @Nullable ClientCalls calls;

  MessageRoutes(
      ClientLine line,
      ClientSpec spec,
      ClientCodec codec,
      @Nullable Kinds kinds,
      @Nullable ClientCalls calls) {
    this.spec = spec;
    this.codec = codec;
    this.kinds = kinds;
    this.calls = calls;
    this.fallback = route(spec.fallback());
    Inbound<?> forText = null;
    Inbound<?> forBinary = null;
    Inbound<?> coded = null;
    List<HandlerList<MessageEvent>> all = new ArrayList<>();
    this.handlers = new HandlerList<?>[spec.messages().size()];
    for (Inbound<?> method : spec.messages()) {
      HandlerList<?> list = new HandlerList<>(line);
      handlers[spec.placeOf(method)] = list;
      switch (method.payload()) {
        case EVENT:
          all.add(cast(list));
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
    this.observing = List.copyOf(all);
    this.text = route(forText != null ? forText : coded);
    this.binary = route(forBinary != null || kinds != null ? forBinary : coded);
  }

  private static Route route(@Nullable Inbound<?> method) {
    return method == null ? Route.NOBODY : method.route();
  }

  /** Returns the handlers of a method. */
  <T> HandlerList<T> handlers(Inbound<T> method) {
    return cast(handlers[spec.placeOf(method)]);
  }

  /**
   * Sets the codec by which messages are looked into, where that is to be done.
   *
   * @param codec null for one of the standard ones
   * @throws UniSocketException 10003 if the codec cannot
   */
  void lookWith(@Nullable MessageCodec codec) {
    if (kinds != null) {
      kinds.look(codec);
    }
  }

  /** Returns whether messages have to be looked into for where they go. */
  boolean looks() {
    return kinds != null;
  }

  /** Finds out where a message goes; the rest asks only for what this has noted. */
  void look(IncomingMessage message) {
    own(message);
  }

  /** Returns whether a subscriber or stream of a method that it goes to has to ask first. */
  boolean isPaused(IncomingMessage message) {
    if (calls != null && calls.isErrorOfNoCall(message)) {
      return false;
    }
    for (HandlerList<MessageEvent> list : observing) {
      if (list.isPaused()) {
        return true;
      }
    }
    Inbound<?> own = own(message).method();
    return own != null && handlers(own).isPaused();
  }

  /** Ends the subscribers and streams of a run. */
  void end(@Nullable UniSocketException failure) {
    for (HandlerList<?> list : handlers) {
      list.end(failure);
    }
  }

  /** Returns whether a message must wait: the method that it belongs to has no handler yet. */
  boolean waits(IncomingMessage message, boolean listened) {
    if (calls != null && calls.isErrorOfNoCall(message)) {
      return false;
    }
    Inbound<?> own = own(message).method();
    if (own != null) {
      return handlers(own).isEmpty();
    }
    if (kinds != null) {
      return false; // no handler that may still be bound takes it
    }
    if (!observing.isEmpty()) {
      return observing.stream().allMatch(HandlerList::isEmpty);
    }
    return !listened;
  }

  /** Returns whether any method takes it. */
  boolean isTaken(IncomingMessage message) {
    return own(message).method() != null || !observing.isEmpty();
  }

  /** Tells the handlers; false if there are none. */
  boolean receive(IncomingMessage message, Consumer<ErrorEvent> errors) {
    if (calls != null && calls.isErrorOfNoCall(message)) {
      errors.accept(calls.errorOfNoCall(message));
      return true;
    }
    boolean heard = false;
    for (HandlerList<MessageEvent> list : observing) {
      for (Consumer<? super MessageEvent> handler : list.all()) {
        heard = true;
        list.adopt(handler);
        HandlerCalls.call(handler, message.event(), message, errors);
      }
    }
    Route route = own(message);
    if (route == Route.NO_KIND) {
      errors.accept(ErrorEvent.of(noKind(), message.event().data()));
      return true;
    }
    Inbound<?> own = route.method();
    return own == null ? heard : tell(own, route.type(), message, errors) || heard;
  }

  private MessageDecodeException noKind() {
    String place = kinds == null ? "" : kinds.discriminator.source;
    return MessageDecodeException.of(
        "onSocketMessage:fail a message has no text, number or boolean at '" + place + "'",
        "The @Discriminator tells messages apart: compare it with what the server sends, or declare an @OnMessage"
            + " method for the rest",
        null);
  }

  private <T> boolean tell(
      Inbound<T> method, Type type, IncomingMessage message, Consumer<ErrorEvent> errors) {
    HandlerList<T> list = handlers(method);
    List<Consumer<? super T>> all = list.all();
    if (all.isEmpty()) {
      return false;
    }
    T shared = null;
    if (method.payload() != Payload.BUFFER) {
      try {
        shared = payload(method, type, message);
      } catch (MessageDecodeException e) {
        errors.accept(ErrorEvent.of(e, message.event().data()));
        return true;
      }
    }
    for (int i = 0; i < all.size(); i++) { // without an iterator for each message
      Consumer<? super T> handler = all.get(i);
      // A buffer has a position: each handler gets one of its own.
      T payload = shared != null ? shared : payload(method, type, message);
      list.adopt(handler);
      HandlerCalls.call(handler, payload, message, errors);
    }
    return true;
  }

  @SuppressWarnings(
      "unchecked") // Inbound's factories fix T by the payload, and the codec decodes T's type
  private <T> T payload(Inbound<T> method, Type type, IncomingMessage message) {
    byte[] bytes = message.bytes();
    switch (method.payload()) {
      case TEXT:
        return (T) String.valueOf(message.text());
      case BYTES:
        return (T) (bytes == null ? new byte[0] : bytes);
      case BUFFER:
        return (T) message.event().binary();
      default:
        return (T) decode(message, bytes, type);
    }
  }

  private Object decode(IncomingMessage message, byte @Nullable [] bytes, Type type) {
    if (calls != null && calls.hasNotifications()) {
      return codec.decode(calls.params(message), type);
    }
    if (bytes != null) {
      return codec.decode(ByteBuffer.wrap(bytes), type);
    }
    CharSequence text = Objects.requireNonNull(message.chars(), "it is not binary");
    return kinds == null
        ? codec.decode(text, type)
        : codec.decode(text, type, kinds.discriminator.path.property());
  }

  /** Returns where a message goes; it is looked into at the first call. */
  private Route own(IncomingMessage message) {
    Kinds apart = kinds;
    if (apart == null) {
      return message.isText() ? text : binary;
    }
    if (!message.isText() && binary.method() != null) {
      return binary;
    }
    Object known = message.route();
    if (known != null) {
      return (Route) known;
    }
    Route found = routed(message, apart);
    message.route(found);
    return found;
  }

  private Route routed(IncomingMessage message, Kinds apart) {
    String kind = apart.of(message);
    Route found = kind == null ? Route.NO_KIND : apart.route(kind);
    if (found.method() == null && fallback.method() != null) {
      found = fallback;
    }
    Inbound<?> method = found.method();
    boolean textOnly = method != null && method.payload() == Payload.TEXT;
    return textOnly && !message.isText() ? Route.NOBODY : found;
  }

  @SuppressWarnings("unchecked") // a list is made for its own method, and found by it
  private static <T> HandlerList<T> cast(HandlerList<?> list) {
    return (HandlerList<T>) list;
  }
}
