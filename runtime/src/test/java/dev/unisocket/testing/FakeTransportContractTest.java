package dev.unisocket.testing;

import dev.unisocket.transport.ServerEnd;
import dev.unisocket.transport.Transport;
import dev.unisocket.transport.TransportContract;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.Map;

/** The contract in memory. */
final class FakeTransportContractTest extends TransportContract {
  private final FakeSocketServer server =
      FakeSocketServer.create()
          .onConnect(
              connection -> {
                connection.answerClose(false); // the test answers
              });

  @Override
  protected Transport newTransport() {
    return server.transport();
  }

  @Override
  protected URI url() {
    return URI.create("ws://fake.invalid/contract?token=secret");
  }

  @Override
  protected ServerEnd nextAttempt() {
    return new FakeEnd(server.awaitConnection());
  }

  @Override
  protected void closeServer() {
    server.close();
  }

  private static final class FakeEnd implements ServerEnd {
    private final FakeConnection connection;

    FakeEnd(FakeConnection connection) {
      this.connection = connection;
    }

    @Override
    public void accept(String protocol, Map<String, String> headers) {
      connection.accept(protocol, headers);
    }

    @Override
    public void refuse(int status, Map<String, String> headers, String body) {
      connection.refuse(status, headers, body);
    }

    @Override
    public void text(String text) {
      connection.send(text);
    }

    @Override
    public void textParts(String... parts) {
      for (int i = 0; i < parts.length; i++) {
        connection.sendPart(parts[i], i == parts.length - 1);
      }
    }

    @Override
    public void binary(byte[] bytes) {
      connection.send(ByteBuffer.wrap(bytes));
    }

    @Override
    public void ping() {
      connection.ping();
    }

    @Override
    public void pong() {
      connection.pong();
    }

    @Override
    public void close(int code, String reason) {
      connection.close(code, reason);
    }

    @Override
    public void stopReading() {
      connection.stopReading();
    }

    @Override
    public void drop() {
      connection.drop();
    }

    @Override
    public void reset() {
      connection.reset();
    }

    @Override
    public String read() {
      connection.resumeReading();
      ClientFrame frame = connection.awaitFrame();
      return switch (frame.kind()) {
        case TEXT -> "text " + frame.text();
        case BINARY -> "binary " + frame.binary().remaining();
        case PING -> "ping";
        case PONG -> "pong";
        case CLOSE -> "close " + frame.closeCode() + " " + frame.closeReason();
      };
    }

    @Override
    public void awaitEnd() {
      connection.awaitEnd();
    }
  }
}
