package dev.unisocket.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unisocket.SocketConnectException;
import dev.unisocket.testserver.Peer;
import dev.unisocket.testserver.RawServer;
import dev.unisocket.testserver.TestTls;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whom a client trusts, and whom a server does. */
class TlsTest {
  private static TestTls localhost;
  private static TestTls elsewhere;
  private static TestTls ana;

  private final AtomicInteger requests = new AtomicInteger();

  @BeforeAll
  static void makeCertificates() throws Exception {
    localhost = TestTls.forHost("localhost");
    elsewhere = TestTls.forHost("elsewhere.example");
    ana = TestTls.forHost("ana.example");
  }

  private void serve(Peer peer) throws Exception {
    peer.requestLine();
    requests.incrementAndGet();
    Line.echo(peer);
  }

  @Test
  @DisplayName("a self-signed certificate is refused, and no request is made")
  void selfSigned() throws Exception {
    try (RawServer server = RawServer.start(localhost.server(), this::serve);
        Line line = new Line(server.url("/lines"), builder -> {})) {
      assertRefusedByTls(line.refused());
      assertThat(requests).hasValue(0);
    }
  }

  @Test
  @DisplayName("a certificate that httpClient(b -> b.sslContext(...)) trusts is accepted")
  void configured() throws Exception {
    SSLContext trusting = localhost.client();
    try (RawServer server = RawServer.start(localhost.server(), this::serve);
        Line line = new Line(server.url("/lines"), builder -> builder.sslContext(trusting))) {
      line.talk();
    }
  }

  @Test
  @DisplayName("a trusted certificate for another host name is refused, and no request is made")
  void otherName() throws Exception {
    SSLContext trusting = elsewhere.client();
    try (RawServer server = RawServer.start(elsewhere.server(), this::serve);
        Line line = new Line(server.url("/lines"), builder -> builder.sslContext(trusting))) {
      assertRefusedByTls(line.refused());
      assertThat(requests).hasValue(0);
    }
  }

  @Test
  @DisplayName("a trusted certificate for the name is refused for the address of the same machine")
  void address() throws Exception {
    SSLContext trusting = localhost.client();
    try (RawServer server = RawServer.start(localhost.server(), this::serve);
        Line line =
            new Line(
                server.url("/lines").replace("localhost", "127.0.0.1"),
                builder -> builder.sslContext(trusting))) {
      assertRefusedByTls(line.refused());
      assertThat(requests).hasValue(0);
    }
  }

  @Test
  @DisplayName("mutual TLS: a client shows its own certificate")
  void mutual() throws Exception {
    SSLContext known = localhost.client(ana);
    try (RawServer server = RawServer.startForKnownClients(localhost.server(ana), this::serve);
        Line line = new Line(server.url("/lines"), builder -> builder.sslContext(known))) {
      line.talk();
    }
  }

  @Test
  @DisplayName("mutual TLS: a server refuses a client without certificate, or with an unknown one")
  void mutualRefused() throws Exception {
    SSLContext nameless = localhost.client();
    SSLContext unknown = localhost.client(elsewhere);
    try (RawServer server = RawServer.startForKnownClients(localhost.server(ana), this::serve);
        Line without = new Line(server.url("/lines"), builder -> builder.sslContext(nameless));
        Line other = new Line(server.url("/lines"), builder -> builder.sslContext(unknown))) {
      assertRefusedByTls(without.refused());
      assertRefusedByTls(other.refused());
      assertThat(requests).hasValue(0);
    }
  }

  private static void assertRefusedByTls(SocketConnectException refused) {
    assertThat(refused.statusCode()).isZero();
    assertThat(refused).hasStackTraceContaining(SSLException.class.getPackageName() + ".SSL");
    assertThat(refused.getMessage()).contains("TLS was refused", "sslContext");
  }
}
