package dev.unisocket.transport.jdk;

import dev.unisocket.transport.ConnectRequest;
import dev.unisocket.transport.Connection;
import dev.unisocket.transport.RecordingListener;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Attempts of the tests in this package. */
final class Attempts {
  private Attempts() {}

  static ConnectRequest to(String url, String... protocols) {
    return ConnectRequest.of(URI.create(url), Map.of(), List.of(protocols));
  }

  /** Connects and waits for the end of the attempt, which must be a failure. */
  static Throwable failureOf(JdkTransport transport, ConnectRequest request) {
    RecordingListener listener = new RecordingListener(Long.MAX_VALUE);
    transport.connect(request, listener);
    String event = listener.next();
    if (!event.equals("failure")) {
      throw new AssertionError("expected a failure, heard: " + event);
    }
    return listener.failure();
  }

  /** Connects and waits until the connection is open. */
  static Connection open(JdkTransport transport, ConnectRequest request, RecordingListener to) {
    Connection connection = transport.connect(request, to);
    String event = to.next();
    if (!event.equals("open")) {
      throw new AssertionError("expected to open, heard: " + event, to.failure());
    }
    return connection;
  }
}
