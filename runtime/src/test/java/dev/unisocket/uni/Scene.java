package dev.unisocket.uni;

import dev.unisocket.SendQueuePolicy;
import dev.unisocket.SocketTask;
import dev.unisocket.UniSockets;
import dev.unisocket.testing.FakeConnection;
import dev.unisocket.testing.FakeSocketServer;
import java.util.ArrayList;
import java.util.List;

/**
 * uni-app's functions over a server in memory, and what a test has heard of them, in order. Nothing
 * happens but by {@link #turn()}. Used by one thread.
 */
final class Scene implements AutoCloseable {
  static final int QUEUE_BYTES = 1024;
  static final String URL = "ws://example.com/socket";

  final FakeSocketServer server = FakeSocketServer.create().onConnect(connection -> {});
  final TurnExecutor executor = new TurnExecutor();
  final UniSockets sockets;
  final UniFunctions uni;
  private final List<String> heard = new ArrayList<>();

  Scene() {
    sockets =
        UniSockets.builder()
            .transport(server.transport())
            .executor(executor)
            .sendQueue(SendQueuePolicy.standard().bytes(QUEUE_BYTES))
            .build();
    uni = Uni.using(sockets);
  }

  /** Connects, without callbacks; the attempt hangs until the test accepts it. */
  SocketTask connect() {
    return uni.connectSocket(ConnectSocketOptions.url(URL));
  }

  FakeConnection connection(int index) {
    return server.connection(index);
  }

  /** Lets all happen that is due. */
  void turn() {
    executor.turn();
  }

  void heard(String what) {
    heard.add(what);
  }

  /** Returns what was heard since the last call. */
  List<String> heard() {
    List<String> taken = List.copyOf(heard);
    heard.clear();
    return taken;
  }

  /** Lets what is due happen and returns what was heard. */
  List<String> turnAndHear() {
    turn();
    return heard();
  }

  void listenToAll() {
    listenToOpen();
    listenToErrors();
    listenToMessages();
    listenToCloses();
  }

  void listenToOpen() {
    uni.onSocketOpen(event -> heard("open"));
  }

  void listenToErrors() {
    uni.onSocketError(event -> heard("error " + event.errCode() + " " + event.errMsg()));
  }

  void listenToMessages() {
    uni.onSocketMessage(event -> heard("message " + event.data()));
  }

  void listenToCloses() {
    uni.onSocketClose(event -> heard("close " + event.code() + " " + event.reason()));
  }

  void succeeded(UniResult result) {
    heard("success " + told(result));
  }

  void failed(UniResult result) {
    heard("fail " + told(result));
  }

  void completed(UniResult result) {
    heard("complete " + told(result));
  }

  private static String told(UniResult result) {
    return result.errCode() + " " + result.errMsg();
  }

  /** Ends what is left; the executor's turn comes no more. */
  @Override
  public void close() {
    server.connections().forEach(FakeConnection::drop);
    turn();
    sockets.close();
    server.close();
  }
}
