package dev.unisocket.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unisocket.transport.ConnectRequest;
import dev.unisocket.transport.Connection;
import dev.unisocket.transport.HandshakeRefusedException;
import dev.unisocket.transport.RecordingListener;
import dev.unisocket.transport.Timer;
import dev.unisocket.transport.Transport;
import java.net.ConnectException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the server in memory has beyond the contract of the seam: scripts, trouble, and a clock. */
@Timeout(60)
final class FakeSocketServerTest {
  private final FakeSocketServer server = FakeSocketServer.create();
  private final Transport transport = server.transport();
  private final RecordingListener listener = new RecordingListener(Long.MAX_VALUE);

  private Connection connect() {
    return transport.connect(
        ConnectRequest.of(
            URI.create("ws://fake.invalid/path?q=1"),
            Map.of("X-Token", List.of("a", "b")),
            List.of("chat")),
        listener);
  }

  private FakeConnection connected() {
    connect();
    assertThat(listener.next()).isEqualTo("open");
    return server.awaitConnection();
  }

  @Test
  void acceptsUnlessToldOtherwiseAndTellsWhatWasAskedFor() {
    FakeConnection connection = connected();
    assertThat(listener.protocol()).isEqualTo("chat");
    assertThat(connection.url()).isEqualTo(URI.create("ws://fake.invalid/path?q=1"));
    assertThat(connection.header("x-token")).isEqualTo("a, b");
    assertThat(connection.header("absent")).isEmpty();
    assertThat(connection.protocols()).containsExactly("chat");
    assertThat(connection.isOpen()).isTrue();
  }

  @Test
  void scriptsForOneAttemptComeBeforeTheOneForAll() {
    server.onConnect(connection -> connection.refuse(503));
    server.onNextConnect(connection -> connection.fail(new ConnectException()));
    server.onNextConnect(FakeConnection::accept);
    connect();
    assertThat(listener.next()).isEqualTo("failure");
    assertThat(listener.failure()).isInstanceOf(ConnectException.class);
    RecordingListener second = new RecordingListener(1);
    RecordingListener third = new RecordingListener(1);
    ConnectRequest request = ConnectRequest.of(URI.create("ws://x/"), Map.of(), List.of());
    transport.connect(request, second);
    transport.connect(request, third);
    assertThat(second.next()).isEqualTo("open");
    assertThat(third.next()).isEqualTo("failure");
    assertThat(((HandshakeRefusedException) third.failure()).statusCode()).isEqualTo(503);
    assertThat(server.connections()).hasSize(3);
  }

  @Test
  void whatTheServerCannotDoThrows() {
    server.onConnect(connection -> {});
    connect();
    FakeConnection connection = server.connection(0);
    assertThatThrownBy(() -> connection.send("early")).isInstanceOf(IllegalStateException.class);
    connection.accept();
    assertThatThrownBy(connection::accept).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> connection.refuse(401)).isInstanceOf(IllegalStateException.class);
    connection.close(1000, "");
    assertThatThrownBy(() -> connection.send("late")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whatTheClientAbortedIsLeftAlone() {
    FakeConnection connection = connected();
    listener.connection().abort();
    assertThat(connection.isAborted()).isTrue();
    connection.send("to nobody");
    connection.close(1000, "");
    connection.drop();
    connection.reset();
    assertThat(listener.unread()).isEmpty();
  }

  @Test
  void aScriptAnswersFrames() {
    server.onConnect(
        connection -> {
          connection.onFrame(
              frame -> {
                if (frame.kind() == ClientFrame.Kind.TEXT) {
                  connection.send("echo " + frame.text());
                }
              });
          connection.accept();
        });
    FakeConnection connection = connected();
    CompletableFuture<?> sent = listener.connection().sendText("hello");
    assertThat(sent).isCompleted();
    assertThat(listener.next()).isEqualTo("text echo hello");
    assertThat(connection.receivedTexts()).containsExactly("hello");
  }

  @Test
  void closesAndPingsAreAnsweredUnlessToldOtherwise() {
    FakeConnection connection = connected();
    CompletableFuture<?> ping = listener.connection().sendPing();
    assertThat(ping).isCompleted();
    assertThat(listener.next()).isEqualTo("pong");
    connection.answerPings(false);
    CompletableFuture<?> unanswered = listener.connection().sendPing();
    assertThat(unanswered).isCompleted();
    assertThat(listener.unread()).isEmpty();
    CompletableFuture<?> close = listener.connection().sendClose(3000, "enough");
    assertThat(close).isCompleted();
    assertThat(listener.next()).isEqualTo("close 3000 enough");
    ClientFrame last = connection.received().get(2);
    assertThat(last.closeCode()).isEqualTo(3000);
    assertThat(last.closeReason()).isEqualTo("enough");
  }

  @Test
  void aSlowReaderKeepsSendsInFlight() {
    FakeConnection connection = connected();
    connection.stopReading();
    CompletableFuture<?> first = listener.connection().sendText("first");
    CompletableFuture<?> tooMany = listener.connection().sendText("second");
    CompletableFuture<?> ping = listener.connection().sendPing();
    assertThat(first).isNotDone();
    assertThat(tooMany).isCompletedExceptionally();
    assertThat(ping).isNotDone();
    assertThat(connection.readNext()).isTrue();
    assertThat(first).isCompleted();
    assertThat(connection.receivedTexts()).containsExactly("first");
    connection.resumeReading();
    assertThat(ping).isCompleted();
    assertThat(connection.readNext()).isFalse();
  }

  @Test
  void anEndFailsWhatIsInFlight() {
    FakeConnection connection = connected();
    connection.stopReading();
    CompletableFuture<?> sent = listener.connection().sendBinary(ByteBuffer.allocate(3));
    connection.reset();
    assertThat(listener.next()).isEqualTo("failure");
    assertThat(sent).isCompletedExceptionally();
    assertThat(connection.received()).isEmpty();
  }

  @Test
  void silenceSwallowsEverythingUntilItEnds() {
    FakeConnection connection = connected();
    connection.silence();
    CompletableFuture<?> sent = listener.connection().sendPing();
    connection.send("unheard");
    connection.drop();
    assertThat(sent).isCompleted();
    assertThat(listener.unread()).isEmpty();
    connection.endSilence();
    assertThat(listener.next()).isEqualTo("text unheard");
    assertThat(listener.next()).isEqualTo("close 1006 ");
  }

  @Test
  void theClockRunsWhatIsDueAtItsOwnTimeInOrder() {
    Timer timer = transport.timer();
    List<String> ran = new ArrayList<>();
    timer.schedule(() -> ran.add("b at " + server.now().toMillis()), Duration.ofMillis(20));
    timer.schedule(
        () -> {
          ran.add("a at " + server.now().toMillis());
          timer.schedule(() -> ran.add("c at " + server.now().toMillis()), Duration.ofMillis(10));
        },
        Duration.ofMillis(10));
    Timer.Timeout cancelled = timer.schedule(() -> ran.add("never"), Duration.ofMillis(15));
    Timer.Timeout far = timer.schedule(() -> ran.add("never"), Duration.ofSeconds(Long.MAX_VALUE));
    cancelled.cancel();
    server.advance(Duration.ofMillis(9));
    assertThat(ran).isEmpty();
    server.advance(Duration.ofMillis(91));
    assertThat(ran).containsExactly("a at 10", "b at 20", "c at 20");
    assertThat(server.now()).isEqualTo(Duration.ofMillis(100));
    assertThat(server.pendingTimeouts()).isEqualTo(1);
    far.cancel();
    assertThat(server.pendingTimeouts()).isZero();
    assertThatThrownBy(() -> server.advance(Duration.ofMillis(-1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aFrameNeverShowsItsContent() {
    FakeConnection connection = connected();
    CompletableFuture<?> text = listener.connection().sendText("planted");
    assertThat(text).isCompleted();
    ClientFrame frame = connection.awaitFrame();
    assertThat(frame).hasToString("TEXT of 7 characters");
    assertThatThrownBy(frame::binary).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(frame::closeCode).isInstanceOf(IllegalStateException.class);
  }
}
