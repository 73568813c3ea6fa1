package dev.unisocket.transport.jdk;

import dev.unisocket.testserver.Peer;
import dev.unisocket.testserver.RawServer;
import dev.unisocket.transport.ServerEnd;
import dev.unisocket.transport.Transport;
import dev.unisocket.transport.TransportContract;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The contract over real sockets. */
final class JdkTransportContractTest extends TransportContract {
  private final LinkedBlockingQueue<Peer> attempts = new LinkedBlockingQueue<>();
  private RawServer server;

  @Override
  protected Transport newTransport() throws IOException {
    server =
        RawServer.start(
            peer -> {
              attempts.add(peer);
              peer.hang(); // the test's thread drives it from here on
            });
    return JdkTransport.create();
  }

  @Override
  protected URI url() {
    return URI.create(server.url("/contract?token=secret"));
  }

  @Override
  protected ServerEnd nextAttempt() throws Exception {
    Peer peer = attempts.poll(20, TimeUnit.SECONDS);
    if (peer == null) {
      throw new AssertionError("no attempt came");
    }
    return new RawEnd(peer);
  }

  /** The JDK sends a handshake that was dropped without a byte once more, on a new connection. */
  @Override
  protected int attemptsOfOneConnect() {
    return 2;
  }

  @Override
  protected void closeServer() throws IOException {
    server.close();
  }
}
