package dev.unisocket.examples.benchmarks.clients;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/**
 * The other end of all clients, in a process of its own: one thread for each connection, written by
 * hand so that it is never what a run waits for; it says how busy it was.
 *
 * <ul>
 *   <li>{@code /flood?kinds=1} (or 10) sends trades, {@code /flood?size=1024} texts, each time as
 *       many as the id of a message (of a text: the number that it is) that asks for them.
 *   <li>{@code /sink?mode=polling} (or sleeping) takes trades and checks every byte of them; a
 *       message of the kind {@code end} is sent back.
 *   <li>{@code /echo} is a polling sink that sends everything back.
 *   <li>{@code GET /report?run=NAME&burst=NUMBER&patience=MILLISECONDS} tells what became of a
 *       burst of the connection that was opened with the same {@code run}.
 * </ul>
 */
public final class BenchServer implements AutoCloseable {
  private final ServerSocketChannel server;
  private final Reports reports = new Reports();

  private BenchServer(ServerSocketChannel server) {
    this.server = server;
  }

  /** Prints the port and the JVM, a line each, and serves until the standard input ends. */
  public static void main(String... args) throws IOException {
    try (BenchServer server = start()) {
      System.out.println(server.port());
      System.out.println(
          "%s %s (%s)"
              .formatted(
                  System.getProperty("java.vm.name"),
                  Runtime.version(),
                  System.getProperty("java.vendor.version", System.getProperty("java.vendor"))));
      while (System.in.read() >= 0) {
        // whoever started this is still there
      }
    }
    System.exit(0);
  }

  /** Listens on a free port of the loopback address. */
  static BenchServer start() throws IOException {
    ServerSocketChannel channel = ServerSocketChannel.open();
    channel.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    BenchServer server = new BenchServer(channel);
    start("bench-accept", server::accept);
    return server;
  }

  int port() throws IOException {
    return ((InetSocketAddress) server.getLocalAddress()).getPort();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  private void accept() {
    try {
      while (true) {
        SocketChannel channel = server.accept();
        start("bench-connection", () -> serve(channel));
      }
    } catch (ClosedChannelException e) {
      // closed by close()
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void serve(SocketChannel channel) {
    try (channel) {
      new ServerConnection(channel, reports).serve();
    } catch (IOException e) {
      System.err.println("bench server: " + e);
    }
  }

  private static void start(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }
}
