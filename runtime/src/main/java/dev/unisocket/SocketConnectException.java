package dev.unisocket;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A connection could not be made: no route, TLS refused, or the server (or a proxy) refused the
 * handshake.
 */
public final class SocketConnectException extends UniSocketException {
  private static final long serialVersionUID = 1L;

  private final int statusCode;
  private final transient Map<String, String> header;
  private final String body;

  private SocketConnectException(
      String errMsg,
      String advice,
      int statusCode,
      Map<String, List<String>> headers,
      String body,
      @Nullable Throwable cause) {
    super(TRANSPORT_ERROR, errMsg, advice, cause);
    this.statusCode = statusCode;
    this.header = SocketHeaders.joined(SocketHeaders.lists(headers));
    this.body = body;
  }

  /** Returns a failure, as the runtime makes it; for tests of your own handlers. */
  @SuppressWarnings("exports") // who checks nulls requires JSpecify already
  public static SocketConnectException of(
      String errMsg,
      String advice,
      int statusCode,
      Map<String, List<String>> headers,
      String body,
      @Nullable Throwable cause) {
    return new SocketConnectException(errMsg, advice, statusCode, headers, body, cause);
  }

  /** Returns the HTTP status of the response that refused the handshake, 0 if there was none. */
  public int statusCode() {
    return statusCode;
  }

  /**
   * Returns the headers of that response, values joined by {@code ", "}, names without regard to
   * case; empty if there was none.
   */
  public Map<String, String> header() {
    return header == null ? Map.of() : header; // null after deserialization
  }

  /** Returns at most the first 8 KiB of that response's body, "" if there was none. */
  public String body() {
    return body;
  }
}
