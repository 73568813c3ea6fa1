package dev.unisocket.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unisocket.CloseEvent;
import dev.unisocket.ErrorEvent;
import dev.unisocket.OpenEvent;
import dev.unisocket.ReadyState;
import dev.unisocket.SocketClosedException;
import dev.unisocket.UniSocketException;
import dev.unisocket.testing.FakeConnection;
import dev.unisocket.transport.ConnectRequest;
import dev.unisocket.transport.Connection;
import dev.unisocket.transport.ConnectionListener;
import dev.unisocket.transport.Timer;
import dev.unisocket.transport.Transport;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A transport whose sends fail. */
class FailingSendTest {

  @Test
  void aSendThatIsRefusedAloneLaterIsAnErrorAndTheSocketLivesOn() {
    IllegalArgumentException refusal = new IllegalArgumentException("not this one");
    try (Fixture f = failing(refusal)) {
      FakeConnection connection = f.open();
      f.heard.next(OpenEvent.class);
      UniSocketException failure = Fixture.failure(UniSocketException.class, f.say("fail"));
      assertThat(failure.errCode()).isEqualTo(10003);
      assertThat(failure.getCause()).isSameAs(refusal);
      assertThat(f.heard.rest()).isEmpty(); // its future told

      f.client.sendOrThrow(Fixture.SAY, "fail");
      ErrorEvent error = f.heard.next(ErrorEvent.class);
      assertThat(error.errMsg()).startsWith("sendSocketMessage:fail");
      assertThat(f.client.trySend(Fixture.SAY, "fail")).isTrue();
      assertThat(f.heard.next(ErrorEvent.class).cause().getCause()).isSameAs(refusal);
      Fixture.get(f.say("good"));
      assertThat(connection.receivedTexts()).containsExactly("good");
      assertThat(f.client.task().queuedMessages()).isZero();
    }
  }

  @Test
  void afterAFailedSendTheCloseFrameThatIsOnItsWayIsTheEnd() {
    try (Fixture f = failing(new IOException("Broken pipe"))) {
      FakeConnection connection = f.open();
      f.heard.next(OpenEvent.class);
      CompletableFuture<Void> send = f.say("fail");
      CompletableFuture<Void> next = f.say("never");
      assertThat(f.client.readyState()).isEqualTo(ReadyState.OPEN);
      connection.send("why");
      connection.close(1008, "policy");
      assertThat(f.heard.nextText()).isEqualTo("why");
      CloseEvent close = f.heard.next(CloseEvent.class);
      assertThat(close.code()).isEqualTo(1008);
      SocketClosedException failure = Fixture.failure(SocketClosedException.class, send);
      assertThat(failure.closeEvent()).isSameAs(close);
      assertThat(failure.getMessage()).contains("may have been delivered");
      assertThat(Fixture.failure(SocketClosedException.class, next).getMessage())
          .contains("has not seen it");
    }
  }

  @Test
  void aFailedSendWithoutAnEndIsABreakAfterTheCloseTimeout() {
    IOException cause = new IOException("Broken pipe");
    try (Fixture f = failing(cause)) {
      f.open();
      f.heard.next(OpenEvent.class);
      CompletableFuture<Void> send = f.say("fail");
      f.server.advance(Duration.ofSeconds(10));
      Fixture.failure(SocketClosedException.class, send);
      assertThat(f.heard.next(ErrorEvent.class).cause().getCause()).isSameAs(cause);
      assertThat(f.heard.next(CloseEvent.class).code()).isEqualTo(1006);
      assertThat(f.server.pendingTimeouts()).isZero();
    }
  }

  @Test
  void anEndOfStreamAfterAFailedSendNamesItsCause() {
    IOException cause = new IOException("Broken pipe");
    try (Fixture f = failing(cause)) {
      FakeConnection connection = f.open();
      f.heard.next(OpenEvent.class);
      f.say("fail");
      connection.drop();
      assertThat(f.heard.next(ErrorEvent.class).cause().getCause()).isSameAs(cause);
      assertThat(f.heard.next(CloseEvent.class).code()).isEqualTo(1006);
    }
  }

  private static Fixture failing(Exception failure) {
    return Fixture.over(server -> new FailingTransport(server.transport(), failure)).listening();
  }

  /** Fails the text "fail", and hands on everything else. */
  private static final class FailingTransport implements Transport {
    private final Transport transport;
    private final Exception failure;

    FailingTransport(Transport transport, Exception failure) {
      this.transport = transport;
      this.failure = failure;
    }

    @Override
    public Connection connect(ConnectRequest request, ConnectionListener listener) {
      return new Failing(transport.connect(request, new Wrapping(listener)));
    }

    @Override
    public Timer timer() {
      return transport.timer();
    }

    @Override
    public void close() {
      transport.close();
    }

    private final class Failing implements Connection {
      private final Connection connection;

      Failing(Connection connection) {
        this.connection = connection;
      }

      @Override
      public CompletableFuture<?> sendText(CharSequence text) {
        return "fail".contentEquals(text)
            ? CompletableFuture.failedFuture(failure)
            : connection.sendText(text);
      }

      @Override
      public CompletableFuture<?> sendBinary(ByteBuffer bytes) {
        return connection.sendBinary(bytes);
      }

      @Override
      public CompletableFuture<?> sendPing() {
        return connection.sendPing();
      }

      @Override
      public CompletableFuture<?> sendClose(int code, String reason) {
        return connection.sendClose(code, reason);
      }

      @Override
      public void request(long calls) {
        connection.request(calls);
      }

      @Override
      public void abort() {
        connection.abort();
      }
    }

    private final class Wrapping implements ConnectionListener {
      private final ConnectionListener listener;

      Wrapping(ConnectionListener listener) {
        this.listener = listener;
      }

      @Override
      public void onOpen(
          Connection connection, Map<String, List<String>> headers, String protocol) {
        listener.onOpen(new Failing(connection), headers, protocol);
      }

      @Override
      public void onText(CharSequence part, boolean last) {
        listener.onText(part, last);
      }

      @Override
      public void onBinary(ByteBuffer part, boolean last) {
        listener.onBinary(part, last);
      }

      @Override
      public void onPing() {
        listener.onPing();
      }

      @Override
      public void onPong() {
        listener.onPong();
      }

      @Override
      public void onReadComplete() {
        listener.onReadComplete();
      }

      @Override
      public void onClose(int code, String reason) {
        listener.onClose(code, reason);
      }

      @Override
      public void onFailure(Throwable cause) {
        listener.onFailure(cause);
      }
    }
  }
}
