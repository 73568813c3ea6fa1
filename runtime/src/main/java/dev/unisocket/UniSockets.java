package dev.unisocket;

import dev.unisocket.annotation.OutagePolicy;
import dev.unisocket.codec.MessageCodec;
import dev.unisocket.internal.ClientSettings;
import dev.unisocket.internal.EngineSettings;
import dev.unisocket.internal.Manifest;
import dev.unisocket.internal.SharedSecrets;
import dev.unisocket.internal.SocketEngine;
import dev.unisocket.internal.SocketSettings;
import dev.unisocket.transport.Transport;
import dev.unisocket.transport.jdk.JdkTransport;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The sockets of an application: their settings, their threads, one HTTP client for all of them.
 * Immutable and thread-safe.
 *
 * <p>Handlers, callbacks and what depends on a future run on the {@linkplain Builder#executor
 * executor}. All threads are daemons: {@link UniSocketSession#whenClosed() whenClosed().join()}
 * keeps a program alive.
 */
public final class UniSockets implements AutoCloseable {
  static {
    SharedSecrets.engines(sockets -> sockets.engine);
  }

  private static volatile @Nullable UniSockets shared; // written under the class's lock

  private final SocketEngine engine;

  private UniSockets(SocketEngine engine) {
    this.engine = engine;
  }

  /** Returns a builder with all defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the sockets that clients use which are not given any: those of an empty builder, made
   * on first use. The library never closes them; who does, closes the sockets of everybody who uses
   * them, for good.
   */
  public static UniSockets shared() {
    UniSockets made = shared;
    if (made == null) {
      synchronized (UniSockets.class) {
        made = shared;
        if (made == null) {
          made =
              builder()
                  .build(); // not in a static initializer: a broken manifest.json shows every time
          shared = made;
        }
      }
    }
    return made;
  }

  /**
   * Ends all sockets: open ones are closed with code 1000 and no reason, attempts are given up.
   * Waits until all have ended, at most the close timeout, then ends threads and HTTP client. From
   * the call on every connect fails with 10002. Idempotent, never throws. On a handler's thread of
   * one of the sockets it does not wait; an interrupt ends the wait and stays set.
   */
  @Override
  public void close() {
    engine.close();
  }

  /**
   * Collects settings; each method returns this. Not thread-safe; {@link #build()} may be called
   * again.
   */
  public static final class Builder {
    private static final Duration DEFAULT_CONNECT_TIMEOUT = Duration.ofSeconds(60);

    private final Map<Class<?>, ClientSettings> clients = new LinkedHashMap<>();
    private @Nullable MessageCodec codec;
    private @Nullable Executor executor;
    private @Nullable SocketObserver observer;
    private @Nullable Transport transport;
    private @Nullable Consumer<HttpClient.Builder> httpClient;
    private @Nullable HandshakeInterceptor handshake;
    private @Nullable Duration connectTimeout;
    private @Nullable Duration manifestTimeout;
    private boolean manifestRead;
    private Duration closeTimeout = Duration.ofSeconds(10);
    private Duration sendTimeout = Duration.ofSeconds(60);
    private long maxMessageSize = 16L << 20;
    private SendQueuePolicy sendQueue = SendQueuePolicy.standard();
    private OutagePolicy sendBeforeOpen = OutagePolicy.QUEUE;
    private HeartbeatPolicy heartbeat = HeartbeatPolicy.none();
    private ReconnectPolicy reconnect = ReconnectPolicy.never();
    private UnaryOperator<@Nullable String> placeholders = Builder::propertyOrVariable;

    private Builder() {}

    /** Sets the codec of typed payloads; by default Jackson 2, else Gson, whichever is there. */
    public Builder codec(MessageCodec codec) {
      this.codec = Objects.requireNonNull(codec, "codec");
      return this;
    }

    /**
     * Sets where handlers, callbacks and what depends on futures run; by default an unbounded pool
     * of daemon threads of these sockets. {@code Runnable::run} runs them on the threads of the
     * transport, for handlers that never block. Who brings an executor ends it; a task that it
     * refuses runs on a daemon thread.
     */
    public Builder executor(Executor executor) {
      this.executor = Objects.requireNonNull(executor, "executor");
      return this;
    }

    /** Sets who hears what happens to all sockets, for metrics and logs. */
    public Builder observer(SocketObserver observer) {
      this.observer = Objects.requireNonNull(observer, "observer");
      return this;
    }

    /**
     * Sets another way to the wire than the JDK's; who brings it closes it. Excludes {@link
     * #httpClient}.
     */
    public Builder transport(Transport transport) {
      this.transport = Objects.requireNonNull(transport, "transport");
      return this;
    }

    /**
     * Sets how long an attempt may take, from the call to the open: names, TCP, TLS, handshake,
     * interceptor; positive. By default what a {@code manifest.json} says ({@link
     * #networkTimeout}), else 60 s.
     */
    public Builder connectTimeout(Duration timeout) {
      this.connectTimeout = positive("connectTimeout", timeout);
      return this;
    }

    /**
     * Reads {@code networkTimeout.connectSocket} of uni-app's {@code manifest.json}, which may have
     * comments: the default of {@link #connectTimeout}. A {@code manifest.json} at the root of the
     * class path counts by itself where this is not called.
     *
     * @throws java.io.UncheckedIOException if the file cannot be read
     * @throws IllegalArgumentException if it is broken, naming file and line
     */
    public Builder networkTimeout(Path manifest) {
      this.manifestTimeout = Manifest.connectTimeout(manifest);
      this.manifestRead = true;
      return this;
    }

    /**
     * Sets how long a close may take, from the call, over what waits to be sent and the server's
     * answer; then the connection is cut off. Positive, by default 10 s.
     */
    public Builder closeTimeout(Duration timeout) {
      this.closeTimeout = positive("closeTimeout", timeout);
      return this;
    }

    /**
     * Sets how long the transport may take for one message, to which a second for each 16 KiB of it
     * is added; then the connection is cut off. Positive, by default 60 s.
     */
    public Builder sendTimeout(Duration timeout) {
      this.sendTimeout = positive("sendTimeout", timeout);
      return this;
    }

    /**
     * Sets how large a received message may be, in bytes, text counted in UTF-8; at least 1, by
     * default 16 MiB.
     */
    public Builder maxMessageSize(long bytes) {
      this.maxMessageSize = positive("maxMessageSize", bytes);
      return this;
    }

    /** Sets what may wait to be sent. */
    public Builder sendQueue(SendQueuePolicy policy) {
      this.sendQueue = Objects.requireNonNull(policy, "policy");
      return this;
    }

    /**
     * Sets whether a send of a {@link SocketTask} or of the uni-app functions waits for the open;
     * typed clients' always do.
     *
     * @param policy {@code QUEUE}, the default, or {@code FAIL}
     * @throws IllegalArgumentException for {@code LATEST}, which belongs to a method
     */
    public Builder sendBeforeOpen(OutagePolicy policy) {
      if (policy == OutagePolicy.LATEST) {
        throw new IllegalArgumentException("sendBeforeOpen is LATEST, and must be QUEUE or FAIL");
      }
      this.sendBeforeOpen = Objects.requireNonNull(policy, "policy");
      return this;
    }

    /**
     * Sets when clients connect again; by default {@link ReconnectPolicy#never()}. Sockets of
     * {@code Uni} never do.
     */
    public Builder reconnect(ReconnectPolicy policy) {
      this.reconnect = Objects.requireNonNull(policy, "policy");
      return this;
    }

    /**
     * Sets how a silent server is noticed, for every socket; by default not at all: without a
     * heartbeat a peer that has silently gone is noticed by the next send, and a handler that
     * blocks also delays the answers to the peer's own pings.
     */
    public Builder heartbeat(HeartbeatPolicy policy) {
      this.heartbeat = Objects.requireNonNull(policy, "policy");
      return this;
    }

    /** Sets what changes url and headers before every attempt. */
    public Builder handshake(HandshakeInterceptor interceptor) {
      this.handshake = Objects.requireNonNull(interceptor, "interceptor");
      return this;
    }

    /**
     * Sets what a placeholder {@code ${key}} in a url or header stands for; null means that the key
     * is not known. By default the system property of that name, else the environment variable.
     */
    @SuppressWarnings("NullAway") // whatever the caller declares, null is understood
    public Builder placeholders(UnaryOperator<String> placeholders) {
      Objects.requireNonNull(placeholders, "placeholders");
      this.placeholders = placeholders::apply;
      return this;
    }

    /**
     * Sets up the HTTP client: TLS, proxy, cookies, executor. It runs first; the executor and
     * cookie handler that it sets are wrapped, and redirects are never followed. Excludes {@link
     * #transport}.
     */
    public Builder httpClient(Consumer<HttpClient.Builder> settings) {
      this.httpClient = Objects.requireNonNull(settings, "settings");
      return this;
    }

    /**
     * Sets what the client of one interface gets, whatever its annotations say; calling it again
     * replaces all.
     */
    public Builder client(Class<?> type, Consumer<ClientOptions> options) {
      ClientOptions collected = new ClientOptions();
      options.accept(collected);
      clients.put(Objects.requireNonNull(type, "type"), collected.settings());
      return this;
    }

    /**
     * Returns sockets with what was set. Touches no network and starts no thread.
     *
     * @throws IllegalStateException if both {@link #transport} and {@link #httpClient} are set
     * @throws IllegalArgumentException if the class path has a {@code manifest.json} that is broken
     */
    public UniSockets build() {
      if (transport != null && httpClient != null) {
        throw new IllegalStateException(
            "Both transport and httpClient are set: an HTTP client is of no use to another transport. Take one away");
      }
      SocketSettings sockets =
          new SocketSettings(
              connectTimeout(),
              closeTimeout,
              sendTimeout,
              maxMessageSize,
              sendQueue,
              sendBeforeOpen == OutagePolicy.QUEUE,
              handshake,
              heartbeat,
              reconnect);
      return new UniSockets(
          new SocketEngine(
              new EngineSettings(
                  sockets,
                  clients,
                  executor,
                  codec,
                  placeholders,
                  observer != null ? observer : new SocketObserver() {},
                  transport != null ? transport : jdk(httpClient),
                  transport == null)));
    }

    private Duration connectTimeout() {
      if (connectTimeout != null) {
        return connectTimeout;
      }
      Duration found = manifestRead ? manifestTimeout : Manifest.connectTimeoutOnClassPath();
      return found != null ? found : DEFAULT_CONNECT_TIMEOUT;
    }

    private static Transport jdk(@Nullable Consumer<HttpClient.Builder> settings) {
      return settings == null ? JdkTransport.create() : JdkTransport.of(settings);
    }

    private static @Nullable String propertyOrVariable(@Nullable String key) {
      String property = key == null || key.isEmpty() ? null : System.getProperty(key);
      return property != null || key == null ? property : System.getenv(key);
    }

    static Duration positive(String name, Duration value) {
      if (value.isZero() || value.isNegative()) {
        throw new IllegalArgumentException(name + " is " + value + ", and must be positive");
      }
      return value;
    }

    static long positive(String name, long value) {
      if (value < 1) {
        throw new IllegalArgumentException(name + " is " + value + ", and must be at least 1");
      }
      return value;
    }
  }
}
