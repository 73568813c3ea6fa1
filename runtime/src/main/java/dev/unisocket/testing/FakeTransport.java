package dev.unisocket.testing;

import dev.unisocket.transport.ConnectRequest;
import dev.unisocket.transport.Connection;
import dev.unisocket.transport.ConnectionListener;
import dev.unisocket.transport.Timer;
import dev.unisocket.transport.Transport;

/** The way to a server in memory. */
final class FakeTransport implements Transport {
  private final FakeSocketServer server;
  private final VirtualClock clock;

  FakeTransport(FakeSocketServer server, VirtualClock clock) {
    this.server = server;
    this.clock = clock;
  }

  @Override
  public Connection connect(ConnectRequest request, ConnectionListener listener) {
    FakeWire wire = new FakeWire(listener);
    server.add(new FakeConnection(request, wire));
    return wire;
  }

  @Override
  public Timer timer() {
    return clock;
  }

  @Override
  public void close() {
    // The server outlives its clients, so that the test can still ask what they sent; but a
    // connection that a closed client has left behind is ended, as the contract says.
    for (FakeConnection connection : server.connections()) {
      connection.abandon();
    }
  }
}
