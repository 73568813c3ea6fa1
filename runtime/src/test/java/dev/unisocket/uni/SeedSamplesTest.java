package dev.unisocket.uni;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unisocket.ReadyState;
import dev.unisocket.SocketTask;
import dev.unisocket.testserver.Frame;
import dev.unisocket.testserver.Peer;
import dev.unisocket.testserver.RawServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Every sample of uni-app's page on its WebSocket API, line by line in Java, over a real socket.
 * They run on {@link Uni} itself, and so on the sockets that a whole program shares.
 */
class SeedSamplesTest {
  private final Heard heard = new Heard();
  private final Heard server = new Heard();
  private final List<SocketTask> tasks = new ArrayList<>();
  private RawServer running;

  @AfterEach
  void leaveNothingToTheNextTest() throws Exception {
    Uni.onSocketOpen(null);
    Uni.onSocketMessage(null);
    Uni.onSocketError(null);
    Uni.onSocketClose(null);
    CountDownLatch ends = new CountDownLatch(tasks.size());
    for (SocketTask task : tasks) {
      task.abort();
      task.onOpen(open -> {});
      task.onError(error -> {});
      task.onClose(close -> ends.countDown());
    }
    assertThat(ends.await(20, TimeUnit.SECONDS)).isTrue();
    if (running != null) {
      running.close();
      assertThat(running.failures()).isEmpty();
    }
  }

  @Test
  @DisplayName("uni.connectSocket(OBJECT), sample code: header, data, protocols and method")
  void connectSocketWithAllOptions() throws Exception {
    String url =
        serve(
            peer -> {
              server.add(peer.requestLine());
              server.add(
                  peer.requestHeaders().get("Content-Type")
                      + ", "
                      + peer.requestHeaders().get("Sec-WebSocket-Protocol"));
              peer.accept("Sec-WebSocket-Protocol: protocol1");
              peer.drain();
            });
    record Data(String x, String y) {}
    Uni.onSocketOpen(open -> heard.add("open with " + open.protocol()));

    connectSocket(
        ConnectSocketOptions.url(url)
            .data(new Data("", ""))
            .header("content-type", "application/json")
            .protocols("protocol1")
            .method("GET"));

    assertThat(heard.next()).isEqualTo("open with protocol1");
    assertThat(server.next()).isEqualTo("GET /socket HTTP/1.1");
    assertThat(server.next()).isEqualTo("application/json, protocol1");
  }

  @Test
  @DisplayName("uni.connectSocket(OBJECT), return value: a SocketTask where a callback is given")
  void connectSocketWithACallbackReturnsASocketTask() throws Exception {
    String url =
        serve(
            peer -> {
              peer.accept();
              peer.drain();
            });

    SocketTask socketTask =
        connectSocket(ConnectSocketOptions.url(url).complete(heard.callback("complete")));
    socketTask.onOpen(heard.open("task "));

    assertThat(heard.next(2)).containsExactly("complete 0 connectSocket:ok", "task open");
    assertThat(socketTask.readyState()).isEqualTo(ReadyState.OPEN);
  }

  @Test
  @DisplayName("uni.connectSocket(OBJECT), return value: a Promise where none is given")
  void connectSocketWithoutACallbackReturnsAPromise() throws Exception {
    String url =
        serve(
            peer -> {
              peer.accept();
              peer.close(1000, "");
              peer.drain();
            });
    Uni.onSocketOpen(
        heard.open("")); // all is heard here: a later test's listener would hear the rest
    Uni.onSocketClose(heard.close(""));

    CompletableFuture<UniResult> promise = Uni.connectSocketAsync(ConnectSocketOptions.url(url));

    assertThat(promise.get(20, TimeUnit.SECONDS).errMsg()).isEqualTo("connectSocket:ok");
    assertThat(heard.next(2)).containsExactly("open", "close 1000");
  }

  @Test
  @DisplayName("uni.onSocketOpen(CALLBACK), sample code")
  void onSocketOpen() throws Exception {
    String url =
        serve(
            peer -> {
              peer.accept("X-Powered-By: test");
              peer.drain();
            });

    connectSocket(ConnectSocketOptions.url(url));
    Uni.onSocketOpen(
        res -> heard.add("WebSocket connection is open! " + res.header().get("x-powered-by")));

    assertThat(heard.next()).isEqualTo("WebSocket connection is open! test");
  }

  @Test
  @DisplayName("uni.onSocketError(CALLBACK), sample code")
  void onSocketError() throws Exception {
    String url = "ws://localhost:" + unusedPort() + "/socket";

    connectSocket(ConnectSocketOptions.url(url));
    Uni.onSocketOpen(res -> heard.add("WebSocket connection is open!"));
    Uni.onSocketError(
        res -> heard.add("WebSocket connection failed to open. Please check it! " + res.errCode()));

    assertThat(heard.next())
        .isEqualTo("WebSocket connection failed to open. Please check it! 602001");
  }

  @Test
  @DisplayName("uni.sendSocketMessage(OBJECT), sample code: a queue of one's own until the open")
  void sendSocketMessage() throws Exception {
    String url = serve(this::acceptAndTellMessages);
    SampleQueue queue = new SampleQueue();

    connectSocket(ConnectSocketOptions.url(url));
    queue.sendSocketMessage("1");
    Uni.onSocketOpen(res -> queue.opened());
    queue.sendSocketMessage("2");
    assertThat(server.next(2)).containsExactly("1", "2");
    queue.sendSocketMessage("3");

    assertThat(server.next()).isEqualTo("3");
  }

  /** The sample's {@code socketOpen}, {@code socketMsgQueue} and {@code sendSocketMessage}. */
  private static final class SampleQueue {
    private boolean socketOpen; // guarded by this, since Java has threads
    private final List<String> socketMsgQueue = new ArrayList<>(); // guarded by this

    synchronized void opened() {
      socketOpen = true;
      for (String msg : socketMsgQueue) {
        sendSocketMessage(msg);
      }
      socketMsgQueue.clear();
    }

    synchronized void sendSocketMessage(String msg) {
      if (socketOpen) {
        Uni.sendSocketMessage(SendSocketMessageOptions.data(msg));
      } else {
        socketMsgQueue.add(msg);
      }
    }
  }

  @Test
  @DisplayName("uni.sendSocketMessage(OBJECT), the sample's queue is the runtime's own")
  void sendSocketMessageWithoutAQueueOfOnesOwn() throws Exception {
    String url = serve(this::acceptAndTellMessages);

    connectSocket(ConnectSocketOptions.url(url));
    Uni.sendSocketMessage(SendSocketMessageOptions.data("1"));
    Uni.sendSocketMessage(SendSocketMessageOptions.data(new byte[] {50}));
    Uni.sendSocketMessage(SendSocketMessageOptions.data("3"));

    assertThat(server.next(3)).containsExactly("1", "2", "3");
  }

  @Test
  @DisplayName("uni.onSocketMessage(CALLBACK), sample code")
  void onSocketMessage() throws Exception {
    String url =
        serve(
            peer -> {
              peer.accept();
              peer.text("hello");
              peer.binary(new byte[] {1, 2, 3});
              peer.drain();
            });

    connectSocket(ConnectSocketOptions.url(url));
    Uni.onSocketMessage(res -> heard.add("server content received:" + res.data()));

    assertThat(heard.next()).isEqualTo("server content received:hello");
    assertThat(heard.next()).startsWith("server content received:").contains("lim=3");
  }

  @Test
  @DisplayName("uni.onSocketClose(CALLBACK), sample code: close within the open")
  void closeSocketOnceItIsOpen() throws Exception {
    String url = serve(this::acceptAndTellTheClose);

    connectSocket(ConnectSocketOptions.url(url));
    Uni.onSocketOpen(res -> Uni.closeSocket());
    Uni.onSocketClose(res -> heard.add("WebSocket is closed! " + res.code()));

    assertThat(heard.next()).isEqualTo("WebSocket is closed! 1000");
    assertThat(server.next()).isEqualTo("close 1000");
  }

  @Test
  @DisplayName(
      "uni.onSocketClose(CALLBACK), the note on timing: a close before the open closes nothing")
  void closeSocketBeforeItIsOpen() throws Exception {
    CountDownLatch closeWasCalled = new CountDownLatch(1);
    String url =
        serve(
            peer -> {
              peer.requestLine();
              closeWasCalled.await(20, TimeUnit.SECONDS);
              acceptAndTellTheClose(peer);
            });

    SocketTask task = connectSocket(ConnectSocketOptions.url(url));
    Uni.closeSocket(CloseSocketOptions.normal().fail(heard.callback("fail")));
    closeWasCalled.countDown();
    Uni.onSocketOpen(heard.open(""));
    Uni.onSocketClose(heard.close(""));

    assertThat(heard.next(2))
        .containsExactly("fail 10002 closeSocket:fail WebSocket is not connected", "open");
    assertThat(task.readyState()).isEqualTo(ReadyState.OPEN);
    Uni.closeSocket(CloseSocketOptions.code(1000).reason("再见").success(heard.callback("success")));
    assertThat(heard.next(2)).containsExactly("success 0 closeSocket:ok", "close 1000 再见");
    assertThat(server.next()).isEqualTo("close 1000 再见");
  }

  private SocketTask connectSocket(ConnectSocketOptions options) {
    SocketTask task = Uni.connectSocket(options);
    tasks.add(task);
    return task;
  }

  private String serve(RawServer.Script script) throws IOException {
    running = RawServer.start(script);
    return running.url("/socket");
  }

  private void acceptAndTellMessages(Peer peer) throws IOException {
    peer.accept();
    for (Frame message = peer.readMessage(); message != null; message = peer.readMessage()) {
      server.add(message.text());
    }
  }

  private void acceptAndTellTheClose(Peer peer) throws IOException {
    peer.accept();
    Frame close = peer.finish();
    if (close != null) {
      server.add(("close " + close.closeCode() + " " + close.closeReason()).trim());
    }
  }

  private static int unusedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
