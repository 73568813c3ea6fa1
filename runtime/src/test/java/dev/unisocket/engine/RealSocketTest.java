package dev.unisocket.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unisocket.CloseEvent;
import dev.unisocket.OpenEvent;
import dev.unisocket.SendQueuePolicy;
import dev.unisocket.UniSockets;
import dev.unisocket.annotation.Overflow;
import dev.unisocket.generated.ClientSpec;
import dev.unisocket.generated.ClientSupport;
import dev.unisocket.generated.ConnectArguments;
import dev.unisocket.testserver.Frame;
import dev.unisocket.testserver.Peer;
import dev.unisocket.testserver.RawServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.junit.jupiter.api.Test;

/** The engine over the JDK's client and a loopback socket. */
class RealSocketTest {

  /** Greets, echoes what begins with "echo", and keeps the rest. */
  private static final class Server extends WebSocketServer implements AutoCloseable {
    private final CountDownLatch started = new CountDownLatch(1);
    final List<String> received = new CopyOnWriteArrayList<>();
    final AtomicInteger count = new AtomicInteger();
    final int[] next = new int[64];
    final AtomicInteger outOfOrder = new AtomicInteger();

    Server() {
      super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      setReuseAddr(true);
    }

    static Server begin() throws InterruptedException {
      Server server = new Server();
      server.setDaemon(true);
      server.start();
      assertThat(server.started.await(10, TimeUnit.SECONDS)).isTrue();
      return server;
    }

    @Override
    public void onStart() {
      started.countDown();
    }

    @Override
    public void onOpen(WebSocket socket, ClientHandshake handshake) {
      socket.send("welcome");
    }

    @Override
    public void onMessage(WebSocket socket, String message) {
      if (message.startsWith("echo")) {
        socket.send(message);
      } else if (message.contains(":")) {
        String[] parts = message.split(":");
        int thread = Integer.parseInt(parts[0]);
        if (next[thread]++ != Integer.parseInt(parts[1])) {
          outOfOrder.incrementAndGet();
        }
        count.incrementAndGet();
      } else {
        received.add(message);
      }
    }

    @Override
    public void onClose(WebSocket socket, int code, String reason, boolean remote) {}

    @Override
    public void onError(WebSocket socket, Exception failure) {}

    @Override
    public void close() {
      try {
        stop(1_000);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }

  private static ClientSupport client(UniSockets sockets, Server server) {
    return ClientSupport.of(
        ClientSpec.of(Fixture.Chat.class, "ws://localhost:" + server.getPort() + "/")
            .messages(Fixture.TEXTS),
        sockets);
  }

  @Test
  void sixtyFourThreadsSendTenThousandMessagesEachInTheirOrder() throws Exception {
    try (Server server = Server.begin();
        UniSockets sockets = UniSockets.builder().sendQueue(blocking()).build()) {
      ClientSupport client = client(sockets, server);
      client.connectBlocking(ConnectArguments.of());
      CountDownLatch done = new CountDownLatch(64);
      for (int t = 0; t < 64; t++) {
        int thread = t;
        new Thread(
                () -> {
                  for (int i = 0; i < 10_000; i++) {
                    client.sendOrThrow(Fixture.SAY, thread + ":" + i);
                  }
                  done.countDown();
                })
            .start();
      }
      assertThat(done.await(120, TimeUnit.SECONDS)).isTrue();
      CloseEvent close = Fixture.get(client.close(1000, "done")); // all goes out before it
      assertThat(close.clean()).isTrue();
      assertThat(server.outOfOrder).hasValue(0);
      assertThat(server.count).hasValue(640_000);
      assertThat(server.next).containsOnly(10_000);
    }
  }

  @Test
  void handlersInTheNextLineMissNothing() throws Exception {
    try (Server server = Server.begin();
        UniSockets sockets = UniSockets.builder().build()) {
      for (int i = 0; i < 300; i++) {
        Heard heard = new Heard();
        ClientSupport client = client(sockets, server);
        client.connect(ConnectArguments.of());
        client.onOpen(heard);
        client.onMessage(Fixture.TEXTS, heard);
        heard.next(OpenEvent.class);
        assertThat(heard.nextText()).isEqualTo("welcome");
        client.close();
      }
    }
  }

  /**
   * Over a server of our own: where an answer follows in the instant in which the one before has
   * left, Java-WebSocket 1.6.0 can forget to write it (its threads race for the key's interest).
   */
  @Test
  void aConversationInPlace() throws Exception {
    try (RawServer server = RawServer.start(RealSocketTest::echo);
        UniSockets sockets = UniSockets.builder().executor(Runnable::run).build()) {
      Heard heard = new Heard();
      ClientSupport client =
          ClientSupport.of(
              ClientSpec.of(Fixture.Chat.class, server.url("/")).messages(Fixture.TEXTS), sockets);
      client.onMessage(Fixture.TEXTS, heard);
      client.onClose(heard);
      Fixture.get(client.connect(ConnectArguments.of()));
      assertThat(heard.nextText()).isEqualTo("welcome");
      for (int i = 0; i < 2_000; i++) {
        Fixture.get(client.send(Fixture.SAY, "echo " + i));
        assertThat(heard.nextText()).isEqualTo("echo " + i);
      }
      Fixture.get(client.close(1000, ""));
      assertThat(heard.next(CloseEvent.class).clean()).isTrue();
    }
  }

  private static void echo(Peer peer) throws IOException {
    peer.accept();
    peer.text("welcome");
    for (Frame frame = peer.read(); frame != null; frame = peer.read()) {
      if (frame.opcode() == Frame.CLOSE) {
        peer.frame(true, Frame.CLOSE, frame.payload());
        return;
      }
      peer.text(frame.text());
    }
  }

  @Test
  void aThousandSendsBeforeTheOpenFromSeveralThreadsLeaveBeforeLaterOnes() throws Exception {
    try (Server server = Server.begin();
        UniSockets sockets = UniSockets.builder().build()) {
      ClientSupport client = client(sockets, server);
      CompletableFuture<OpenEvent> open = client.connect(ConnectArguments.of());
      CountDownLatch done = new CountDownLatch(4);
      for (int t = 0; t < 4; t++) {
        int thread = t;
        new Thread(
                () -> {
                  for (int i = 0; i < 250; i++) {
                    client.sendOrThrow(Fixture.SAY, thread + ":" + i);
                  }
                  done.countDown();
                })
            .start();
      }
      assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
      Fixture.get(open);
      Fixture.get(client.send(Fixture.SAY, "later"));
      Fixture.get(client.close(1000, ""));
      assertThat(server.count).hasValue(1_000);
      assertThat(server.outOfOrder).hasValue(0);
      assertThat(server.received).containsExactly("later");
    }
  }

  private static SendQueuePolicy blocking() {
    return SendQueuePolicy.standard().overflow(Overflow.BLOCK);
  }
}
