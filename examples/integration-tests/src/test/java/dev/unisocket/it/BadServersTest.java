package dev.unisocket.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.unisocket.CloseEvent;
import dev.unisocket.ErrorEvent;
import dev.unisocket.MessageDecodeException;
import dev.unisocket.MessageTooLargeException;
import dev.unisocket.ReadyState;
import dev.unisocket.SocketClosedException;
import dev.unisocket.SocketConnectException;
import dev.unisocket.SocketTimeoutException;
import dev.unisocket.UniSocketException;
import dev.unisocket.UniSockets;
import dev.unisocket.testserver.Frame;
import dev.unisocket.testserver.RawServer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Servers that refuse, hang, lie, break off or send too much: a typed failure that says what to do,
 * and nothing left behind.
 */
class BadServersTest {
  private static final int LIMIT = 16 << 20;

  private static final Set<String> THREADS_BEFORE = LibraryThreads.alive();

  private final Heard<ErrorEvent> errors = new Heard<>();
  private final Heard<CloseEvent> closes = new Heard<>();
  private final Heard<String> texts = new Heard<>();
  private UniSockets sockets;
  private TextSocket client;

  @AfterEach
  void close() {
    sockets.close();
  }

  @AfterAll
  static void noThreadIsLeftBehind() {
    LibraryThreads.assertNoneBut(THREADS_BEFORE);
  }

  @Test
  void aRefusalHasItsStatusHeadersAndBody() throws Exception {
    try (RawServer server =
        RawServer.start(
            peer -> peer.refuse(401, "no token, no chat", "WWW-Authenticate: Bearer"))) {
      connectTo(server);
      CompletableFuture<Void> early = client.textFuture("early");

      SocketConnectException failure = failure(connect(), SocketConnectException.class);
      assertThat(failure.statusCode()).isEqualTo(401);
      assertThat(failure.header()).containsEntry("www-authenticate", "Bearer");
      assertThat(failure.body()).isEqualTo("no token, no chat");
      assertThat(failure.errCode()).isEqualTo(602001);
      assertThat(failure.errMsg()).startsWith("connectSocket:fail").contains("401");
      assertThat(failure.getMessage()).doesNotContain("no token");
      assertThat(errors.next().cause()).isSameAs(failure);
      assertClosed(1006);
      assertThat(failure(early, UniSocketException.class).errCode()).isEqualTo(10002);
    }
  }

  @Test
  void aServerThatHangsBeforeTheHandshakeEndsAtTheDeadline() throws Exception {
    try (RawServer server = RawServer.start(peer -> peer.hang())) {
      connectTo(server, UniSockets.builder().connectTimeout(Duration.ofMillis(300)));
      long start = System.nanoTime();
      SocketTimeoutException failure = failure(connect(), SocketTimeoutException.class);

      assertThat(Duration.ofNanos(System.nanoTime() - start))
          .isBetween(Duration.ofMillis(250), Duration.ofSeconds(10));
      assertThat(failure.errMsg()).isEqualTo("connectSocket:fail timeout");
      assertThat(failure.getMessage()).contains("300 ms").contains("connectTimeout");
      assertThat(errors.next().cause()).isSameAs(failure);
      assertClosed(1006);
    }
  }

  @Test
  void aWrongAcceptHashIsRefused() throws Exception {
    try (RawServer server =
        RawServer.start(
            peer -> {
              peer.acceptWrongly();
              peer.drain();
            })) {
      connectTo(server);
      SocketConnectException failure = failure(connect(), SocketConnectException.class);
      assertThat(failure.errMsg()).startsWith("connectSocket:fail");
      assertThat(errors.next().cause()).isSameAs(failure);
      assertClosed(1006);
    }
  }

  @Test
  void nobodyListens() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    connectTo("localhost:" + port, UniSockets.builder());
    SocketConnectException failure = failure(connect(), SocketConnectException.class);
    assertThat(failure.statusCode()).isZero();
    assertThat(failure.getCause()).isNotNull();
    assertThat(failure.getMessage()).contains("localhost:" + port);
    assertThat(errors.next().cause()).isSameAs(failure);
    assertClosed(1006);
  }

  @Test
  void anEndInTheMiddleOfAMessageIsAnEndWithoutTheMessage() throws Exception {
    try (RawServer server =
        RawServer.start(
            peer -> {
              peer.accept();
              peer.text("whole");
              peer.frame(false, Frame.TEXT, "half of ".getBytes(UTF_8));
            })) {
      connectTo(server);
      CompletableFuture<CloseEvent> end = client.whenClosed();
      connect().join();
      assertThat(texts.next()).isEqualTo("whole");
      assertThat(errors.next().errMsg()).startsWith("onSocketError:fail");
      assertClosed(1006);
      assertThat(end.get(10, TimeUnit.SECONDS).clean()).isFalse();
      assertThat(texts.rest()).isEmpty();
    }
  }

  @Test
  void aCloseInTheMiddleOfAFragmentedMessageIsThatClose() throws Exception {
    try (RawServer server =
        RawServer.start(
            peer -> {
              peer.accept();
              peer.frame(false, Frame.TEXT, "half of ".getBytes(UTF_8));
              peer.close(4001, "tired");
              peer.drain();
            })) {
      connectTo(server);
      connect().join();
      assertThat(closes.next())
          .extracting(CloseEvent::code, CloseEvent::reason)
          .containsExactly(4001, "tired");
      assertThat(texts.rest()).isEmpty();
    }
  }

  @Test
  void aResetIsAnErrorWithItsCauseAndThenAClose() throws Exception {
    try (RawServer server =
        RawServer.start(
            peer -> {
              peer.accept();
              peer.readMessage();
              peer.reset();
            })) {
      connectTo(server);
      connect().join();
      client.text("go");
      ErrorEvent error = errors.next();
      assertThat(error.errCode()).isEqualTo(602001);
      assertThat(error.errMsg()).startsWith("onSocketError:fail");
      assertThat(error.cause().getCause()).isNotNull();
      assertClosed(1006);
    }
  }

  @Test
  void textThatIsNoJsonIsAnErrorOfThatMessageOnly() throws Exception {
    try (RawServer server =
        RawServer.start(
            peer -> {
              peer.accept();
              peer.text("<html>");
              peer.text("{\"title\":\"a\",\"lines\":[]}");
              peer.finish();
            })) {
      sockets = UniSockets.builder().placeholders(key -> "localhost:" + server.port()).build();
      NoteTakerImpl notes = new NoteTakerImpl(sockets);
      Heard<Object> heard = new Heard<>();
      notes.onNote(heard::accept);
      notes.onError(heard::accept);
      notes.connect().join();

      ErrorEvent error = (ErrorEvent) heard.next();
      assertThat(error.cause()).isInstanceOf(MessageDecodeException.class);
      assertThat(error.errCode()).isEqualTo(10004);
      assertThat(error.raw()).isEqualTo("<html>");
      assertThat(error.cause().getMessage()).contains("Note").doesNotContain("<html>");
      assertThat(error.cause().getCause()).isNotNull();
      assertThat(heard.next()).isEqualTo(new Note("a", List.of()));
      assertThat(notes.readyState()).isEqualTo(ReadyState.OPEN);
    }
  }

  @Test
  void aMessageAtTheLimitArrivesAndOneByteMoreEndsTheConnection() throws Exception {
    byte[] atLimit = "x".repeat(LIMIT).getBytes(UTF_8);
    byte[] over = "x".repeat(LIMIT + 1).getBytes(UTF_8);
    try (RawServer server =
        RawServer.start(
            peer -> {
              peer.accept();
              peer.frame(true, Frame.TEXT, atLimit);
              peer.frame(true, Frame.TEXT, over);
              peer.drain();
            })) {
      connectTo(server);
      connect().join();
      assertThat(texts.next()).hasSize(LIMIT);
      ErrorEvent error = errors.next();
      assertThat(error.cause())
          .isInstanceOf(MessageTooLargeException.class)
          .hasMessageContaining("maxMessageSize");
      assertThat(error.errCode()).isEqualTo(602001);
      assertClosed(1009);
      assertThat(texts.rest()).isEmpty();
    }
  }

  @Test
  void aCloseThatIsNotAnsweredEndsAtItsDeadline() throws Exception {
    try (RawServer server =
        RawServer.start(
            peer -> {
              peer.accept();
              peer.hang();
            })) {
      connectTo(server, UniSockets.builder().closeTimeout(Duration.ofMillis(300)));
      connect().join();
      CloseEvent close = client.leave().get(10, TimeUnit.SECONDS);
      assertThat(close.code()).isEqualTo(1006);
      assertThat(close.clean()).isFalse();
      assertClosed(1006);
    }
  }

  @Test
  void whatTheQueueHoldsFailsWhenAServerThatDoesNotReadIsLeft() throws Exception {
    try (RawServer server =
        RawServer.start(
            peer -> {
              peer.accept();
              peer.hang();
            })) {
      connectTo(server, UniSockets.builder().closeTimeout(Duration.ofMillis(300)));
      connect().join();
      byte[] much = new byte[4 << 20];
      List<CompletableFuture<Void>> sends =
          List.of(client.bytes(much), client.bytes(much), client.bytes(much));
      CompletableFuture<CloseEvent> close = client.leave();
      assertThat(close.get(10, TimeUnit.SECONDS).clean()).isFalse();
      for (CompletableFuture<Void> send : sends) { // which may complete on several threads
        assertThat(failure(send, SocketClosedException.class).closeEvent()).isNotNull();
      }
    }
  }

  private void connectTo(RawServer server) {
    connectTo(server, UniSockets.builder());
  }

  private void connectTo(RawServer server, UniSockets.Builder builder) {
    connectTo("localhost:" + server.port(), builder);
  }

  private void connectTo(String host, UniSockets.Builder builder) {
    sockets = builder.placeholders(key -> host).build();
    client = new TextSocketImpl(sockets);
    client.onError(errors);
    client.onClose(closes);
    client.onText(texts);
  }

  private CompletableFuture<?> connect() {
    return client.connect("r", 1, null, "query-s3cret", "header-s3cret");
  }

  private void assertClosed(int code) {
    CloseEvent close = closes.next();
    assertThat(close.code()).isEqualTo(code);
    assertThat(close.clean()).isFalse();
    assertThat(client.readyState()).isEqualTo(ReadyState.CLOSED);
    assertThat(errors.rest()).isEmpty();
    assertThat(closes.rest()).isEmpty();
  }

  private static <T extends UniSocketException> T failure(
      CompletableFuture<?> future, Class<T> type) {
    Throwable thrown = catchThrowable(() -> future.get(20, TimeUnit.SECONDS));
    assertThat(thrown).isInstanceOf(ExecutionException.class);
    assertThat(thrown.getCause()).isInstanceOf(type);
    assertThat(thrown.getCause().toString()).doesNotContain("s3cret");
    return type.cast(thrown.getCause());
  }
}
