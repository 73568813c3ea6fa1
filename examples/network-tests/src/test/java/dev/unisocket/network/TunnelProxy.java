package dev.unisocket.network;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * A proxy that shows what it was told: answers each CONNECT with a tunnel, and keeps the request's
 * lines. It never connects to anything but this machine.
 */
final class TunnelProxy implements AutoCloseable {
  private final ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();
  private final Queue<String> lines = new ConcurrentLinkedQueue<>();

  TunnelProxy() throws IOException {
    daemon(this::acceptAll);
  }

  int port() {
    return listening.getLocalPort();
  }

  /** Returns the lines of all requests, as they came. */
  List<String> lines() {
    return List.copyOf(lines);
  }

  private void acceptAll() {
    try {
      while (true) {
        Socket client = listening.accept();
        sockets.add(client);
        daemon(() -> tunnel(client));
      }
    } catch (IOException closed) {
      return;
    }
  }

  private void tunnel(Socket client) {
    try {
      String connect = line(client);
      lines.add(connect);
      for (String line = line(client); !line.isEmpty(); line = line(client)) {
        lines.add(line);
      }
      int port = Integer.parseInt(connect.split("[: ]")[2]);
      Socket server = new Socket(InetAddress.getLoopbackAddress(), port);
      sockets.add(server);
      client.getOutputStream().write("HTTP/1.1 200 Connected\r\n\r\n".getBytes(ISO_8859_1));
      daemon(() -> copy(server, client));
      copy(client, server);
    } catch (IOException ended) {
      lines.add("broken: " + ended);
    }
  }

  private static String line(Socket client) throws IOException {
    StringBuilder line = new StringBuilder();
    InputStream in = client.getInputStream();
    for (int c = in.read(); c != '\n' && c >= 0; c = in.read()) {
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  private void copy(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
      to.shutdownOutput();
    } catch (SocketException ended) {
      return;
    } catch (IOException e) {
      lines.add("broken: " + e);
    }
  }

  private static void daemon(Runnable task) {
    Thread thread = new Thread(task, "tunnel-proxy");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    listening.close();
    for (Socket socket : sockets) {
      socket.close();
    }
  }
}
