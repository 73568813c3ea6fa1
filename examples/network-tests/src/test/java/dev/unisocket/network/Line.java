package dev.unisocket.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.unisocket.OpenEvent;
import dev.unisocket.SocketConnectException;
import dev.unisocket.UniSockets;
import dev.unisocket.testserver.Frame;
import dev.unisocket.testserver.Peer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** One client of its own settings, and what is common to the tests. */
final class Line implements AutoCloseable {
  /** In every url and header that the tests use, and never in a message. */
  static final String SECRET = "s3cr3t";

  private final UniSockets sockets;
  private final LineSocket socket;

  Line(String url, Consumer<HttpClient.Builder> settings) {
    sockets =
        UniSockets.builder()
            .httpClient(settings)
            .client(LineSocket.class, options -> options.url(url))
            .build();
    socket = new LineSocketImpl(sockets);
  }

  /** A script for servers: accepts, and sends back what comes. */
  static void echo(Peer peer) throws IOException {
    peer.accept();
    for (Frame frame = peer.read(); frame != null; frame = peer.read()) {
      peer.frame(true, frame.opcode(), frame.payload());
      if (frame.opcode() == Frame.CLOSE) {
        return;
      }
    }
  }

  /** Connects, says a line, hears it, and closes. */
  void talk() throws Exception {
    CompletableFuture<String> heard = new CompletableFuture<>();
    socket.onLine(heard::complete);
    open();
    socket.say("hello").get(20, TimeUnit.SECONDS);
    assertThat(heard.get(20, TimeUnit.SECONDS)).isEqualTo("hello");
    assertThat(socket.close(1000, "").get(20, TimeUnit.SECONDS).clean()).isTrue();
  }

  /** Connects, which must fail; what is said of it has no secret in it. */
  SocketConnectException refused() {
    CompletionException failure =
        catchThrowableOfType(
            CompletionException.class, () -> connect().orTimeout(30, TimeUnit.SECONDS).join());
    assertThat(failure).isNotNull().hasCauseInstanceOf(SocketConnectException.class);
    SocketConnectException refused = (SocketConnectException) failure.getCause();
    assertThat(refused.errCode()).isEqualTo(602001);
    assertThat(refused.errMsg()).startsWith("connectSocket:fail ").doesNotContain(SECRET);
    assertThat(refused.toString()).doesNotContain(SECRET);
    return refused;
  }

  /** Connects. */
  void open() throws Exception {
    connect().get(20, TimeUnit.SECONDS);
  }

  private CompletableFuture<OpenEvent> connect() {
    return socket.open(SECRET, "Bearer " + SECRET);
  }

  @Override
  public void close() {
    sockets.close();
  }
}
