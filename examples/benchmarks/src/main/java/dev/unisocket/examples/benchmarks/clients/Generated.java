package dev.unisocket.examples.benchmarks.clients;

import dev.unisocket.ErrorEvent;
import dev.unisocket.UniSocketClient;
import dev.unisocket.UniSockets;
import java.net.URI;
import java.util.function.Consumer;

/** The generated client, as it comes. */
public class Generated implements MarketContestant {
  @Override
  public String name() {
    return "UniSocket";
  }

  @Override
  public String key() {
    return "generated";
  }

  /** The settings under test. */
  UniSockets.Builder sockets() {
    return UniSockets.builder();
  }

  @Override
  public Session<Trade> trades(URI url, Consumer<Trade> received) {
    UniSockets sockets = sockets(TradeSocket.class, url);
    TradeSocket socket = new TradeSocketImpl(sockets);
    socket.onTrade(received);
    socket.onError(Generated::print);
    return open(sockets, socket, socket::send);
  }

  @Override
  public Session<String> texts(URI url, Consumer<String> received) {
    UniSockets sockets = sockets(TextSocket.class, url);
    TextSocket socket = new TextSocketImpl(sockets);
    socket.onText(received);
    socket.onError(Generated::print);
    return open(sockets, socket, socket::send);
  }

  @Override
  public Session<Trade> market(URI url, Consumer<MarketEvent> received) {
    UniSockets sockets = sockets(MarketSocket.class, url);
    MarketSocket socket = new MarketSocketImpl(sockets);
    socket.onTrade(received::accept);
    socket.onQuote(received::accept);
    socket.onDepth(received::accept);
    socket.onIndex(received::accept);
    socket.onStats(received::accept);
    socket.onOrder(received::accept);
    socket.onLevel(received::accept);
    socket.onYield(received::accept);
    socket.onCurve(received::accept);
    socket.onPulse(received::accept);
    socket.onError(Generated::print);
    return open(sockets, socket, socket::send);
  }

  private UniSockets sockets(Class<?> client, URI url) {
    return sockets().client(client, options -> options.url(url.toString())).build();
  }

  private static <T> Session<T> open(UniSockets sockets, UniSocketClient socket, Consumer<T> send) {
    socket.connect().join();
    return new Session<>() {
      @Override
      public void send(T message) {
        send.accept(message);
      }

      @Override
      public void close() {
        socket.close();
        sockets.close();
      }
    };
  }

  private static void print(ErrorEvent error) {
    System.err.println(error.errMsg());
    error.cause().printStackTrace();
  }
}
