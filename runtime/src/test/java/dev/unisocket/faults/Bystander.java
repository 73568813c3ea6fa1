package dev.unisocket.faults;

import dev.unisocket.UniSockets;
import dev.unisocket.generated.ClientSpec;
import dev.unisocket.generated.ClientSupport;
import dev.unisocket.generated.ConnectArguments;
import dev.unisocket.testserver.Await;
import dev.unisocket.testserver.Frame;
import dev.unisocket.testserver.RawServer;
import java.util.concurrent.atomic.AtomicLong;

/** A client on the same HTTP client to which nothing happens: each answer brings on a question. */
final class Bystander {
  /** Stands for an interface. */
  interface Quiet {}

  private final RawServer server;
  private final ClientSupport client;
  private final AtomicLong answers = new AtomicLong();

  private Bystander(RawServer server, ClientSupport client) {
    this.server = server;
    this.client = client;
  }

  static Bystander begin(UniSockets sockets) throws Exception {
    RawServer server =
        RawServer.start(
            peer -> {
              peer.accept();
              for (Frame frame = peer.readMessage(); frame != null; frame = peer.readMessage()) {
                peer.text(frame.text());
              }
              peer.close(1000, "");
            });
    ClientSupport client =
        ClientSupport.of(ClientSpec.of(Quiet.class, server.url("/")).messages(Cell.TEXTS), sockets);
    Bystander bystander = new Bystander(server, client);
    client.onMessage(Cell.TEXTS, bystander::answered);
    client.connectBlocking(ConnectArguments.of());
    client.sendOrThrow(Cell.SAY, "0");
    return bystander;
  }

  private void answered(String text) {
    answers.incrementAndGet();
    client.trySend(Cell.SAY, text);
  }

  /** Returns how many answers it has had, once there has been one more. */
  long end() throws Exception {
    long before = answers.get();
    Await.until("the bystander is answered once more", () -> answers.get() > before);
    client.close();
    server.close();
    return answers.get();
  }
}
