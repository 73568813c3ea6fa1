package dev.unisocket.transport.jdk;

import dev.unisocket.transport.HandshakeRefusedException;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.WebSocketHandshakeException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says what a failed handshake means, in words that hold no value of request or response. */
final class HandshakeFailures {
  private static final Pattern TUNNEL_FAILED = Pattern.compile("Tunnel failed, got: ([0-9]{3})");

  private HandshakeFailures() {}

  /** Returns what the listener hears for a failure of {@code buildAsync}. */
  static Throwable of(Throwable failure, OpeningHandshake handshake, List<String> protocols) {
    String endedBecause = handshake.endedBecause();
    if (endedBecause != null) {
      return HandshakeRefusedException.of(endedBecause, 0, handshake.responseHeaders(), "", null);
    }
    Throwable cause = failure;
    while (cause instanceof CompletionException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    if (cause instanceof WebSocketHandshakeException) {
      return refusal((WebSocketHandshakeException) cause, handshake, protocols);
    }
    if (cause instanceof NumberFormatException) {
      return new IOException("the server's response has a Content-Length that is no number");
    }
    if (cause instanceof IllegalArgumentException) {
      // Its message repeats what it refused: invalid header value: "Bearer ...".
      return new IOException("the JDK's client refused the url, a header or a subprotocol");
    }
    HandshakeRefusedException byProxy = tunnelRefusal(cause);
    return byProxy == null ? cause : byProxy;
  }

  /**
   * Returns a proxy's refusal of the tunnel, null if it is none. Of an answer to CONNECT that is
   * neither 200 nor 407 the JDK's client tells the status in the message of an exception, and
   * nothing else.
   */
  private static @Nullable HandshakeRefusedException tunnelRefusal(Throwable failure) {
    for (Throwable e = failure; e != null; e = e.getCause()) {
      Matcher tunnel = TUNNEL_FAILED.matcher(String.valueOf(e.getMessage()));
      if (e instanceof IOException && tunnel.matches()) {
        String status = tunnel.group(1);
        return HandshakeRefusedException.of(
            "the proxy answered with status " + status,
            Integer.parseInt(status),
            Map.of(),
            "",
            failure);
      }
    }
    return null;
  }

  private static HandshakeRefusedException refusal(
      WebSocketHandshakeException refused, OpeningHandshake handshake, List<String> protocols) {
    HttpResponse<?> response = refused.getResponse();
    if (response == null) {
      return HandshakeRefusedException.of(
          "the handshake was refused", 0, handshake.responseHeaders(), "", null);
    }
    int status = response.statusCode();
    Map<String, List<String>> headers = response.headers().map();
    String message =
        status == 101
            ? wrongAcceptance(headers, handshake, protocols)
            : "the handshake was answered with status " + status;
    Object body = response.body();
    // No cause: its messages have values of the response in them, and it holds the whole body.
    return HandshakeRefusedException.of(
        message, status, headers, body instanceof String ? (String) body : "", null);
  }

  /** Finds what is wrong with a 101, by the rules of RFC 6455, 4.1, and in the JDK's order. */
  private static String wrongAcceptance(
      Map<String, List<String>> headers, OpeningHandshake handshake, List<String> protocols) {
    if (!isExactly(headers, "Upgrade", "websocket")) {
      return "the server's acceptance has no 'Upgrade: websocket'";
    }
    if (!isExactly(headers, "Connection", "Upgrade")) {
      // Strict: "keep-alive, Upgrade" is refused.
      return "the server's acceptance has no 'Connection: Upgrade' of exactly that value";
    }
    if (headers.containsKey("Sec-WebSocket-Extensions")) {
      return "the server's acceptance has a Sec-WebSocket-Extensions header, and none was asked"
          + " for";
    }
    String accept = handshake.expectedAccept();
    if (accept != null && !isExactly(headers, "Sec-WebSocket-Accept", accept)) {
      return "the server's acceptance has a missing or wrong Sec-WebSocket-Accept header";
    }
    List<String> chosen = headers.get("Sec-WebSocket-Protocol");
    if (chosen != null && (chosen.size() != 1 || !protocols.contains(chosen.get(0)))) {
      return "the server's acceptance names a subprotocol that was not asked for";
    }
    return "the server's acceptance is not valid";
  }

  private static boolean isExactly(Map<String, List<String>> headers, String name, String value) {
    List<String> values = headers.get(name);
    return values != null && values.size() == 1 && values.get(0).trim().equalsIgnoreCase(value);
  }
}
