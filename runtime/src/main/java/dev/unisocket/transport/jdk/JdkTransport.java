package dev.unisocket.transport.jdk;

import dev.unisocket.transport.ConnectRequest;
import dev.unisocket.transport.Connection;
import dev.unisocket.transport.ConnectionListener;
import dev.unisocket.transport.Transport;
import java.io.IOException;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The transport over the JDK's client: one shared {@link HttpClient}, made by the first attempt.
 *
 * <p>One client for all sockets because each has a selector thread and pools of its own (20 clients
 * cost 79 threads).
 */
public final class JdkTransport implements Transport {
  private final @Nullable Consumer<HttpClient.Builder> userSettings;
  private final IoThreads threads = new IoThreads();
  private final Set<JdkConnection> connections = ConcurrentHashMap.newKeySet();
  private final Consumer<JdkConnection> onEnd = connections::remove;
  private final Object lock = new Object();

  /** Made by the first attempt; guarded by {@link #lock}. */
  private @Nullable Engine engine;

  /** Guarded by {@link #lock}. */
  private boolean closed;

  private JdkTransport(@Nullable Consumer<HttpClient.Builder> userSettings) {
    this.userSettings = userSettings;
  }

  /** Returns a transport with the JDK's own settings. */
  public static JdkTransport create() {
    return new JdkTransport(null);
  }

  /**
   * Returns a transport whose client is configured by the user first; then the executor and the
   * cookie handler that were set are wrapped, and redirects are switched off.
   *
   * @param userSettings runs at the first attempt, on a thread of the transport
   */
  public static JdkTransport of(Consumer<HttpClient.Builder> userSettings) {
    return new JdkTransport(userSettings);
  }

  @Override
  public Connection connect(ConnectRequest request, ConnectionListener listener) {
    JdkConnection connection = new JdkConnection(listener, onEnd);
    boolean refused;
    synchronized (lock) {
      refused = closed;
      if (!refused) {
        connections.add(connection);
      }
    }
    if (refused) {
      connection.fail(new IOException("this transport is closed"));
    } else {
      // Not on the caller's thread: making the client loads hundreds of classes and the TLS
      // context, and the user's proxy selector may well ask the network.
      threads.execute(() -> start(connection, request));
    }
    return connection;
  }

  private void start(JdkConnection connection, ConnectRequest request) {
    Engine ready;
    try {
      ready = engine();
    } catch (Throwable unusable) { // the user's settings are the user's code
      connection.fail(unusable);
      return;
    }
    connection.start(ready, request);
  }

  private Engine engine() throws IOException {
    synchronized (lock) {
      if (closed) {
        throw new IOException("this transport is closed");
      }
      if (engine == null) {
        engine = newEngine();
      }
      return engine;
    }
  }

  private Engine newEngine() {
    HttpClient.Builder builder = HttpClient.newBuilder();
    Executor userExecutor = null;
    CookieHandler userCookies = null;
    if (userSettings != null) {
      userSettings.accept(builder);
      // What the user set can only be read from a client. A builder of our own that records it
      // would not know the methods that later JDKs add, such as localAddress.
      HttpClient probe = builder.build();
      userExecutor = probe.executor().orElse(null);
      userCookies = probe.cookieHandler().orElse(null);
      threads.execute(() -> end(probe));
    }
    BodyBrake brake = new BodyBrake();
    HandshakeCookies cookies = new HandshakeCookies(userCookies, brake);
    ClientExecutor executor = new ClientExecutor(threads, userExecutor, cookies, brake);
    HttpClient client =
        builder
            .executor(executor)
            .cookieHandler(cookies)
            // A followed request lacks the Upgrade header, and JDK 17 sends Authorization on to
            // other origins.
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    ProxySelector proxies = client.proxy().orElseGet(ProxySelector::getDefault);
    return new Engine(client, executor, cookies, proxies);
  }

  @Override
  public void close() {
    Engine last;
    synchronized (lock) {
      if (closed) {
        return;
      }
      closed = true;
      last = engine;
      engine = null;
    }
    for (JdkConnection connection : connections) {
      connection.abort();
    }
    if (last != null) {
      HttpClient client = last.client;
      threads.execute(() -> end(client));
    }
    threads.close();
  }

  /**
   * Ends a client, on a thread of the transport. Before JDK 21 it cannot be done: its selector
   * thread, a daemon, ends some seconds after the last reference to the client is gone.
   */
  private static void end(HttpClient client) {
    // Not known to be AutoCloseable on the Java level of this module.
    if (client instanceof AutoCloseable) {
      // close() waits while a socket is open; on an interrupted thread it is shutdownNow().
      Thread.currentThread().interrupt();
      try {
        ((AutoCloseable) client).close();
      } catch (Exception unexpected) {
        throw new IllegalStateException("an HttpClient could not be closed", unexpected);
      } finally {
        Thread.interrupted(); // the thread goes back to the pool as it came
      }
    }
  }

  /** What a connection needs: the client and what was wrapped into it. Immutable. */
  static final class Engine {
    final HttpClient client;
    final ClientExecutor executor;
    final HandshakeCookies cookies;
    final @Nullable ProxySelector proxies;

    Engine(
        HttpClient client,
        ClientExecutor executor,
        HandshakeCookies cookies,
        @Nullable ProxySelector proxies) {
      this.client = client;
      this.executor = executor;
      this.cookies = cookies;
      this.proxies = proxies;
    }
  }
}
