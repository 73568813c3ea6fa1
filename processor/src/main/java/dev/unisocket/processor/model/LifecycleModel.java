package dev.unisocket.processor.model;

/** An {@code @OnOpen}, {@code @OnError} or {@code @OnClose} method. */
public record LifecycleModel(Signature signature, HandlerShape shape, Event event)
    implements MethodModel {

  /** What it hears. */
  public enum Event {
    OPEN,
    ERROR,
    CLOSE
  }
}
