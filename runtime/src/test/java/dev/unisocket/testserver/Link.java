package dev.unisocket.testserver;

import java.io.IOException;
import java.net.Socket;

/** One connection through the proxy: two directions, and what happens to both at once. */
public final class Link {
  private final Socket client;
  private final Socket server;
  private final Flow up;
  private final Flow down;

  Link(Socket client, Socket server) throws IOException {
    this.client = client;
    this.server = server;
    this.up = new Flow("up", client, server, this::flowBroke, this::flowEnded);
    this.down = new Flow("down", server, client, this::flowBroke, this::flowEnded);
  }

  void start() {
    up.start();
    down.start();
  }

  /** Returns what goes from the client to the server. */
  public Flow up() {
    return up;
  }

  /** Returns what goes from the server to the client. */
  public Flow down() {
    return down;
  }

  /** Hangs up, towards both, as a process does that ends. */
  public void cut() {
    close(client);
    close(server);
    up.wake();
    down.wake();
  }

  /** Resets the connection, towards both. */
  public void reset() {
    try {
      client.setSoLinger(true, 0);
      server.setSoLinger(true, 0);
    } catch (IOException closed) {
      return; // somebody else was first
    }
    cut();
  }

  /** Stalls both directions: a cable that is cut without a word. */
  public void stall() {
    up.stall();
    down.stall();
  }

  /**
   * Passes on nothing more, but reads and throws away what comes: so that the ends of both sides
   * show, whatever was stalled before.
   */
  public void discard() {
    up.discard();
    down.discard();
  }

  /** Returns whether the client has ended or reset its side, or the proxy has. */
  public boolean clientIsGone() {
    return up.isOver();
  }

  /** Returns whether nothing is left of it. */
  public boolean isOver() {
    return up.isOver() && down.isOver();
  }

  /** A direction has failed: the other side is to see that, as a reset. */
  private void flowBroke() {
    reset();
  }

  private void flowEnded() {
    if (isOver()) {
      cut();
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new IllegalStateException("a socket of the loopback could not be closed", e);
    }
  }
}
