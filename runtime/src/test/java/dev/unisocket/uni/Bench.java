package dev.unisocket.uni;

import dev.unisocket.SocketTask;
import dev.unisocket.UniSockets;
import dev.unisocket.testing.FakeConnection;
import dev.unisocket.testing.FakeSocketServer;
import java.util.function.UnaryOperator;

/**
 * The functions over a server in memory, step by step: attempts hang until the test answers them,
 * and callbacks and listeners wait for {@link #run()}.
 */
final class Bench implements AutoCloseable {
  static final String URL = "ws://server/socket";

  final FakeSocketServer server = FakeSocketServer.create().onConnect(attempt -> {});
  final StepExecutor executor = new StepExecutor();
  final Heard heard = new Heard();
  final UniSockets sockets;
  final UniFunctions uni;
  private SocketTask latest;

  private Bench(UnaryOperator<UniSockets.Builder> settings) {
    sockets =
        settings
            .apply(UniSockets.builder().transport(server.transport()).executor(executor))
            .build();
    uni = Uni.using(sockets);
  }

  static Bench create() {
    return new Bench(builder -> builder);
  }

  static Bench with(UnaryOperator<UniSockets.Builder> settings) {
    return new Bench(settings);
  }

  void run() {
    executor.runAll();
  }

  /** Starts an attempt that nobody has answered. */
  SocketTask connect() {
    latest = uni.connectSocket(ConnectSocketOptions.url(URL));
    run();
    return latest;
  }

  /** Returns what the last {@link #connect} returned. */
  SocketTask latest() {
    return latest;
  }

  /** Returns the server's end of the latest attempt. */
  FakeConnection server() {
    return server.connections().get(server.connections().size() - 1);
  }

  /** Opens a socket and lets everybody hear of it. */
  SocketTask open() {
    SocketTask task = connect();
    server().accept();
    run();
    return task;
  }

  /** Returns options whose callbacks are written down. */
  ConnectSocketOptions connecting(String url) {
    return told(ConnectSocketOptions.url(url));
  }

  ConnectSocketOptions told(ConnectSocketOptions options) {
    return options
        .success(heard.callback("success"))
        .fail(heard.callback("fail"))
        .complete(heard.callback("complete"));
  }

  SendSocketMessageOptions told(SendSocketMessageOptions options) {
    return options
        .success(heard.callback("success"))
        .fail(heard.callback("fail"))
        .complete(heard.callback("complete"));
  }

  CloseSocketOptions told(CloseSocketOptions options) {
    return options
        .success(heard.callback("success"))
        .fail(heard.callback("fail"))
        .complete(heard.callback("complete"));
  }

  @Override
  public void close() {
    server.close();
    run();
    sockets.close();
  }
}
