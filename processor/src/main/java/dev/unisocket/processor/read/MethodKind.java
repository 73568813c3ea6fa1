package dev.unisocket.processor.read;

import java.util.Optional;

/** The annotations that say what a method does. */
enum MethodKind {
  CONNECT("Connect"),
  SEND("Send"),
  ON_MESSAGE("OnMessage"),
  ON_OPEN("OnOpen"),
  ON_ERROR("OnError"),
  ON_CLOSE("OnClose"),
  CLOSE("Close"),
  ON_RECONNECT("OnReconnect"),
  REQUEST("Request"),
  SUBSCRIBE("Subscribe"),
  UNSUBSCRIBE("Unsubscribe");

  private final String annotation;

  MethodKind(String annotation) {
    this.annotation = annotation;
  }

  /** Returns the kind of an annotation's simple name. */
  static Optional<MethodKind> of(String annotation) {
    for (MethodKind kind : values()) {
      if (kind.annotation.equals(annotation)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /** Returns whether its methods hear events, and may be default methods. */
  boolean isHandler() {
    return this == ON_MESSAGE
        || this == ON_OPEN
        || this == ON_ERROR
        || this == ON_CLOSE
        || this == ON_RECONNECT;
  }
}
