package dev.unisocket.internal;

import dev.unisocket.SocketClosedException;
import dev.unisocket.SocketConnectException;
import dev.unisocket.SocketTimeoutException;
import dev.unisocket.UniSocketException;
import dev.unisocket.transport.HandshakeRefusedException;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.ProtocolException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * The failures of a connect: what it is asked to do, found before the transport sees it, and what
 * becomes of it.
 */
public final class ConnectFailures {
  /** The JDK's client knows Basic alone, and switches it off for tunnels unless it is told to. */
  private static final String PROXY_PASSWORD =
      "The proxy wants a password: httpClient(b -> b.authenticator(...)) sets it, and for Basic the"
          + " JVM has to be started with -Djdk.http.auth.tunneling.disabledSchemes=";

  private ConnectFailures() {}

  /**
   * Returns 600009. The exceptions of the JDK quote the whole url, so this one has no cause.
   *
   * @param advice what is wrong, and what to write instead
   */
  static UniSocketException invalidUrl(String advice) {
    return UniSocketException.of(
        UniSocketException.INVALID_URL, "connectSocket:fail invalid URL", advice, null);
  }

  /** Returns 10003. */
  public static UniSocketException invalidArgument(String detail, String advice) {
    return UniSocketException.of(
        UniSocketException.INVALID_ARGUMENT, "connectSocket:fail " + detail, advice, null);
  }

  /** Returns 602001 for a deadline that passed. */
  static SocketTimeoutException timeout(URI url, Duration limit) {
    return SocketTimeoutException.of(
        "connectSocket:fail timeout",
        "There was no open socket to "
            + place(url)
            + " after "
            + limit.toMillis()
            + " ms: see whether the server answers there, or raise connectTimeout",
        null);
  }

  /** Returns 10002: the attempt was given up by the application. */
  static SocketClosedException givenUp() {
    return SocketClosedException.of(
        "connectSocket:fail the socket was closed before it opened",
        "The application itself ended the attempt",
        null,
        null);
  }

  /** Returns 10002 for a thread that was interrupted while it waited for the open. */
  static SocketClosedException interrupted() {
    return SocketClosedException.of(
        "connectSocket:fail interrupted",
        "The attempt was given up; the thread's interrupt flag is set again",
        null,
        null);
  }

  /** Returns 10002: {@code UniSockets.close()} was called. */
  static SocketClosedException socketsClosed() {
    return SocketClosedException.of(
        "connectSocket:fail these UniSockets are closed",
        "Build new ones, or close them later",
        null,
        null);
  }

  /** Returns 602001 for an interceptor that failed. */
  static SocketConnectException interceptor(@Nullable Throwable cause) {
    return SocketConnectException.of(
        "connectSocket:fail the handshake interceptor "
            + (cause == null ? "returned null" : "failed with " + cause.getClass().getName()),
        cause == null
            ? "Return the handshake that it was given, or a changed one"
            : "See the cause",
        0,
        Map.of(),
        "",
        cause);
  }

  /** Returns what a transport says, as a failure with what to do. */
  static SocketConnectException of(URI url, Throwable failure) {
    if (failure instanceof HandshakeRefusedException) {
      return refused((HandshakeRefusedException) failure);
    }
    return SocketConnectException.of(
        "connectSocket:fail no connection to " + place(url),
        advice(failure) + "; see the cause",
        0,
        Map.of(),
        "",
        failure);
  }

  private static SocketConnectException refused(HandshakeRefusedException refusal) {
    boolean status = refusal.statusCode() != 0 && refusal.statusCode() != 101;
    return SocketConnectException.of(
        "connectSocket:fail "
            + (status
                ? "the handshake was answered with status " + refusal.statusCode()
                : refusal.getMessage()),
        refusal.statusCode() == HttpURLConnection.HTTP_PROXY_AUTH
            ? PROXY_PASSWORD
            : "statusCode(), header() and body() of this exception hold what the server, or a proxy, answered",
        refusal.statusCode(),
        refusal.headers(),
        refusal.body(),
        refusal);
  }

  private static String advice(Throwable failure) {
    for (Throwable e = failure; e != null; e = e.getCause()) {
      if (e instanceof SSLException) {
        return "TLS was refused: httpClient(b -> b.sslContext(...)) sets which certificates count";
      }
      if (e instanceof UnresolvedAddressException || e instanceof UnknownHostException) {
        return "Nobody knows that host name";
      }
      if (e instanceof ConnectException) {
        return "Check host and port, and that the server runs";
      }
      if (e instanceof ProtocolException
          && String.valueOf(e.getMessage()).startsWith("Header size too big")) {
        return "The headers of the response are larger than the JDK's client reads: the system property"
            + " jdk.http.maxHeaderSize sets how many bytes that may be (384 KiB unless it is set)";
      }
    }
    return "Check that a WebSocket server answers there";
  }

  private static String place(URI url) {
    int port =
        url.getPort() >= 0 ? url.getPort() : "wss".equalsIgnoreCase(url.getScheme()) ? 443 : 80;
    return url.getHost() + ":" + port;
  }
}
