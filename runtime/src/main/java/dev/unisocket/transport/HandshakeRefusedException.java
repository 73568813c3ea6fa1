package dev.unisocket.transport;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The server, or a proxy, answered the handshake with something else than an acceptance. */
public final class HandshakeRefusedException extends IOException {
  private static final long serialVersionUID = 1L;

  private final int statusCode;
  private final transient Map<String, List<String>> headers;
  private final String body;

  private HandshakeRefusedException(
      String message,
      int statusCode,
      Map<String, List<String>> headers,
      String body,
      @Nullable Throwable cause) {
    super(message, cause);
    this.statusCode = statusCode;
    this.headers = headers;
    this.body = body;
  }

  /**
   * Returns a refusal.
   *
   * @param message what was wrong with the response, without any value of it
   * @param statusCode its status, 0 if it is not known
   * @param headers its headers, empty if they are not known
   * @param body at most 8 KiB of its body
   */
  public static HandshakeRefusedException of(
      String message,
      int statusCode,
      Map<String, List<String>> headers,
      String body,
      @Nullable Throwable cause) {
    return new HandshakeRefusedException(message, statusCode, headers, body, cause);
  }

  /** Returns the status of the response, 0 if it is not known. */
  public int statusCode() {
    return statusCode;
  }

  /** Returns the headers of the response. */
  public Map<String, List<String>> headers() {
    return headers == null ? Map.of() : headers; // null after deserialization
  }

  /** Returns at most 8 KiB of the body. */
  public String body() {
    return body;
  }
}
