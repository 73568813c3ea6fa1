package dev.unisocket.testserver;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;

/**
 * Runs a script for each connection, on a daemon thread of its own; the connection ends with its
 * script.
 */
public final class RawServer implements AutoCloseable {

  /** What the server does on one connection. */
  @FunctionalInterface
  public interface Script {
    void run(Peer peer) throws Exception;
  }

  private static final int MOST_FAILURES = 1_000;

  private final ServerSocket listening;
  private final String scheme;
  private final Script script;
  private final ConcurrentLinkedQueue<Socket> sockets = new ConcurrentLinkedQueue<>();
  private final List<Throwable> failures = new CopyOnWriteArrayList<>();
  private final AtomicInteger connections = new AtomicInteger();

  private RawServer(ServerSocket listening, String scheme, Script script) {
    this.listening = listening;
    this.scheme = scheme;
    this.script = script;
    Thread acceptor = new Thread(this::acceptAll, "raw-server-" + listening.getLocalPort());
    acceptor.setDaemon(true);
    acceptor.start();
  }

  public static RawServer start(Script script) throws IOException {
    return start(ServerSocketFactory.getDefault(), "ws", script);
  }

  /** Starts a server that speaks TLS. */
  public static RawServer start(SSLContext tls, Script script) throws IOException {
    return start(tls.getServerSocketFactory(), "wss", script);
  }

  /** Starts a server that speaks TLS with those only who show a certificate that it trusts. */
  public static RawServer startForKnownClients(SSLContext tls, Script script) throws IOException {
    SSLServerSocket listening = (SSLServerSocket) listen(tls.getServerSocketFactory());
    listening.setNeedClientAuth(
        true); // before anybody accepts: that takes the settings of its time
    return new RawServer(listening, "wss", script);
  }

  private static RawServer start(ServerSocketFactory factory, String scheme, Script script)
      throws IOException {
    return new RawServer(listen(factory), scheme, script);
  }

  private static ServerSocket listen(ServerSocketFactory factory) throws IOException {
    return factory.createServerSocket(0, 512, InetAddress.getLoopbackAddress());
  }

  public int port() {
    return listening.getLocalPort();
  }

  /** Returns a url of this server; {@code rest} is its path and query. */
  public String url(String rest) {
    return scheme + "://localhost:" + port() + rest;
  }

  /** Returns how many connections there have been. */
  public int connections() {
    return connections.get();
  }

  /** Returns how many connections are open. */
  public int open() {
    return sockets.size();
  }

  /** Returns what scripts threw, the ends of connections that {@link #close} cut aside. */
  public List<Throwable> failures() {
    return List.copyOf(failures);
  }

  /** Ends the server and all its connections. */
  @Override
  public void close() throws IOException {
    listening.close();
    for (Socket socket : sockets) {
      socket.close();
    }
  }

  private void acceptAll() {
    while (!listening.isClosed()) {
      try {
        Socket socket = listening.accept();
        sockets.add(socket);
        if (listening
            .isClosed()) { // closed between the two lines before: nobody else ends this one
          socket.close();
        }
        Thread thread =
            new Thread(() -> serve(socket), "raw-server-" + connections.incrementAndGet());
        thread.setDaemon(true);
        thread.start();
      } catch (SocketException closed) {
        return;
      } catch (IOException e) {
        failed(e);
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      script.run(new Peer(socket));
    } catch (Exception | AssertionError e) {
      if (!listening.isClosed()) {
        failed(e);
      }
    } finally {
      sockets.remove(socket);
    }
  }

  /** A soak brings tens of thousands: the first ones are enough. */
  private void failed(Throwable failure) {
    if (failures.size() < MOST_FAILURES) {
      failures.add(failure);
    }
  }
}
