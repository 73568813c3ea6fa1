package dev.unisocket.uni;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unisocket.CloseEvent;
import dev.unisocket.ReadyState;
import dev.unisocket.SocketTask;
import dev.unisocket.UniSocketException;
import dev.unisocket.UniSockets;
import dev.unisocket.testing.FakeConnection;
import dev.unisocket.testing.FakeSocketServer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the promises of uni-app's functions promise. */
@Timeout(30)
class AsyncFormsTest {
  private final FakeSocketServer server = FakeSocketServer.create();
  private final UniSockets sockets = UniSockets.builder().transport(server.transport()).build();
  private final UniFunctions uni = Uni.using(sockets);
  private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

  @BeforeEach
  void hangUntilToldOtherwise() {
    server.onConnect(connection -> {});
  }

  @AfterEach
  void closeAll() {
    sockets.close();
    server.close();
  }

  @Test
  void theFutureOfASendFailsWithTheExceptionItselfAndNoWrapper() throws Exception {
    connect();
    CompletableFuture<UniResult> sent = uni.sendSocketMessageAsync(message("lost"));
    BlockingQueue<Throwable> failures = new LinkedBlockingQueue<>();
    CompletableFuture<UniResult> unused =
        sent.whenComplete((result, failure) -> failures.add(failure));

    server.awaitConnection().refuse(503);

    assertThat(failures.poll(10, TimeUnit.SECONDS))
        .isInstanceOf(UniSocketException.class)
        .extracting(failure -> ((UniSocketException) failure).errCode())
        .isEqualTo(UniSocketException.NOT_CONNECTED);
  }

  @Test
  void theFutureOfASendThatIsRefusedIsDoneAndFailedWithTheExceptionItself() {
    connect();

    CompletableFuture<UniResult> sent =
        uni.sendSocketMessageAsync(SendSocketMessageOptions.data((String) null));

    assertThat(sent).isCompletedExceptionally();
    assertThat(sent.handle((result, failure) -> failure).join())
        .isInstanceOf(UniSocketException.class);
  }

  @Test
  void cancellingASendTakesItOutOfTheQueueAndTellsItsCallbacks() throws Exception {
    SocketTask task = connect();
    CompletableFuture<UniResult> first = uni.sendSocketMessageAsync(told("first"));
    CompletableFuture<UniResult> second = uni.sendSocketMessageAsync(told("second"));
    assertThat(task.queuedMessages()).isEqualTo(2);

    assertThat(first.cancel(false)).isTrue();

    assertThat(task.queuedMessages()).isEqualTo(1);
    assertThat(next()).isEqualTo("first fail 10001 sendSocketMessage:fail cancelled");
    assertThat(next()).isEqualTo("first complete 10001 sendSocketMessage:fail cancelled");
    FakeConnection connection = server.awaitConnection();
    connection.accept();
    assertThat(second.join().errMsg()).isEqualTo("sendSocketMessage:ok");
    assertThat(next()).isEqualTo("second success 0 sendSocketMessage:ok");
    assertThat(next()).isEqualTo("second complete 0 sendSocketMessage:ok");
    assertThat(connection.receivedTexts()).containsExactly("second");
    assertThat(heard).isEmpty();
  }

  @Test
  void aSendWhoseFutureTimesOutIsTakenOutOfTheQueueToo() {
    SocketTask task = connect();

    CompletableFuture<UniResult> sent =
        uni.sendSocketMessageAsync(message("late")).orTimeout(1, TimeUnit.MILLISECONDS);

    assertThat(sent.handle((result, failure) -> failure).join()).isNotNull();
    task.flush().join(); // the queue hears of it after the future's dependents
    assertThat(task.queuedMessages()).isZero();
  }

  @Test
  void cancellingASendThatTheTransportHasChangesNothing() throws Exception {
    server.onConnect(FakeConnection::accept);
    connect();
    FakeConnection connection = server.awaitConnection();

    CompletableFuture<UniResult> sent = uni.sendSocketMessageAsync(told("gone"));
    String outcome = next();
    sent.cancel(false);

    assertThat(outcome).isEqualTo("gone success 0 sendSocketMessage:ok");
    assertThat(next()).isEqualTo("gone complete 0 sendSocketMessage:ok");
    assertThat(connection.receivedTexts()).containsExactly("gone");
    assertThat(heard).isEmpty();
  }

  @Test
  @SuppressWarnings("NullAway") // what a caller without a checker may do
  void noAsyncFormThrowsNotEvenForNull() {
    assertThat(
            Stream.of(
                    uni.connectSocketAsync(null),
                    uni.sendSocketMessageAsync(null),
                    uni.closeSocketAsync(null))
                .map(future -> future.handle((result, failure) -> failure).join())
                .map(failure -> (UniSocketException) failure)
                .map(failure -> failure.errCode() + " " + failure.errMsg()))
        .containsExactly(
            "10003 connectSocket:fail invalid options null",
            "10003 sendSocketMessage:fail invalid options null",
            "10003 closeSocket:fail invalid options null");
  }

  @Test
  void aCloseWhileConnectingFailsAndTheSocketStillOpens() throws Exception {
    SocketTask task = connect();
    task.onOpen(event -> heard.add("open"));

    Throwable refused =
        uni.closeSocketAsync(CloseSocketOptions.normal())
            .handle((result, failure) -> failure)
            .join();

    assertThat(refused).hasMessageStartingWith("closeSocket:fail WebSocket is not connected");
    server.awaitConnection().accept();
    assertThat(next()).isEqualTo("open");
    assertThat(task.readyState()).isEqualTo(ReadyState.OPEN);
  }

  @Test
  void theFutureOfACloseIsDoneBeforeTheSocketHasEnded() throws Exception {
    server.onConnect(FakeConnection::accept);
    SocketTask task = connect();
    FakeConnection connection = server.awaitConnection();
    connection.answerClose(false);
    task.onOpen(event -> heard.add("open"));
    task.onClose(event -> heard.add(closed(event)));
    assertThat(next()).isEqualTo("open");

    CompletableFuture<UniResult> closed =
        uni.closeSocketAsync(CloseSocketOptions.code(3001).reason("bye"));

    assertThat(closed).isCompletedWithValueMatching(r -> r.errMsg().equals("closeSocket:ok"));
    assertThat(task.readyState()).isEqualTo(ReadyState.CLOSING);
    connection.close(3001, "bye");
    assertThat(next()).isEqualTo("close 3001 bye true");
  }

  private SocketTask connect() {
    return uni.connectSocket(ConnectSocketOptions.url("ws://example.com/socket"));
  }

  private static SendSocketMessageOptions message(String text) {
    return SendSocketMessageOptions.data(text);
  }

  private SendSocketMessageOptions told(String text) {
    return message(text)
        .success(result -> heard.add(text + " success " + told(result)))
        .fail(result -> heard.add(text + " fail " + told(result)))
        .complete(result -> heard.add(text + " complete " + told(result)));
  }

  private static String told(UniResult result) {
    return result.errCode() + " " + result.errMsg();
  }

  private static String closed(CloseEvent event) {
    return "close " + event.code() + " " + event.reason() + " " + event.clean();
  }

  private String next() throws InterruptedException {
    return String.valueOf(heard.poll(10, TimeUnit.SECONDS));
  }
}
