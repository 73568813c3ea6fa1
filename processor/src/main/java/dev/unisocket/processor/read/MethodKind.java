package dev.unisocket.processor.read;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

  private static final Map<String, MethodKind> BY_ANNOTATION =
      Stream.of(values()).collect(Collectors.toMap(kind -> kind.annotation, kind -> kind));

  private final String annotation;

  MethodKind(String annotation) {
    this.annotation = annotation;
  }

  /** Returns the kind of an annotation's simple name. */
  static Optional<MethodKind> of(String annotation) {
    return Optional.ofNullable(BY_ANNOTATION.get(annotation));
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
