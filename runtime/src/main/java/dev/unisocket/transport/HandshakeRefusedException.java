package dev.unisocket.transport;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The server, or a proxy, answered the handshake with something else than an acceptance. */
public final class HandshakeRefusedException extends IOException {
  private static final long serialVersionUID = 1L;
  private static final int KEPT_OF_A_BODY = 8 * 1024;

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
   * @param body its body, of which as many whole characters are kept as fit into 8 KiB of UTF-8
   */
  @SuppressWarnings("exports") // who checks nulls requires JSpecify already
  public static HandshakeRefusedException of(
      String message,
      int statusCode,
      Map<String, List<String>> headers,
      String body,
      @Nullable Throwable cause) {
    return new HandshakeRefusedException(message, statusCode, headers, firstOf(body), cause);
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

  private static String firstOf(String body) {
    CharsetEncoder encoder =
        StandardCharsets.UTF_8
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    CharBuffer rest = CharBuffer.wrap(body);
    encoder.encode(rest, ByteBuffer.allocate(KEPT_OF_A_BODY), true);
    return body.substring(0, rest.position());
  }
}
