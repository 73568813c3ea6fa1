package dev.unisocket.transport.jdk;

import dev.unisocket.transport.Timer;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one handshake beside the result of {@code buildAsync}: the headers of the
 * response, which the API hides when it is an acceptance, and what ended it early. Thread-safe.
 *
 * <p>The JDK reads the body of a refused handshake whole into memory, without bound (an endless 401
 * made an OutOfMemoryError in a second). So a body that announces more than 64 KiB ends the
 * handshake at its head, and one that announces nothing has one second.
 */
final class OpeningHandshake {
  private static final long ANNOUNCED_BODY_LIMIT = 64 * 1024;
  private static final Duration UNANNOUNCED_BODY_TIME = Duration.ofSeconds(1);

  /**
   * An acceptance has no body, so the handshake is over at once. A response that only looks like
   * one (its status is not known at this point) has this long.
   */
  private static final Duration ACCEPTANCE_TIME = Duration.ofSeconds(10);

  private final BodyBrake brake;

  /** The hash that an acceptance must carry; null until the request is sent. */
  private volatile @Nullable String expectedAccept;

  /** Guarded by this. */
  private @Nullable Map<String, List<String>> responseHeaders;

  /** Why it was ended although the server had answered; guarded by this. */
  private @Nullable String endedBecause;

  /** Guarded by this. */
  private @Nullable CompletableFuture<?> result;

  /** Runs while a body of unannounced length is read; guarded by this. */
  private Timer.@Nullable Timeout bodyTimeout;

  /** How many requests and responses there have been; a timeout knows its own. Guarded by this. */
  private int turn;

  /** Guarded by this. */
  private boolean over;

  /** The object by which the JDK knows it; guarded by this. */
  private @Nullable URI uri;

  OpeningHandshake(BodyBrake brake) {
    this.brake = brake;
  }

  /** A request goes out, the first or, with an authenticator, a further one. */
  synchronized void requested(URI uri, String expectedAccept) {
    this.uri = uri;
    this.expectedAccept = expectedAccept;
    responseHeaders = null;
    stopBodyTimeout();
  }

  /** The head of a response is here. */
  synchronized void responded(Map<String, List<String>> headers) {
    responseHeaders = headers;
    stopBodyTimeout();
    if (over || contentLength(headers) >= 0) {
      return;
    }
    boolean accepts = first(headers, "Sec-WebSocket-Accept").equals(expectedAccept);
    int own = turn;
    brake.begin();
    bodyTimeout =
        Timer.system()
            .schedule(() -> endBody(own), accepts ? ACCEPTANCE_TIME : UNANNOUNCED_BODY_TIME);
  }

  /** Ends the handshake, by a throw in the callback that got its head, if its body is too long. */
  synchronized void checkBody(Map<String, List<String>> headers) throws IOException {
    if (contentLength(headers) > ANNOUNCED_BODY_LIMIT) {
      endedBecause = "the server refused the handshake with a body of more than 64 KiB";
      throw new IOException(endedBecause);
    }
  }

  private void endBody(int itsTurn) {
    CompletableFuture<?> running;
    synchronized (this) {
      if (over || turn != itsTurn) {
        return;
      }
      endedBecause =
          "the server refused the handshake with a body of unannounced length that did not end";
      running = result;
    }
    if (running != null) {
      running.cancel(true);
    }
  }

  /** Sets what cancels the handshake. */
  void runs(CompletableFuture<?> result) {
    synchronized (this) {
      this.result = result;
      if (endedBecause == null) {
        return;
      }
    }
    result.cancel(true); // its time was over before buildAsync had returned
  }

  synchronized void over() {
    over = true;
    result = null;
    stopBodyTimeout();
  }

  private void stopBodyTimeout() {
    turn++;
    if (bodyTimeout != null) {
      bodyTimeout.cancel();
      bodyTimeout = null;
      brake.end();
    }
  }

  /** Returns the headers of the response, empty while they are not known. */
  synchronized Map<String, List<String>> responseHeaders() {
    return responseHeaders == null ? Map.of() : responseHeaders;
  }

  synchronized @Nullable String endedBecause() {
    return endedBecause;
  }

  synchronized @Nullable URI uri() {
    return uri;
  }

  @Nullable String expectedAccept() {
    return expectedAccept;
  }

  /** Returns the announced length, -1 if there is none. */
  private static long contentLength(Map<String, List<String>> headers) {
    String value = first(headers, "Content-Length");
    try {
      return value.isEmpty() ? -1 : Long.parseLong(value.trim());
    } catch (NumberFormatException malformed) {
      return -1; // the JDK's own parser is about to complain
    }
  }

  static String first(Map<String, List<String>> headers, String name) {
    List<String> values = headers.get(name); // the JDK's maps do not regard case
    return values == null || values.isEmpty() ? "" : values.get(0);
  }
}
