package dev.unisocket.transport.jdk;

import java.io.IOException;
import java.net.CookieHandler;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Sees the head of every response, around the user's own cookie handler.
 *
 * <p>The API hides the headers of a successful handshake, but a cookie handler is given them. Which
 * handshake it is about: {@code get} runs in the task that {@code buildAsync} hands to the executor
 * on the calling thread, and the executor carries the handshake to it; {@code put} is called with
 * the very same URI object, which the JDK makes anew for each handshake, and its headers have a
 * hash of the key that {@code get} saw.
 */
final class HandshakeCookies extends CookieHandler {
  private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"; // RFC 6455, 1.3

  private final @Nullable CookieHandler userCookies;
  private final BodyBrake brake;

  /** One for each client: a task of one client can run inside a task of another. */
  @SuppressWarnings("ThreadLocalUsage")
  private final ThreadLocal<@Nullable OpeningHandshake> current = new ThreadLocal<>();

  private final Map<URI, OpeningHandshake> byUri =
      Collections.synchronizedMap(new IdentityHashMap<>());
  private final Map<String, OpeningHandshake> byAccept = new ConcurrentHashMap<>();

  HandshakeCookies(@Nullable CookieHandler userCookies, BodyBrake brake) {
    this.userCookies = userCookies;
    this.brake = brake;
  }

  OpeningHandshake newHandshake() {
    return new OpeningHandshake(brake);
  }

  /** Returns the handshake that this thread is working on, null for none. */
  @Nullable OpeningHandshake current() {
    return current.get();
  }

  /** Runs a task for a handshake. */
  void run(OpeningHandshake handshake, Runnable task) {
    call(
        handshake,
        () -> {
          task.run();
          return handshake;
        });
  }

  /** Calls for a handshake. */
  <T> T call(OpeningHandshake handshake, Supplier<T> task) {
    OpeningHandshake before = current.get();
    current.set(handshake);
    try {
      return task.get();
    } finally {
      if (before == null) {
        current.remove();
      } else {
        current.set(before);
      }
    }
  }

  /** Forgets a handshake that has come to its end. */
  void forget(OpeningHandshake handshake) {
    handshake.over();
    URI uri = handshake.uri();
    if (uri != null) {
      byUri.remove(uri);
    }
    String accept = handshake.expectedAccept();
    if (accept != null) {
      byAccept.remove(accept, handshake);
    }
  }

  @Override
  public Map<String, List<String>> get(URI uri, Map<String, List<String>> requestHeaders)
      throws IOException {
    String key = OpeningHandshake.first(requestHeaders, "Sec-WebSocket-Key");
    OpeningHandshake handshake = byUri.get(uri); // an authenticator lets the same one come again
    if (handshake == null) {
      handshake = current.get();
    }
    if (handshake != null && !key.isEmpty()) { // a CONNECT to a proxy has none
      String accept = acceptOf(key);
      byUri.put(uri, handshake);
      byAccept.put(accept, handshake);
      handshake.requested(uri, accept);
    }
    return userCookies == null ? Map.of() : userCookies.get(uri, requestHeaders);
  }

  @Override
  public void put(URI uri, Map<String, List<String>> responseHeaders) throws IOException {
    OpeningHandshake handshake = byUri.get(uri);
    if (handshake == null) {
      handshake = byAccept.get(OpeningHandshake.first(responseHeaders, "Sec-WebSocket-Accept"));
    }
    if (handshake != null) {
      handshake.responded(responseHeaders);
    }
    if (userCookies != null) {
      userCookies.put(uri, responseHeaders);
    }
    if (handshake != null) {
      handshake.checkBody(responseHeaders);
    }
  }

  private static String acceptOf(String key) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-1")
              .digest((key + GUID).getBytes(StandardCharsets.ISO_8859_1));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-1", impossible);
    }
  }
}
