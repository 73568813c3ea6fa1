package dev.unisocket.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unisocket.SocketConnectException;
import dev.unisocket.testserver.RawServer;
import dev.unisocket.testserver.TestTls;
import java.io.IOException;
import java.net.Authenticator;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.littleshoot.proxy.HttpProxyServer;
import org.littleshoot.proxy.HttpProxyServerBootstrap;
import org.littleshoot.proxy.ProxyAuthenticator;
import org.littleshoot.proxy.impl.DefaultHttpProxyServer;

/** Through HTTP proxies, of another hand (LittleProxy) and of ours, which shows what it is told. */
class ProxyTest {
  private static TestTls localhost;

  private final Queue<Map<String, String>> requests = new ConcurrentLinkedQueue<>();
  private final AtomicInteger asked = new AtomicInteger();

  @BeforeAll
  static void makeCertificates() throws Exception {
    localhost = TestTls.forHost("localhost");
  }

  private RawServer serve(boolean tls) throws Exception {
    RawServer.Script script =
        peer -> {
          requests.add(peer.requestHeaders());
          Line.echo(peer);
        };
    return tls ? RawServer.start(localhost.server(), script) : RawServer.start(script);
  }

  private Line through(int port, RawServer server, Consumer<HttpClient.Builder> more)
      throws Exception {
    SSLContext trusting = localhost.client();
    return new Line(
        server.url("/lines"),
        builder -> {
          builder.sslContext(trusting).proxy(at(port));
          more.accept(builder);
        });
  }

  private static ProxySelector at(int port) {
    return ProxySelector.of(new InetSocketAddress("127.0.0.1", port));
  }

  private HttpProxyServer littleProxy(boolean withPassword) {
    HttpProxyServerBootstrap proxy =
        DefaultHttpProxyServer.bootstrap().withPort(0).withAllowLocalOnly(true);
    if (withPassword) {
      proxy.withProxyAuthenticator(
          new ProxyAuthenticator() {
            @Override
            public boolean authenticate(String user, String password) {
              asked.incrementAndGet();
              return user.equals("ana") && password.equals(Line.SECRET);
            }

            @Override
            public String getRealm() {
              return "the test's";
            }
          });
    }
    return proxy.start();
  }

  private static Authenticator as(String user, String password) {
    return new Authenticator() {
      @Override
      protected PasswordAuthentication getPasswordAuthentication() {
        return getRequestorType() == RequestorType.PROXY
            ? new PasswordAuthentication(user, password.toCharArray())
            : null;
      }
    };
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  @DisplayName("ws and wss go through a proxy of another hand")
  void ofAnotherHand(boolean tls) throws Exception {
    HttpProxyServer proxy = littleProxy(false);
    try (RawServer server = serve(tls);
        Line line = through(proxy.getListenAddress().getPort(), server, builder -> {})) {
      line.talk();

      assertThat(requests).hasSize(1);
    } finally {
      proxy.abort();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  @DisplayName("a proxy that wants a password gets it, and the server does not")
  void withPassword(boolean tls) throws Exception {
    HttpProxyServer proxy = littleProxy(true);
    try (RawServer server = serve(tls);
        Line line =
            through(
                proxy.getListenAddress().getPort(),
                server,
                builder -> builder.authenticator(as("ana", Line.SECRET)))) {
      line.talk();

      assertThat(asked).hasPositiveValue();
      assertThat(requests)
          .singleElement()
          .satisfies(
              headers ->
                  assertThat(headers)
                      .containsKey("Sec-WebSocket-Key")
                      .doesNotContainKey("Proxy-Authorization"));
    } finally {
      proxy.abort();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  @DisplayName("without a password the proxy's 407 is told, with what to do; no server hears of it")
  void withoutPassword(boolean tls) throws Exception {
    HttpProxyServer proxy = littleProxy(true);
    try (RawServer server = serve(tls);
        Line line = through(proxy.getListenAddress().getPort(), server, builder -> {})) {
      SocketConnectException refused = line.refused();

      assertThat(refused.statusCode()).isEqualTo(407);
      assertThat(refused.header()).containsKey("Proxy-Authenticate");
      assertThat(refused.getMessage())
          .contains("authenticator", "jdk.http.auth.tunneling.disabledSchemes");
      assertThat(server.connections()).isZero();
    } finally {
      proxy.abort();
    }
  }

  @Test
  @DisplayName("a wrong password ends the attempt; no server hears of it")
  void wrongPassword() throws Exception {
    HttpProxyServer proxy = littleProxy(true);
    try (RawServer server = serve(false);
        Line line =
            through(
                proxy.getListenAddress().getPort(),
                server,
                builder -> builder.authenticator(as("ana", "wrong")))) {
      line.refused();

      assertThat(asked.get()).isBetween(1, 10);
      assertThat(server.connections()).isZero();
    } finally {
      proxy.abort();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  @DisplayName("a proxy is told host and port: no header, no path and no query of the handshake")
  void toldNothing(boolean tls) throws Exception {
    try (TunnelProxy proxy = new TunnelProxy();
        RawServer server = serve(tls);
        Line line = through(proxy.port(), server, builder -> {})) {
      line.talk();

      assertThat(proxy.lines()).contains("CONNECT localhost:" + server.port() + " HTTP/1.1");
      assertThat(proxy.lines())
          .noneMatch(told -> told.contains(Line.SECRET) || told.contains("/lines"));
      assertThat(requests)
          .singleElement()
          .satisfies(
              headers ->
                  assertThat(headers).containsEntry("Authorization", "Bearer " + Line.SECRET));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  @DisplayName("what else a proxy answers to CONNECT is told by its status")
  void refusedByProxy(boolean tls) throws Exception {
    try (RawServer proxy = RawServer.start(peer -> peer.refuse(403, "not from here"));
        RawServer server = serve(tls);
        Line line = through(proxy.port(), server, builder -> {})) {
      assertThat(line.refused().statusCode()).isEqualTo(403);
      assertThat(server.connections()).isZero();
    }
  }

  @Test
  @DisplayName("a SOCKS proxy is refused with the reason, not gone around")
  void socks() throws Exception {
    ProxySelector socks =
        new ProxySelector() {
          @Override
          public List<Proxy> select(URI url) {
            return List.of(new Proxy(Proxy.Type.SOCKS, new InetSocketAddress("127.0.0.1", 1080)));
          }

          @Override
          public void connectFailed(URI url, SocketAddress at, IOException why) {
            throw new AssertionError("nothing connects");
          }
        };
    try (RawServer server = serve(false);
        Line line = new Line(server.url("/lines"), builder -> builder.proxy(socks))) {
      assertThat(line.refused()).hasStackTraceContaining("SOCKS");
      assertThat(server.connections()).isZero();
    }
  }
}
