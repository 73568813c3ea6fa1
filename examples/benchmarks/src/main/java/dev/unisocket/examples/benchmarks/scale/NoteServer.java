package dev.unisocket.examples.benchmarks.scale;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Set;

/**
 * The server, a process of its own: one thread and one selector for all connections. A {@link Note}
 * to {@code me} goes back to who sent it, one to {@code all} goes to everybody.
 */
final class NoteServer {
  private static final int BACKLOG = 4096;

  private final Selector selector = Selector.open();
  private final ServerSocketChannel listening = ServerSocketChannel.open();

  private NoteServer(int port) throws IOException {
    listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
    listening.configureBlocking(false);
    listening.register(selector, SelectionKey.OP_ACCEPT);
  }

  /**
   * Prints the port, and serves until its standard input ends.
   *
   * @param args the port, 0 for any
   */
  public static void main(String... args) throws IOException {
    NoteServer server = new NoteServer(Integer.parseInt(args[0]));
    Thread serving = new Thread(server::serve, "server");
    serving.setDaemon(true);
    serving.start();
    System.out.println(((InetSocketAddress) server.listening.getLocalAddress()).getPort());
    while (System.in.read() >= 0) {
      // says nothing; its end is that of the process which started this one
    }
  }

  private void serve() {
    try {
      while (true) {
        selector.select(this::ready);
      }
    } catch (IOException | RuntimeException e) {
      e.printStackTrace();
      Runtime.getRuntime().halt(1);
    }
  }

  private void ready(SelectionKey key) {
    try {
      if (key.isAcceptable()) {
        accept();
        return;
      }
    } catch (
        IOException e) { // no file left for another: the client is told by its time running out
      System.err.println(e);
      return;
    }
    NoteConnection connection = (NoteConnection) key.attachment();
    try {
      if (key.isWritable()) {
        connection.flush();
      }
      if (key.isValid() && key.isReadable()) {
        connection.read();
      }
    } catch (IOException e) { // the client has gone
      connection.close();
    }
  }

  private void accept() throws IOException {
    SocketChannel channel = listening.accept();
    while (channel != null) {
      channel.configureBlocking(false);
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      SelectionKey key = channel.register(selector, SelectionKey.OP_READ);
      key.attach(new NoteConnection(channel, key, this::toAll));
      channel = listening.accept();
    }
  }

  private void toAll(byte[] frame) {
    for (SelectionKey key : Set.copyOf(selector.keys())) {
      if (key.isValid() && key.attachment() instanceof NoteConnection connection) {
        try {
          connection.send(frame);
        } catch (IOException e) { // this client has gone, the others have not
          connection.close();
        }
      }
    }
  }
}
