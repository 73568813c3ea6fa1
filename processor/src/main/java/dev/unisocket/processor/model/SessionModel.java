package dev.unisocket.processor.model;

/** A method of {@code UniSocketSession} or {@code UniSocketClient}. */
public record SessionModel(Signature signature, Call call) implements MethodModel {

  /** Which one. */
  public enum Call {
    READY_STATE,
    TASK,
    CLOSE,
    CLOSE_WITH_CODE,
    WHEN_CLOSED,
    CONNECT
  }
}
