package dev.unisocket.engine;

import static dev.unisocket.engine.Fixture.failure;
import static dev.unisocket.engine.Fixture.get;

import dev.unisocket.ReconnectPolicy;
import dev.unisocket.SendQueueFullException;
import dev.unisocket.SendQueuePolicy;
import dev.unisocket.SocketConnectException;
import dev.unisocket.SocketObserver;
import dev.unisocket.UniSockets;
import dev.unisocket.annotation.Overflow;
import dev.unisocket.codec.MessageCodec;
import dev.unisocket.generated.ClientSpec;
import dev.unisocket.generated.ClientSupport;
import dev.unisocket.generated.ConnectArguments;
import dev.unisocket.generated.Inbound;
import dev.unisocket.generated.Outbound;
import dev.unisocket.testing.FakeConnection;
import dev.unisocket.testing.FakeSocketServer;
import dev.unisocket.testserver.Await;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** One of each thing that observers hear of, for the client {@code Watched}. */
final class Trouble {
  /** Stands for an interface. */
  interface Watched {}

  private static final Inbound<Long> NUMBERS = Inbound.coded("onNumber", Long.class);
  private static final Outbound<CharSequence> SAY = Outbound.text("say");

  private Trouble() {}

  /**
   * A refusal, an open, an undecodable message, a lost connection, a second open, two messages too
   * many in the outage, and a close; the secret is wherever a user could put one.
   */
  static void happens(SocketObserver observer, String secret) {
    Heard heard = new Heard();
    try (FakeSocketServer server = FakeSocketServer.create();
        UniSockets sockets =
            UniSockets.builder()
                .transport(server.transport())
                .observer(observer)
                .codec(MessageCodec.of((value, type) -> "" + value, Trouble::number))
                .sendQueue(SendQueuePolicy.standard().capacity(1).overflow(Overflow.DROP_OLDEST))
                .reconnect(ReconnectPolicy.standard())
                .build()) {
      ClientSpec spec =
          ClientSpec.of(Watched.class, "ws://server/path?token={token}")
              .header("X-Secret: " + secret)
              .messages(NUMBERS);
      ClientSupport client = ClientSupport.of(spec, sockets);
      client.onMessage(NUMBERS, heard);
      client.onError(heard);
      ConnectArguments arguments =
          ConnectArguments.of().query("token", secret).header("Authorization", secret);

      server.onNextConnect(
          connection -> connection.refuse(403, Map.of("X-Answer", secret), "no, " + secret));
      failure(SocketConnectException.class, client.connect(arguments));

      get(client.connect(arguments));
      FakeConnection first = server.connection(1);
      first.send("not a number: " + secret);
      first.send("7");
      Await.until("what was sent is heard", () -> heard.rest().contains(7L));

      server.onNextConnect(connection -> {}); // hangs
      first.drop();
      Await.until("it waits before it connects again", () -> server.pendingTimeouts() > 0);
      CompletableFuture<Void> dropped = client.send(SAY, secret);
      CompletableFuture<Void> kept = client.send(SAY, secret + "!");
      failure(SendQueueFullException.class, dropped);
      client.close();
      Await.until("the client is closed", kept::isDone);
    }
  }

  private static Object number(String text, Object type) {
    try {
      return Long.valueOf(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("cannot read " + text, e);
    }
  }
}
