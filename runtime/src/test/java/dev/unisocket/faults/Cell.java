package dev.unisocket.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.unisocket.CloseEvent;
import dev.unisocket.OpenEvent;
import dev.unisocket.ReadyState;
import dev.unisocket.SocketConnectException;
import dev.unisocket.SocketTimeoutException;
import dev.unisocket.UniSocketException;
import dev.unisocket.UniSockets;
import dev.unisocket.generated.ClientSpec;
import dev.unisocket.generated.ClientSupport;
import dev.unisocket.generated.ConnectArguments;
import dev.unisocket.generated.Inbound;
import dev.unisocket.generated.Outbound;
import dev.unisocket.testserver.Await;
import dev.unisocket.testserver.FaultProxy;
import dev.unisocket.testserver.Frame;
import dev.unisocket.testserver.Link;
import dev.unisocket.testserver.Peer;
import dev.unisocket.testserver.RawServer;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * One cell of the matrix: a client, a proxy, a server, and a fault that strikes the first
 * connection in one phase. With reconnect on, the next connection is sound, and must come by
 * itself.
 */
final class Cell {
  static final Inbound<String> TEXTS = Inbound.text("onText");
  static final Outbound<CharSequence> SAY = Outbound.text("say");

  private final Fault fault;
  private final Phase phase;
  private final boolean reconnect;
  private final Fate fate;
  private final Heard heard = new Heard();
  private final Ledger ledger = new Ledger();
  private volatile int attempt;

  Cell(Fault fault, Phase phase, boolean reconnect, Fate fate) {
    this.fault = fault;
    this.phase = phase;
    this.reconnect = reconnect;
    this.fate = fate;
  }

  @Override
  public String toString() {
    return fault + " while " + phase + ", reconnect " + (reconnect ? "on" : "off");
  }

  /**
   * Runs it, and checks all that can be seen from outside.
   *
   * @return the client, which nothing may hold any more
   */
  WeakReference<ClientSupport> run(Sockets sockets) throws Exception {
    boolean tls = phase == Phase.TLS;
    try (RawServer server =
            tls
                ? RawServer.start(sockets.tls.server(), this::serve)
                : RawServer.start(this::serve);
        FaultProxy proxy = FaultProxy.start(server.port(), this::prepare)) {
      sockets.beforeEachAttempt(proxy.port(), number -> attempt = number);
      Class<?> type = reconnect ? Sockets.Again.class : Sockets.Once.class;
      ClientSupport client =
          ClientSupport.of(
              ClientSpec.of(type, proxy.url(tls ? "wss" : "ws", "/")).messages(TEXTS), of(sockets));
      heard.listenTo(client, TEXTS);
      drive(client, proxy);
      checkNothingIsLeft(client, proxy);
      sockets.forget(proxy.port());
      return new WeakReference<>(client);
    }
  }

  private UniSockets of(Sockets sockets) {
    if (mayEscape()) {
      return sockets.beating;
    }
    if (fault != Fault.STALL) {
      return sockets.patient;
    }
    if (fate == Fate.TIMEOUT) {
      return sockets.connectingHastily;
    }
    return phase == Phase.IDLE || phase == Phase.RECEIVING ? sockets.beating : sockets.hasty;
  }

  /**
   * Whether the JDK can miss the end: of the server's half alone, in the instant of a message. Then
   * the heartbeat tells of it, in words of its own.
   */
  private boolean mayEscape() {
    return fault == Fault.HALF_CLOSE && (phase == Phase.IDLE || phase == Phase.RECEIVING);
  }

  private List<String> events() {
    List<String> events = new ArrayList<>(heard.events());
    if (mayEscape()) {
      events.replaceAll(event -> event.replace("SocketTimeoutException", "UniSocketException"));
    }
    return events;
  }

  private void prepare(Link link) {
    if (attempt == 0) {
      // The JDK makes a handshake once more that the server drops without a byte: that one, too.
      phase.prepare(link, fault);
    }
  }

  // The client.

  private void drive(ClientSupport client, FaultProxy proxy) throws Exception {
    CompletableFuture<OpenEvent> connect = client.connect(ConnectArguments.of());
    CompletableFuture<CloseEvent> end = client.whenClosed();
    if (connectFails() && !reconnect) {
      checkConnectFailure(connect);
    } else {
      connect.get(60, TimeUnit.SECONDS);
      act(client, proxy);
      if (comesBack()) {
        Await.until("there is another connection", this::isBack);
        say(client, "echo again");
        heard.await("echo again");
      }
      boolean open = fate == Fate.FINE || comesBack();
      if (open && phase != Phase.CLOSING) {
        client.close(1000, "").get(60, TimeUnit.SECONDS);
      }
    }
    CloseEvent close = end.get(60, TimeUnit.SECONDS);
    List<String> expected = expectedEvents();
    assertThat(Heard.words(close)).isEqualTo(expected.get(expected.size() - 1));
    Await.until(
        "the close is heard, of " + heard.events(),
        () -> heard.events().contains(Heard.words(close)));
    assertThat(events()).isEqualTo(expected);
    assertThat(heard.everTwoAtOnce()).as("two handlers at once").isFalse();
    ledger.check(fate == Fate.FINE || comesBack());
    if (fate == Fate.FINE) {
      assertThat(ledger.arrived()).isEqualTo(ledger.size());
    }
  }

  private boolean isBack() {
    int waits = heard.events().indexOf("reconnect 1");
    return waits >= 0 && heard.events().lastIndexOf("open") > waits;
  }

  private void act(ClientSupport client, FaultProxy proxy) throws Exception {
    switch (phase) {
      case TCP:
      case TLS:
      case HANDSHAKE:
        if (!comesBack()) {
          echo(client, 1);
        }
        return;
      case IDLE:
        echo(client, 1);
        fault.strike(proxy.latest(), phase);
        if (fate == Fate.FINE) {
          echo(client, 2);
        } else if (fault == Fault.CORRUPT) {
          say(client, "echo 2");
        }
        return;
      case RECEIVING:
        say(client, "fragments");
        if (fate == Fate.FINE) {
          heard.await("half of a message");
        }
        return;
      case SENDING:
        sendMany(client);
        return;
      case CLOSING:
        echo(client, 1);
        client.close(1000, "").get(60, TimeUnit.SECONDS);
    }
  }

  private void echo(ClientSupport client, int number) {
    say(client, "echo " + number);
    heard.await("echo " + number);
  }

  private static void say(ClientSupport client, String text) {
    client.sendOrThrow(SAY, text);
  }

  /** Enough to fill what the system buffers where nothing passes, else few. */
  private void sendMany(ClientSupport client) {
    boolean stalls = fault == Fault.STALL;
    String padding = "x".repeat(stalls ? 15_000 : 300);
    for (int i = 0; i < (stalls ? 600 : 60); i++) {
      ledger.sent(client.send(SAY, i + ":" + padding));
    }
  }

  private boolean connectFails() {
    return fate == Fate.REFUSED || fate == Fate.TIMEOUT;
  }

  private boolean comesBack() {
    return reconnect
        && phase != Phase.CLOSING
        && (connectFails() || fate == Fate.LOST || fate == Fate.SILENT);
  }

  private void checkConnectFailure(CompletableFuture<OpenEvent> connect) {
    Throwable thrown = catchThrowable(() -> connect.get(60, TimeUnit.SECONDS));
    assertThat(thrown).isInstanceOf(ExecutionException.class);
    assertThat(thrown.getCause())
        .isInstanceOf(
            fate == Fate.TIMEOUT ? SocketTimeoutException.class : SocketConnectException.class);
    assertThat(((UniSocketException) thrown.getCause()).errMsg()).startsWith("connectSocket:fail");
  }

  private List<String> expectedEvents() {
    List<String> events = new ArrayList<>();
    if (!connectFails()) {
      events.add("open");
      if (phase != Phase.RECEIVING && phase != Phase.SENDING) {
        events.add("echo 1");
      }
    }
    if (fate == Fate.FINE && phase == Phase.IDLE) {
      events.add("echo 2");
    }
    if (fate == Fate.FINE && phase == Phase.RECEIVING) {
      events.add("half of a message");
    }
    if (fate == Fate.REFUSED) {
      events.add("error 602001 SocketConnectException");
    } else if (fate == Fate.TIMEOUT || fate == Fate.SILENT) {
      events.add("error 602001 SocketTimeoutException");
    } else if (fate == Fate.LOST) {
      events.add("error 602001 UniSocketException");
    }
    if (comesBack()) {
      events.addAll(List.of("reconnect 1", "open", "echo again"));
    }
    boolean inOrder = fate == Fate.FINE || comesBack();
    events.add(
        inOrder ? "close 1000 clean" : fate == Fate.PROTOCOL ? "close 1002 clean" : "close 1006");
    return events;
  }

  private void checkNothingIsLeft(ClientSupport client, FaultProxy proxy) {
    assertThat(client.readyState()).isEqualTo(ReadyState.CLOSED);
    assertThat(client.whenClosed()).isNotDone(); // of the next run
    proxy.links().forEach(Link::discard);
    for (Link link : proxy.links()) {
      Await.until("the client has let go of its socket", link::clientIsGone);
    }
    if (fate == Fate.FINE) {
      assertThat(proxy.links()).hasSize(1);
    }
  }

  // The server: an honest one.

  private void serve(Peer peer) throws IOException {
    peer.accept();
    int connection = ledger.connection();
    for (Frame frame = peer.read(); frame != null; frame = peer.read()) {
      if (frame.opcode() == Frame.CLOSE) {
        peer.frame(true, Frame.CLOSE, frame.payload());
        return;
      } else if (frame.opcode() == Frame.PING) {
        peer.pong(frame.payload());
      } else if (frame.opcode() == Frame.TEXT) {
        answer(peer, connection, frame.text());
      } else if (frame.opcode() != Frame.PONG) {
        peer.close(1002, "no such opcode");
        peer.drain();
        return;
      }
    }
  }

  private void answer(Peer peer, int connection, String text) throws IOException {
    if (text.equals("fragments")) {
      peer.frame(false, Frame.TEXT, "half of ".getBytes(UTF_8));
      peer.frame(true, Frame.CONTINUATION, "a message".getBytes(UTF_8));
    } else if (text.startsWith("echo")) {
      peer.text(text);
    } else {
      ledger.received(connection, Integer.parseInt(text.substring(0, text.indexOf(':'))));
    }
  }
}
