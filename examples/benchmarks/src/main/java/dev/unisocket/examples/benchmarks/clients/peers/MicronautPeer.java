package dev.unisocket.examples.benchmarks.clients.peers;

import dev.unisocket.examples.benchmarks.clients.Contestant;
import dev.unisocket.examples.benchmarks.clients.Trade;
import io.micronaut.context.ApplicationContext;
import io.micronaut.websocket.WebSocketClient;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Micronaut, the typed client that its processor writes for {@code @ClientWebSocket}: Micronaut
 * encodes and decodes with its Jackson module, and handles messages on Netty's event loop. Sends
 * return a future, which is its means not to wait for the wire; those that are not done are
 * counted.
 */
public final class MicronautPeer implements Contestant {

  @Override
  public String name() {
    return "Micronaut 4.10";
  }

  @Override
  public String key() {
    return "micronaut";
  }

  @Override
  public Session<Trade> trades(URI url, Consumer<Trade> received) {
    Ending ending = new Ending();
    ApplicationContext context = start(new MicronautTrades.Incoming(received, ending));
    MicronautTrades socket = connect(context, MicronautTrades.class, url);
    return new Connection<>(context, socket, socket::send, ending);
  }

  @Override
  public Session<String> texts(URI url, Consumer<String> received) {
    Ending ending = new Ending();
    ApplicationContext context = start(new MicronautTexts.Incoming(received, ending));
    MicronautTexts socket = connect(context, MicronautTexts.class, url);
    return new Connection<>(context, socket, socket::send, ending);
  }

  /** Starts a container that injects what hears the messages: the socket is made while it opens. */
  private static ApplicationContext start(Object incoming) {
    return ApplicationContext.builder()
        .banner(false)
        .deduceEnvironment(false)
        .properties(Map.of("micronaut.http.client.ws.compression.enabled", false))
        .singletons(incoming)
        .start();
  }

  private static <S extends AutoCloseable> S connect(
      ApplicationContext context, Class<S> type, URI url) {
    WebSocketClient client = context.getBean(WebSocketClient.class);
    S socket = Mono.from(client.connect(type, url)).block(Duration.ofSeconds(Ending.MOST_SECONDS));
    if (socket == null) {
      throw new IllegalStateException("connected, but no socket");
    }
    return socket;
  }

  private static final class Connection<T> implements Session<T> {
    private final ApplicationContext context;
    private final AutoCloseable socket;
    private final Function<T, CompletableFuture<T>> sending;
    private final Ending ending;
    private final Backlog backlog = new Backlog();
    private final BiConsumer<@Nullable T, @Nullable Throwable> written;

    Connection(
        ApplicationContext context,
        AutoCloseable socket,
        Function<T, CompletableFuture<T>> sending,
        Ending ending) {
      this.context = context;
      this.socket = socket;
      this.sending = sending;
      this.ending = ending;
      this.written =
          (message, reason) -> {
            if (reason != null) {
              ending.failed(reason);
            }
            backlog.left();
          };
    }

    @Override
    public void send(T message) throws IOException, InterruptedException {
      backlog.enter();
      var unused = sending.apply(message).whenComplete(written);
    }

    @Override
    public void close() throws Exception {
      socket.close();
      try {
        ending.await();
      } finally {
        context.close();
      }
    }
  }
}
