package dev.unisocket.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unisocket.testserver.Await;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What the package of the seam promises; every transport passes it. What is a duty of the caller,
 * such as one message in flight at a time, has no test here.
 */
@Timeout(60)
public abstract class TransportContract {
  private static final Map<String, String> NONE = Map.of();
  private static final int MORE_THAN_A_WIRE_TAKES = 64 * 1024 * 1024;

  private Transport transport;

  protected abstract Transport newTransport() throws Exception;

  protected abstract URI url();

  /** Returns the server's end of the next attempt; waits for it. */
  protected abstract ServerEnd nextAttempt() throws Exception;

  /** How often a transport asks again when a server drops it without a byte. */
  protected int attemptsOfOneConnect() {
    return 1;
  }

  protected abstract void closeServer() throws Exception;

  @BeforeEach
  final void open() throws Exception {
    transport = newTransport();
  }

  @AfterEach
  final void close() throws Exception {
    transport.close();
    closeServer();
  }

  private Connection connect(RecordingListener listener, String... protocols) {
    return transport.connect(
        ConnectRequest.of(url(), Map.of("X-Test", List.of("yes")), List.of(protocols)), listener);
  }

  private ServerEnd connected(RecordingListener listener) throws Exception {
    connect(listener);
    ServerEnd server = nextAttempt();
    server.accept("", NONE);
    assertThat(listener.next()).isEqualTo("open");
    return server;
  }

  private static void await(CompletableFuture<?> future) throws Exception {
    future.get(20, TimeUnit.SECONDS);
  }

  // --- attempt

  @Test
  void connectReturnsBeforeTheAnswerAndNothingIsHeardUntilThen() throws Exception {
    RecordingListener listener = new RecordingListener(0);
    connect(listener); // on this thread, which is the one that answers
    ServerEnd server = nextAttempt();
    assertThat(listener.unread()).isEmpty();
    server.accept("", NONE);
    assertThat(listener.next()).isEqualTo("open");
  }

  @Test
  void openTellsTheHeadersOfTheResponseAndTheProtocol() throws Exception {
    RecordingListener listener = new RecordingListener(0);
    Connection returned = connect(listener, "chat.v2", "chat.v1");
    nextAttempt().accept("chat.v1", Map.of("X-Server", "s-1"));
    assertThat(listener.next()).isEqualTo("open");
    assertThat(listener.protocol()).isEqualTo("chat.v1");
    assertThat(listener.headers())
        .anySatisfy(
            (name, values) -> {
              assertThat(name).isEqualToIgnoringCase("X-Server");
              assertThat(values).containsExactly("s-1");
            });
    assertThat(listener.connection()).isSameAs(returned);
  }

  @Test
  void anAcceptanceWithAProtocolThatWasNotAskedForIsARefusal() throws Exception {
    RecordingListener listener = new RecordingListener(0);
    connect(listener, "chat.v2");
    nextAttempt().accept("other", NONE);
    assertThat(listener.next()).isEqualTo("failure");
    assertThat(listener.failure())
        .isInstanceOfSatisfying(
            HandshakeRefusedException.class,
            refused -> {
              assertThat(refused.statusCode()).isEqualTo(101);
              assertThat(refused).hasMessageContaining("subprotocol");
              assertThat(refused.getMessage()).doesNotContain("other");
            });
  }

  @Test
  void aRefusalTellsStatusHeadersAndBody() throws Exception {
    RecordingListener listener = new RecordingListener(0);
    connect(listener);
    nextAttempt().refuse(401, Map.of("X-Why", "expired"), "no entry");
    assertThat(listener.next()).isEqualTo("failure");
    HandshakeRefusedException refused = (HandshakeRefusedException) listener.failure();
    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.body()).isEqualTo("no entry");
    assertThat(refused.headers())
        .anySatisfy(
            (name, values) -> {
              assertThat(name).isEqualToIgnoringCase("X-Why");
              assertThat(values).containsExactly("expired");
            });
    assertThat(refused.getMessage()).contains("401").doesNotContain("expired");
  }

  @Test
  void atMostEightKibibytesOfARefusalsBodyAreKept() throws Exception {
    RecordingListener listener = new RecordingListener(0);
    connect(listener);
    nextAttempt().refuse(503, NONE, "€".repeat(10_000));
    assertThat(listener.next()).isEqualTo("failure");
    String body = ((HandshakeRefusedException) listener.failure()).body();
    assertThat(body).startsWith("€€").doesNotContain("\uFFFD");
    assertThat(body.getBytes(StandardCharsets.UTF_8).length).isBetween(8 * 1024 - 3, 8 * 1024);
  }

  @Test
  void anAttemptThatTheServerDropsFails() throws Exception {
    RecordingListener listener = new RecordingListener(0);
    connect(listener);
    for (int i = 0; i < attemptsOfOneConnect(); i++) {
      nextAttempt().drop();
    }
    assertThat(listener.next()).isEqualTo("failure");
    assertThat(listener.failure()).isNotInstanceOf(HandshakeRefusedException.class);
    assertThat(listener.unread()).isEmpty();
  }

  // --- demand

  @Test
  void nothingComesWithoutDemandAndOneCallForEach() throws Exception {
    RecordingListener listener = new RecordingListener(0);
    ServerEnd server = connected(listener);
    server.text("a");
    server.text("b");
    server.text("c");
    // A round trip, so that what could come would have come.
    await(listener.connection().sendText("there?"));
    assertThat(server.read()).isEqualTo("text there?");
    assertThat(listener.unread()).isEmpty();

    listener.connection().request(1);
    assertThat(listener.next()).isEqualTo("text a");
    await(listener.connection().sendText("still there?"));
    assertThat(server.read()).isEqualTo("text still there?");
    assertThat(listener.unread()).isEmpty();

    listener.connection().request(2);
    assertThat(listener.next()).isEqualTo("text b");
    assertThat(listener.next()).isEqualTo("text c");
  }

  @Test
  void eachPartTakesOneOfTheDemand() throws Exception {
    RecordingListener listener = new RecordingListener(0);
    ServerEnd server = connected(listener);
    server.textParts("a", "b", "c");
    server.text("end");
    int requested = 0;
    for (String next = ""; !next.equals("text end"); ) {
      requested++;
      listener.connection().request(1);
      next = listener.nextOrPart();
      assertThat(listener.calls()).isEqualTo(requested);
    }
    assertThat(requested).isGreaterThan(1);
  }

  @Test
  void pingsAndPongsTakeDemandToo() throws Exception {
    RecordingListener listener = new RecordingListener(0);
    ServerEnd server = connected(listener);
    server.ping();
    server.pong();
    await(listener.connection().sendText("there?"));
    assertThat(listener.unread()).isEmpty();
    listener.connection().request(1);
    assertThat(listener.next()).isEqualTo("ping");
    assertThat(listener.unread()).isEmpty();
    listener.connection().request(1);
    assertThat(listener.next()).isEqualTo("pong");
  }

  @Test
  void aCloseWaitsForDemandAndTakesNone() throws Exception {
    RecordingListener listener = new RecordingListener(0);
    ServerEnd server = connected(listener);
    server.text("last words");
    server.close(4001, "go");
    await(listener.connection().sendText("there?"));
    assertThat(listener.unread()).isEmpty();
    listener.connection().request(1);
    assertThat(listener.next()).isEqualTo("text last words");
    assertThat(listener.unread()).isEmpty();
    listener.connection().request(1);
    assertThat(listener.next()).isEqualTo("close 4001 go");
  }

  @Test
  void anEndOfStreamWaitsForDemandToo() throws Exception {
    RecordingListener listener = new RecordingListener(0);
    ServerEnd server = connected(listener);
    server.text("last words");
    listener.connection().request(1);
    assertThat(listener.next()).isEqualTo("text last words");
    server.drop();
    assertThat(listener.unread()).isEmpty();
    listener.connection().request(1);
    assertThat(listener.next()).isEqualTo("close 1006 ");
  }

  @Test
  void aFailureWaitsForNoDemand() throws Exception {
    RecordingListener listener = new RecordingListener(0);
    ServerEnd server = connected(listener);
    server.reset();
    assertThat(listener.next()).isEqualTo("failure");
  }

  @Test
  void demandAddsUpWithoutOverflow() throws Exception {
    RecordingListener listener = new RecordingListener(0);
    ServerEnd server = connected(listener);
    listener.connection().request(Long.MAX_VALUE);
    listener.connection().request(Long.MAX_VALUE);
    server.text("a");
    server.text("b");
    assertThat(listener.next()).isEqualTo("text a");
    assertThat(listener.next()).isEqualTo("text b");
  }

  @Test
  void demandMustBePositive() throws Exception {
    RecordingListener listener = new RecordingListener(0);
    connected(listener);
    assertThatThrownBy(() -> listener.connection().request(0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void demandOfOnOpenIsServedAfterIt() throws Exception {
    for (int i = 0; i < 50; i++) {
      RecordingListener listener = new RecordingListener(Long.MAX_VALUE);
      connect(listener);
      ServerEnd server = nextAttempt();
      server.accept("", NONE);
      server.text("first");
      assertThat(listener.next()).isEqualTo("open");
      assertThat(listener.next()).isEqualTo("text first");
      listener.connection().abort();
      server.awaitEnd();
    }
  }

  // --- order and threads

  @Test
  void callsNeverOverlapWhoeverAsksAndEachSeesTheOneBefore() throws Exception {
    // The listener puts parts together in a plain field, and notices a call within another.
    RecordingListener listener = new RecordingListener(0);
    ServerEnd server = connected(listener);
    int messages = 200;
    Thread[] asking = new Thread[4];
    for (int i = 0; i < asking.length; i++) {
      asking[i] =
          new Thread(
              () -> {
                for (int j = 0; j < 4 * messages; j++) {
                  listener.connection().request(1);
                }
              });
      asking[i].start();
    }
    for (int i = 0; i < messages; i++) {
      server.textParts("m", String.valueOf(i));
    }
    for (int i = 0; i < messages; i++) {
      assertThat(listener.next()).isEqualTo("text m" + i);
    }
    for (Thread thread : asking) {
      thread.join();
    }
  }

  @Test
  void demandOfACallIsServedAfterItAndNotWithinIt() throws Exception {
    RecordingListener listener =
        new RecordingListener(1) {
          @Override
          protected void inside() {
            connection().request(1);
          }
        };
    ServerEnd server = connected(listener);
    for (int i = 0; i < 200; i++) {
      server.text("m" + i);
    }
    for (int i = 0; i < 200; i++) {
      assertThat(listener.next()).isEqualTo("text m" + i);
    }
  }

  @Test
  void theEndOfABatchFollowsWhateverCame() throws Exception {
    RecordingListener listener = new RecordingListener(Long.MAX_VALUE);
    ServerEnd server = connected(listener);
    server.text("a");
    server.textParts("b", "c");
    server.ping();
    server.binary(new byte[100_000]);
    for (String last : List.of("text a", "text bc", "ping", "binary 100000")) {
      assertThat(listener.next()).isEqualTo(last);
    }
    Await.until("all are complete", () -> listener.completedCalls() == listener.calls());
    server.pong(); // one for itself
    assertThat(listener.next()).isEqualTo("pong");
    Await.until("it is complete", () -> listener.completedCalls() == listener.calls());
  }

  @Test
  void aListenerThatThrowsHasItsConnectionEndedAndNoOther() throws Exception {
    IllegalStateException thrown = new IllegalStateException("thrown by the listener of a test");
    RecordingListener broken =
        new RecordingListener(8) {
          @Override
          protected void inside() {
            throw thrown;
          }
        };
    RecordingListener other = new RecordingListener(8);
    ServerEnd server = connected(broken);
    ServerEnd otherServer = connected(other);
    try {
      server.text("the last straw");
    } catch (IllegalStateException e) {
      assertThat(e).isSameAs(thrown); // in memory the thread of the server brings the message
    }
    server.awaitEnd();
    assertThat(broken.failure()).isIn(null, thrown);
    otherServer.text("unharmed");
    assertThat(other.next()).isEqualTo("text unharmed");
  }

  @Test
  void thereIsOneEndAndNothingAfterIt() throws Exception {
    RecordingListener listener = new RecordingListener(Long.MAX_VALUE);
    ServerEnd server = connected(listener);
    server.close(4001, "go");
    assertThat(listener.next()).isEqualTo("close 4001 go");
    assertThat(server.read()).startsWith("close 4001");
    server.drop();
    listener.connection().request(1);
    assertThat(listener.unread()).isEmpty();
  }

  @Test
  void messagesComeInTheOrderOfTheWire() throws Exception {
    RecordingListener listener = new RecordingListener(Long.MAX_VALUE);
    ServerEnd server = connected(listener);
    server.text("");
    server.textParts("a", "", "b\uD83D\uDE00", "c");
    server.binary(new byte[] {1, 2, 3});
    server.ping();
    server.pong();
    server.text("end");
    assertThat(listener.next()).isEqualTo("text ");
    assertThat(listener.next()).isEqualTo("text ab\uD83D\uDE00c");
    assertThat(listener.next()).isEqualTo("binary 3");
    assertThat(listener.next()).isEqualTo("ping");
    assertThat(listener.next()).isEqualTo("pong");
    assertThat(listener.next()).isEqualTo("text end");
    assertThat(server.read()).isEqualTo("pong");
  }

  // --- parts

  @Test
  void partsNeverSplitASurrogatePair() throws Exception {
    RecordingListener listener = new RecordingListener(Long.MAX_VALUE);
    ServerEnd server = connected(listener);
    String text = "x" + "\uD83D\uDE00".repeat(50_000);
    server.text(text);
    assertThat(listener.next()).isEqualTo("text " + text);
  }

  @Test
  void aTextPartMayBeKept() throws Exception {
    List<CharSequence> kept = new ArrayList<>();
    List<String> copies = new ArrayList<>();
    RecordingListener listener =
        new RecordingListener(Long.MAX_VALUE) {
          @Override
          public void onText(CharSequence part, boolean last) {
            kept.add(part);
            copies.add(part.toString());
            super.onText(part, last);
          }
        };
    ServerEnd server = connected(listener);
    for (char c = 'a'; c < 'k'; c++) {
      server.text(String.valueOf(c).repeat(40_000));
    }
    for (int i = 0; i < 10; i++) {
      assertThat(listener.next()).startsWith("text ");
    }
    assertThat(kept).extracting(CharSequence::toString).isEqualTo(copies);
  }

  @Test
  void aBinaryMessageIsWholeWhateverItsParts() throws Exception {
    RecordingListener listener = new RecordingListener(Long.MAX_VALUE);
    ServerEnd server = connected(listener);
    server.binary(new byte[0]);
    server.binary(new byte[300_000]);
    assertThat(listener.next()).isEqualTo("binary 0");
    assertThat(listener.next()).isEqualTo("binary 300000");
  }

  // --- sending

  @Test
  void whatIsSentArrivesInOrder() throws Exception {
    RecordingListener listener = new RecordingListener(Long.MAX_VALUE);
    ServerEnd server = connected(listener);
    Connection connection = listener.connection();
    String big = "é".repeat(100_000);
    await(connection.sendText("one"));
    await(connection.sendBinary(ByteBuffer.wrap(new byte[] {9, 1, 2, 9}, 1, 2)));
    await(connection.sendPing());
    CompletableFuture<?> last = connection.sendText(big);
    assertThat(server.read()).isEqualTo("text one");
    assertThat(server.read()).isEqualTo("binary 2");
    assertThat(server.read()).isEqualTo("ping");
    assertThat(server.read()).isEqualTo("text " + big);
    await(last);
  }

  @Test
  void aSendIsDoneOnceTheTransportTookItAndAPingMayGoBesideIt() throws Exception {
    RecordingListener listener = new RecordingListener(Long.MAX_VALUE);
    ServerEnd server = connected(listener);
    server.stopReading();
    CompletableFuture<?> message =
        listener.connection().sendBinary(ByteBuffer.allocate(MORE_THAN_A_WIRE_TAKES));
    assertThat(message).isNotDone();
    CompletableFuture<?> ping = listener.connection().sendPing();
    assertThat(ping).isNotCompletedExceptionally();
    assertThat(server.read()).isEqualTo("binary " + MORE_THAN_A_WIRE_TAKES);
    assertThat(server.read()).isEqualTo("ping");
    await(message);
    await(ping);
  }

  @Test
  void anAbortFailsWhatIsInFlight() throws Exception {
    RecordingListener listener = new RecordingListener(Long.MAX_VALUE);
    ServerEnd server = connected(listener);
    server.stopReading();
    CompletableFuture<?> message =
        listener.connection().sendBinary(ByteBuffer.allocate(MORE_THAN_A_WIRE_TAKES));
    CompletableFuture<?> ping = listener.connection().sendPing();
    listener.connection().abort();
    assertThatThrownBy(() -> await(message)).isInstanceOf(ExecutionException.class);
    assertThatThrownBy(() -> await(ping)).isInstanceOf(ExecutionException.class);
    assertThat(listener.unread()).isEmpty();
  }

  @Test
  void pingsOfThePeerAreAnswered() throws Exception {
    RecordingListener listener = new RecordingListener(Long.MAX_VALUE);
    ServerEnd server = connected(listener);
    server.ping();
    assertThat(server.read()).isEqualTo("pong");
    assertThat(listener.next()).isEqualTo("ping");
  }

  // --- ending

  @Test
  void theAnswerToACloseFollowsTheListenersReturn() throws Exception {
    RecordingListener listener = new RecordingListener(Long.MAX_VALUE);
    ServerEnd server = connected(listener);
    server.close(4001, "go");
    assertThat(server.read()).startsWith("close 4001");
    assertThat(listener.unread()).containsExactly("close 4001 go");
  }

  @Test
  void whatWasSentBeforeTheEndIsWrittenAndAnAbortDoesNotCutItOff() throws Exception {
    RecordingListener listener = new RecordingListener(0);
    ServerEnd server = connected(listener);
    server.close(4001, "go");
    String text = "x".repeat(100_000);
    await(listener.connection().sendText(text));
    listener.connection().request(1);
    assertThat(listener.next()).isEqualTo("close 4001 go");
    listener.connection().abort();
    assertThat(server.read()).isEqualTo("text " + text);
  }

  @Test
  void thePeersCloseIsToldAndAnswered() throws Exception {
    RecordingListener listener = new RecordingListener(Long.MAX_VALUE);
    ServerEnd server = connected(listener);
    server.text("last words");
    server.close(4001, "go");
    assertThat(listener.next()).isEqualTo("text last words");
    assertThat(listener.next()).isEqualTo("close 4001 go");
    assertThat(server.read()).startsWith("close 4001");
  }

  @Test
  void aCloseWithoutCodeIs1005() throws Exception {
    RecordingListener listener = new RecordingListener(Long.MAX_VALUE);
    ServerEnd server = connected(listener);
    server.close(1005, "");
    assertThat(listener.next()).isEqualTo("close 1005 ");
  }

  @Test
  void aCloseOfTheClientIsAnsweredByThePeers() throws Exception {
    RecordingListener listener = new RecordingListener(Long.MAX_VALUE);
    ServerEnd server = connected(listener);
    await(listener.connection().sendClose(3001, "bye"));
    assertThat(server.read()).isEqualTo("close 3001 bye");
    server.close(3001, "bye");
    assertThat(listener.next()).isEqualTo("close 3001 bye");
  }

  @Test
  void readingGoesOnAfterTheClientsCloseFrame() throws Exception {
    RecordingListener listener = new RecordingListener(Long.MAX_VALUE);
    ServerEnd server = connected(listener);
    await(listener.connection().sendClose(1000, ""));
    assertThat(server.read()).isEqualTo("close 1000 ");
    server.text("on its way");
    server.close(1000, "");
    assertThat(listener.next()).isEqualTo("text on its way");
    assertThat(listener.next()).isEqualTo("close 1000 ");
  }

  @Test
  void nothingCanBeSentAfterTheCloseFrame() throws Exception {
    RecordingListener listener = new RecordingListener(Long.MAX_VALUE);
    connected(listener);
    await(listener.connection().sendClose(1000, ""));
    CompletableFuture<?> late = listener.connection().sendText("late");
    assertThatThrownBy(() -> await(late)).isInstanceOf(ExecutionException.class);
  }

  @Test
  void anEndOfStreamWithoutCloseFrameIs1006() throws Exception {
    RecordingListener listener = new RecordingListener(Long.MAX_VALUE);
    ServerEnd server = connected(listener);
    server.text("last words");
    assertThat(listener.next()).isEqualTo("text last words"); // the JDK can lose it at the end
    server.drop();
    assertThat(listener.next()).isEqualTo("close 1006 ");
  }

  @Test
  void aResetIsAFailure() throws Exception {
    RecordingListener listener = new RecordingListener(Long.MAX_VALUE);
    ServerEnd server = connected(listener);
    server.reset();
    assertThat(listener.next()).isEqualTo("failure");
    assertThat(listener.failure()).isInstanceOf(java.io.IOException.class);
  }

  @Test
  void abortWhileConnectingIsHeardByThePeerOnly() throws Exception {
    RecordingListener listener = new RecordingListener(0);
    Connection attempt = connect(listener);
    ServerEnd server = nextAttempt();
    attempt.abort();
    attempt.abort();
    server.awaitEnd();
    assertThat(listener.unread()).isEmpty();
  }

  @Test
  void abortOfAConnectionIsHeardByThePeerOnly() throws Exception {
    RecordingListener listener = new RecordingListener(Long.MAX_VALUE);
    ServerEnd server = connected(listener);
    listener.connection().abort();
    listener.connection().abort();
    server.awaitEnd();
    assertThat(listener.unread()).isEmpty();
    CompletableFuture<?> late = listener.connection().sendText("late");
    assertThatThrownBy(() -> await(late)).isInstanceOf(ExecutionException.class);
    listener.connection().request(1);
  }

  @Test
  void afterAnAbortNothingComesOfWhatWasReadAhead() throws Exception {
    RecordingListener listener = new RecordingListener(0);
    ServerEnd server = connected(listener);
    server.text("read ahead");
    await(listener.connection().sendText("there?"));
    assertThat(server.read()).isEqualTo("text there?");
    listener.connection().abort();
    listener.connection().request(8);
    server.awaitEnd();
    assertThat(listener.unread()).isEmpty();
  }

  @Test
  void abortAfterTheEndDoesNothing() throws Exception {
    RecordingListener listener = new RecordingListener(Long.MAX_VALUE);
    ServerEnd server = connected(listener);
    server.drop();
    assertThat(listener.next()).isEqualTo("close 1006 ");
    listener.connection().abort();
    assertThat(listener.unread()).isEmpty();
  }

  @Test
  void nothingCanBeSentBeforeOpen() throws Exception {
    RecordingListener listener = new RecordingListener(0);
    Connection attempt = connect(listener);
    CompletableFuture<?> early = attempt.sendText("early");
    assertThatThrownBy(() -> await(early)).isInstanceOf(ExecutionException.class);
    nextAttempt().accept("", NONE);
    assertThat(listener.next()).isEqualTo("open");
  }

  @Test
  void closingTheTransportEndsItsConnectionsAndRefusesNewOnes() throws Exception {
    RecordingListener listener = new RecordingListener(Long.MAX_VALUE);
    ServerEnd server = connected(listener);
    transport.close();
    transport.close();
    server.awaitEnd();
    RecordingListener late = new RecordingListener(0);
    connect(late);
    assertThat(late.next()).isEqualTo("failure");
    assertThat(listener.unread()).isEmpty();
  }

  @Test
  void attemptsOfOneTransportAreIndependent() throws Exception {
    RecordingListener first = new RecordingListener(0);
    connect(first);
    ServerEnd hanging = nextAttempt();
    RecordingListener second = new RecordingListener(Long.MAX_VALUE);
    ServerEnd server = connected(second);
    server.text("to the second");
    assertThat(second.next()).isEqualTo("text to the second");
    assertThat(first.unread()).isEmpty();
    hanging.accept("", NONE);
    assertThat(first.next()).isEqualTo("open");
  }
}
