package dev.unisocket;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts what happens to sockets with Micrometer, which the application brings.
 *
 * <pre>{@code
 * UniSockets.builder().observer(MicrometerObserver.of(registry)).build();
 * }</pre>
 *
 * <p>Every meter has the tag {@code socket}: the simple name of the client's interface, or {@code
 * SocketTask}.
 *
 * <ul>
 *   <li>{@code unisocket.connects}, timer, tag {@code outcome}: {@code opened}, {@code refused},
 *       {@code timeout} or {@code failed}; one for each attempt
 *   <li>{@code unisocket.open}, gauge: sockets that are open
 *   <li>{@code unisocket.closes}, counter, tag {@code code}: the close code; those that are an
 *       application's own as {@code 3xxx} and {@code 4xxx}, so that a server cannot make meters
 *   <li>{@code unisocket.reconnects}, counter: waits before a client connects again
 *   <li>{@code unisocket.errors}, counter, tag {@code code}: the error code
 *   <li>{@code unisocket.dropped}, counter, tag {@code reason}: a {@link SocketObserver.Drop} in
 *       lower case
 *   <li>{@code unisocket.sends.failed}, counter: accepted sends that failed with their connection
 * </ul>
 *
 * <p>Thread-safe. The gauge counts what one observer has seen: make one for each registry.
 */
public final class MicrometerObserver implements SocketObserver {
  private final MeterRegistry registry;
  private final Map<String, AtomicInteger> open = new ConcurrentHashMap<>();

  private MicrometerObserver(MeterRegistry registry) {
    this.registry = registry;
  }

  /** Returns an observer that counts in a registry. */
  @SuppressWarnings("exports") // who has a registry requires Micrometer already
  public static MicrometerObserver of(MeterRegistry registry) {
    return new MicrometerObserver(Objects.requireNonNull(registry, "registry"));
  }

  @Override
  public void opened(String socket, Duration took) {
    connect(socket, "opened", took);
    open(socket).incrementAndGet();
  }

  @Override
  public void connectFailed(String socket, UniSocketException failure, Duration took) {
    connect(socket, outcome(failure), took);
  }

  private static String outcome(UniSocketException failure) {
    if (failure instanceof SocketTimeoutException) {
      return "timeout";
    }
    return failure instanceof SocketConnectException
            && ((SocketConnectException) failure).statusCode() != 0
        ? "refused"
        : "failed";
  }

  @Override
  public void closed(String socket, CloseEvent event) {
    open(socket).decrementAndGet();
    count("unisocket.closes", socket, "code", code(event.code()));
  }

  private static String code(int code) {
    return code < 3000 ? Integer.toString(code) : code < 4000 ? "3xxx" : "4xxx";
  }

  @Override
  public void reconnecting(String socket, ReconnectEvent event) {
    registry.counter("unisocket.reconnects", "socket", socket).increment();
  }

  @Override
  public void failed(String socket, ErrorEvent event) {
    count("unisocket.errors", socket, "code", Integer.toString(event.errCode()));
  }

  @Override
  public void dropped(String socket, Drop why) {
    count("unisocket.dropped", socket, "reason", why.name().toLowerCase(Locale.ROOT));
  }

  @Override
  public void sendsFailed(String socket, int count) {
    registry.counter("unisocket.sends.failed", "socket", socket).increment(count);
  }

  private void connect(String socket, String outcome, Duration took) {
    Timer.builder("unisocket.connects")
        .description("Attempts to connect")
        .tags("socket", socket, "outcome", outcome)
        .register(registry)
        .record(took);
  }

  private AtomicInteger open(String socket) {
    return open.computeIfAbsent(
        socket,
        name -> registry.gauge("unisocket.open", Tags.of("socket", name), new AtomicInteger()));
  }

  private void count(String meter, String socket, String tag, String value) {
    registry.counter(meter, "socket", socket, tag, value).increment();
  }
}
