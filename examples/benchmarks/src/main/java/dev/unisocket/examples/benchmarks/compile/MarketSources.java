package dev.unisocket.examples.benchmarks.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Sources of a program with many sockets: for each an interface, the records that go over it, and a
 * service that uses it.
 */
final class MarketSources {
  private static final int IN_A_PACKAGE = 20;
  private static final String SOCKET =
      """
      package market.p%1$d;

      import dev.unisocket.CloseEvent;
      import dev.unisocket.ErrorEvent;
      import dev.unisocket.OpenEvent;
      import dev.unisocket.Registration;
      import dev.unisocket.UniSocketSession;
      import dev.unisocket.annotation.*;
      import java.util.List;
      import java.util.Optional;
      import java.util.concurrent.CompletableFuture;
      import java.util.function.Consumer;

      /** A market. */
      @UniSocket(
          url = "wss://${feed.host:feed.example.com}/markets/{market}/%2$d?since={since}",
          protocols = {"feed.v2", "feed.v1"},
          timeout = 10_000,
          header = "X-Client: ${app.name:demo}")
      public interface Market%2$dSocket extends UniSocketSession {

        @Connect
        CompletableFuture<OpenEvent> join(
            @PathParam("market") String market,
            @QueryParam("since") Long since,
            @QueryParam("tag") Optional<List<String>> tags,
            @HeaderParam("Authorization") String token);

        @OnOpen
        void onOpen(Consumer<OpenEvent> handler);

        @OnMessage
        Registration onTrades(Consumer<List<Trade%2$d>> handler);

        @OnMessage
        default void depth(byte[] depth) {}

        @OnError
        void onError(Consumer<ErrorEvent> handler);

        @OnClose
        void onClose(Consumer<CloseEvent> handler);

        @Send
        CompletableFuture<Void> order(Order%2$d order);

        @Send
        boolean note(String text);

        @Send(binary = true)
        void blob(byte[] bytes);

        @Close
        CompletableFuture<CloseEvent> leave(String reason);
      }
      """;
  private static final String ORDER =
      """
      package market.p%1$d;

      /** An order. */
      public record Order%2$d(String symbol, double price, double size, boolean buy) {}
      """;
  private static final String TRADE =
      """
      package market.p%1$d;

      import java.time.Instant;

      /** A trade. */
      public record Trade%2$d(long id, String symbol, double price, double size, Instant at) {}
      """;
  private static final String SERVICE =
      """
      package market.p%1$d;

      import java.util.ArrayDeque;
      import java.util.Deque;
      import java.util.HashMap;
      import java.util.List;
      import java.util.Map;
      import java.util.concurrent.CompletableFuture;

      /** Buys what falls. */
      public final class Market%2$dService {
        private final Market%2$dSocket socket;
        private final Map<String, Deque<Trade%2$d>> last = new HashMap<>();

        public Market%2$dService(Market%2$dSocket socket) {
          this.socket = socket;
          socket.onTrades(this::look);
          socket.onError(error -> System.err.println(error.errMsg()));
          socket.onClose(close -> last.clear());
        }

        public CompletableFuture<Void> start(String market, String token) {
          return socket
              .join(market, null, java.util.Optional.of(List.of("spot")), token)
              .thenAccept(open -> socket.note("hello over " + open.protocol()));
        }

        private void look(List<Trade%2$d> trades) {
          for (Trade%2$d trade : trades) {
            Deque<Trade%2$d> known = last.computeIfAbsent(trade.symbol(), s -> new ArrayDeque<>());
            if (!known.isEmpty() && known.getLast().price() > trade.price()) {
              socket.order(new Order%2$d(trade.symbol(), trade.price(), trade.size() / 10, true));
            }
            known.addLast(trade);
            if (known.size() > 100) {
              known.removeFirst();
            }
          }
        }

        public void stop() {
          socket.leave("enough").thenAccept(close -> System.out.println("left, " + close.code()));
        }
      }
      """;

  private final int sockets;

  MarketSources(int sockets) {
    this.sockets = sockets;
  }

  /** Writes the sources into a folder. */
  void write(Path folder) throws IOException {
    for (int i = 0; i < sockets; i++) {
      int inPackage = i / IN_A_PACKAGE;
      Path place = Files.createDirectories(folder.resolve("market/p" + inPackage));
      write(place, "Market" + i + "Socket", SOCKET.formatted(inPackage, i));
      write(place, "Order" + i, ORDER.formatted(inPackage, i));
      write(place, "Trade" + i, TRADE.formatted(inPackage, i));
      write(place, "Market" + i + "Service", SERVICE.formatted(inPackage, i));
    }
  }

  /** Changes one interface, and returns where it is. */
  Path changeOne(Path folder) throws IOException {
    int last = sockets - 1;
    Path source =
        folder.resolve("market/p" + last / IN_A_PACKAGE + "/Market" + last + "Socket.java");
    String text = Files.readString(source);
    int end = text.lastIndexOf('}');
    return Files.writeString(
        source, text.substring(0, end) + "\n  @Send\n  void more(String text);\n}\n");
  }

  private static void write(Path folder, String name, String source) throws IOException {
    Files.writeString(folder.resolve(name + ".java"), source);
  }
}
