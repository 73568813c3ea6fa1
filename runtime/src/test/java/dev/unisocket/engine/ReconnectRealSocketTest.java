package dev.unisocket.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unisocket.CloseEvent;
import dev.unisocket.ErrorEvent;
import dev.unisocket.OpenEvent;
import dev.unisocket.ReconnectEvent;
import dev.unisocket.ReconnectPolicy;
import dev.unisocket.SocketConnectException;
import dev.unisocket.UniSockets;
import dev.unisocket.generated.ClientSpec;
import dev.unisocket.generated.ClientSupport;
import dev.unisocket.generated.ConnectArguments;
import dev.unisocket.generated.Outbound;
import dev.unisocket.generated.Subscription;
import dev.unisocket.testserver.Peer;
import dev.unisocket.testserver.RawServer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The same over the JDK's client and loopback sockets. */
class ReconnectRealSocketTest {
  private static final ReconnectPolicy QUICK =
      ReconnectPolicy.standard()
          .initialDelay(Duration.ofMillis(20))
          .maxDelay(Duration.ofMillis(50));
  private static final Subscription<CharSequence> SUB = Subscription.of(Outbound.text("s"), "s");

  @Test
  void aRefusedAndADroppedAttemptThenAResetThenACloseAreOneClient() throws Exception {
    AtomicInteger count = new AtomicInteger();
    List<String> received = new CopyOnWriteArrayList<>();
    try (RawServer server =
            RawServer.start(
                peer -> {
                  switch (count.getAndIncrement()) {
                    case 0:
                      peer.refuse(503, "busy", "Retry-After: 0");
                      break;
                    case 1:
                      peer.accept();
                      received.add("1 " + text(peer));
                      received.add("1 " + text(peer));
                      peer.reset();
                      break;
                    case 2:
                      peer.accept();
                      received.add("2 " + text(peer));
                      received.add("2 " + text(peer));
                      peer.close(1001, "restart");
                      peer.drain();
                      break;
                    default:
                      peer.accept();
                      received.add("3 " + text(peer));
                      received.add("3 " + text(peer));
                      peer.close(1000, "done");
                      peer.drain();
                  }
                });
        UniSockets sockets = UniSockets.builder().reconnect(QUICK).build()) {
      Heard heard = new Heard();
      ClientSupport client = client(server, sockets);
      client.onOpen(
          open -> {
            heard.accept(open);
            client.sendOrThrow(Fixture.SAY, "login");
          });
      client.onError(heard);
      client.onReconnect(heard);
      client.onClose(heard);
      CompletableFuture<OpenEvent> connect = client.connect(ConnectArguments.of());
      client.subscribeOrThrow(SUB, "sub");
      ErrorEvent refused = heard.next(ErrorEvent.class);
      assertThat(((SocketConnectException) refused.cause()).statusCode()).isEqualTo(503);
      heard.next(ReconnectEvent.class);
      assertThat(heard.next(OpenEvent.class)).isSameAs(Fixture.get(connect));
      heard.next(ErrorEvent.class);
      assertThat(heard.next(ReconnectEvent.class).closeEvent().code()).isEqualTo(1006);
      heard.next(OpenEvent.class);
      assertThat(heard.next(ReconnectEvent.class).closeEvent().reason()).isEqualTo("restart");
      heard.next(OpenEvent.class);
      CloseEvent end = heard.next(CloseEvent.class);
      assertThat(end.reason()).isEqualTo("done");
      assertThat(received)
          .containsExactly("1 sub", "1 login", "2 login", "2 sub", "3 login", "3 sub");
      assertThat(heard.rest()).isEmpty();
    }
  }

  @Test
  void aServerThatIsNotThereYetIsWaitedFor() throws Exception {
    RawServer gone = RawServer.start(Peer::accept);
    int port = gone.port();
    gone.close();
    Heard heard = new Heard();
    try (UniSockets sockets = UniSockets.builder().reconnect(QUICK.maxAttempts(3)).build()) {
      ClientSupport client =
          ClientSupport.of(
              ClientSpec.of(Fixture.Chat.class, "ws://localhost:" + port + "/"), sockets);
      client.onReconnect(heard);
      CompletableFuture<OpenEvent> connect = client.connect(ConnectArguments.of());
      for (int i = 1; i <= 3; i++) {
        assertThat(heard.next(ReconnectEvent.class).attempt()).isEqualTo(i);
      }
      Fixture.failure(SocketConnectException.class, connect);
    }
  }

  @Test
  void closeStopsAWaitAtOnce() throws Exception {
    try (RawServer server = RawServer.start(peer -> peer.refuse(503, "", "Retry-After: 3600"));
        UniSockets sockets = UniSockets.builder().reconnect(QUICK).build()) {
      Heard heard = new Heard();
      ClientSupport client = client(server, sockets);
      client.onReconnect(heard);
      client.onClose(heard);
      client.connect(ConnectArguments.of());
      assertThat(heard.next(ReconnectEvent.class).delay()).isGreaterThan(Duration.ofMinutes(59));
      client.close();
      assertThat(heard.next(CloseEvent.class).code()).isEqualTo(1000);
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  private static String text(Peer peer) throws Exception {
    return peer.readMessage().text();
  }

  private static ClientSupport client(RawServer server, UniSockets sockets) {
    return ClientSupport.of(
        ClientSpec.of(Fixture.Chat.class, server.url("/")).messages(Fixture.TEXTS), sockets);
  }
}
