package dev.unisocket.uni;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unisocket.SocketTask;
import dev.unisocket.UniSockets;
import dev.unisocket.testing.FakeConnection;
import dev.unisocket.testing.FakeSocketServer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The future of {@code sendSocketMessageAsync} can be cancelled, as that of every send. */
@Timeout(30)
class AsyncSendCancelTest {
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

  private String next() throws InterruptedException {
    return String.valueOf(heard.poll(10, TimeUnit.SECONDS));
  }
}
