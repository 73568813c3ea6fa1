package dev.unisocket.processor.model;

/** An {@code @OnOpen}, {@code @OnError}, {@code @OnClose} or {@code @OnReconnect} method. */
public record LifecycleModel(Signature signature, HandlerShape shape, Event event)
    implements MethodModel {

  /** What it hears. */
  public enum Event {
    OPEN,
    ERROR,
    CLOSE,
    RECONNECT
  }
}
