package dev.unisocket.testserver;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * A TCP proxy in front of a server of this process, that does to each connection what a test tells
 * it: per direction, at once or at a {@link Moment}. It looks at the bytes for moments only.
 */
public final class FaultProxy implements AutoCloseable {
  /** Small, so that a direction that stalls pushes back after some hundred KiB, not after MiB. */
  private static final int RECEIVE_BUFFER = 64 << 10;

  private final ServerSocket listening;
  private final int target;
  private final Consumer<Link> each;
  private final List<Link> links = new CopyOnWriteArrayList<>();

  private FaultProxy(ServerSocket listening, int target, Consumer<Link> each) {
    this.listening = listening;
    this.target = target;
    this.each = each;
    Thread acceptor = new Thread(this::acceptAll, "fault-proxy-" + listening.getLocalPort());
    acceptor.setDaemon(true);
    acceptor.start();
  }

  /**
   * Starts a proxy.
   *
   * @param target the server's port on the loopback
   * @param each is given every connection before a byte of it has moved
   */
  public static FaultProxy start(int target, Consumer<Link> each) throws IOException {
    ServerSocket listening = new ServerSocket();
    listening.setReceiveBufferSize(RECEIVE_BUFFER);
    listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 512);
    return new FaultProxy(listening, target, each);
  }

  public int port() {
    return listening.getLocalPort();
  }

  /** Returns a url of the server through this proxy; {@code rest} is its path and query. */
  public String url(String scheme, String rest) {
    return scheme + "://localhost:" + port() + rest;
  }

  /** Returns all connections so far, in the order in which they were accepted. */
  public List<Link> links() {
    return List.copyOf(links);
  }

  /** Returns the connection that was accepted last. */
  public Link latest() {
    return links.get(links.size() - 1);
  }

  /** Lets go of connections that are over, which a long run would collect. */
  public void forgetEnded() {
    links.removeIf(Link::isOver);
  }

  /** Ends the proxy and all its connections. */
  @Override
  public void close() throws IOException {
    listening.close();
    for (Link link : links) {
      link.cut();
    }
  }

  private void acceptAll() {
    while (true) {
      Socket client;
      try {
        client = listening.accept();
      } catch (IOException closed) {
        return;
      }
      try {
        client.setTcpNoDelay(true);
        Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
        server.setTcpNoDelay(true);
        Link link = new Link(client, server);
        links.add(link);
        each.accept(link);
        link.start();
        if (listening.isClosed()) {
          link.cut(); // closed between two lines above: nobody else ends this one
        }
      } catch (IOException serverIsGone) {
        closeQuietly(client);
      }
    }
  }

  private static void closeQuietly(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new IllegalStateException("a socket of the loopback could not be closed", e);
    }
  }
}
