package dev.unisocket;

import java.util.List;
import java.util.Map;

/** A socket is open: the server accepted the handshake. Immutable. */
public final class OpenEvent {
  /** Name, value, name, value: an open connection keeps its event until somebody hears it. */
  private final String[] lines;

  private final String protocol;

  private OpenEvent(Map<String, List<String>> headers, String protocol) {
    this.lines = SocketHeaders.lines(headers);
    this.protocol = protocol;
  }

  /**
   * Returns an event, as the runtime makes it; for tests of your own handlers.
   *
   * @param headers the response's headers
   * @param protocol the subprotocol that the server chose, "" for none
   */
  public static OpenEvent of(Map<String, List<String>> headers, String protocol) {
    return new OpenEvent(headers, protocol);
  }

  /**
   * Returns the headers of the server's 101 response, several values of one name joined by {@code
   * ", "}. Names are compared without regard to case. Unmodifiable.
   */
  public Map<String, String> header() {
    return SocketHeaders.joined(headers());
  }

  /**
   * Returns the headers of the server's 101 response, each value by itself, in the order in which
   * they came. Names are compared without regard to case. Unmodifiable.
   */
  public Map<String, List<String>> headers() {
    return SocketHeaders.lists(lines);
  }

  /** Returns the subprotocol that the server chose, or "" if it named none. */
  public String protocol() {
    return protocol;
  }

  /** Returns the protocol and the names of the headers, never their values. */
  @Override
  public String toString() {
    return "OpenEvent[protocol=" + protocol + ", header=" + headers().keySet() + "]";
  }
}
