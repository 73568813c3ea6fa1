package dev.unisocket.testing;

import dev.unisocket.transport.ConnectRequest;
import dev.unisocket.transport.Connection;
import dev.unisocket.transport.ConnectionListener;
import dev.unisocket.transport.Timer;
import dev.unisocket.transport.Transport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The way of one client to a server in memory. */
final class FakeTransport implements Transport {
  private final FakeSocketServer server;
  private final VirtualClock clock;

  /** What has been made over this transport; guarded by itself. */
  private final List<FakeWire> wires = new ArrayList<>();

  /** Guarded by {@link #wires}. */
  private boolean closed;

  FakeTransport(FakeSocketServer server, VirtualClock clock) {
    this.server = server;
    this.clock = clock;
  }

  @Override
  public Connection connect(ConnectRequest request, ConnectionListener listener) {
    FakeWire wire = new FakeWire(listener);
    boolean refused;
    synchronized (wires) {
      refused = closed;
      if (!refused) {
        wires.add(wire);
      }
    }
    if (refused) {
      wire.fail(new IOException("this transport is closed"));
    } else {
      server.add(new FakeConnection(request, wire));
    }
    return wire;
  }

  @Override
  public Timer timer() {
    return clock;
  }

  /** Ends what is left of this client; the server goes on, and still knows what was sent. */
  @Override
  public void close() {
    List<FakeWire> left;
    synchronized (wires) {
      closed = true;
      left = List.copyOf(wires);
      wires.clear();
    }
    left.forEach(FakeWire::abort);
  }
}
