package dev.unisocket.transport.jdk;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unisocket.testserver.Await;
import dev.unisocket.testserver.Peer;
import dev.unisocket.testserver.RawServer;
import dev.unisocket.testserver.TestTls;
import dev.unisocket.transport.ConnectRequest;
import dev.unisocket.transport.HandshakeRefusedException;
import dev.unisocket.transport.RecordingListener;
import java.io.IOException;
import java.net.ConnectException;
import java.net.CookieHandler;
import java.net.CookieManager;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.SocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the transport adds to the JDK's handshake, and what it keeps of the user's settings. */
@Timeout(120)
final class HandshakeTest {
  private static final int AT_ONCE = 200;

  private static HandshakeRefusedException refusalOf(RawServer.Script script) throws IOException {
    try (RawServer server = RawServer.start(script);
        JdkTransport transport = JdkTransport.create()) {
      return (HandshakeRefusedException)
          Attempts.failureOf(transport, Attempts.to(server.url("/?token=planted"), "chat"));
    }
  }

  @Test
  void twoHundredAttemptsAtOnceGetTheirOwnHeaders() throws Exception {
    try (RawServer server =
            RawServer.start(
                peer -> {
                  peer.accept("X-Echo: " + peer.requestHeaders().get("X-Number"));
                  peer.drain();
                });
        JdkTransport transport = JdkTransport.create()) {
      URI url = URI.create(server.url("/the/same/for/all"));
      List<RecordingListener> listeners = new ArrayList<>();
      for (int i = 0; i < AT_ONCE; i++) {
        RecordingListener listener = new RecordingListener(0);
        listeners.add(listener);
        transport.connect(
            ConnectRequest.of(url, Map.of("X-Number", List.of("n" + i)), List.of()), listener);
      }
      for (int i = 0; i < AT_ONCE; i++) {
        assertThat(listeners.get(i).next()).isEqualTo("open");
        assertThat(listeners.get(i).headers().get("X-Echo")).containsExactly("n" + i);
      }
    }
  }

  @Test
  void theUsersCookieHandlerIsWrapped() throws Exception {
    CookieHandler cookies = new CookieManager();
    try (RawServer server =
            RawServer.start(
                peer -> {
                  String sent = peer.requestHeaders().getOrDefault("Cookie", "none");
                  peer.accept("Set-Cookie: session=s-1", "X-Cookie: " + sent);
                  peer.drain();
                });
        JdkTransport transport = JdkTransport.of(builder -> builder.cookieHandler(cookies))) {
      RecordingListener first = new RecordingListener(0);
      Attempts.open(transport, Attempts.to(server.url("/")), first);
      assertThat(first.headers().get("X-Cookie")).containsExactly("none");
      RecordingListener second = new RecordingListener(0);
      Attempts.open(transport, Attempts.to(server.url("/")), second);
      assertThat(second.headers().get("X-Cookie").get(0)).contains("session").contains("s-1");
    }
  }

  @Test
  void theUsersExecutorIsWrapped() throws Exception {
    ConcurrentLinkedQueue<String> threads = new ConcurrentLinkedQueue<>();
    ExecutorService users = Executors.newSingleThreadExecutor(task -> daemon(task, "users-own"));
    Executor recording =
        task ->
            users.execute(
                () -> {
                  threads.add(Thread.currentThread().getName());
                  task.run();
                });
    try (RawServer server = RawServer.start(HandshakeTest::acceptAndDrain);
        JdkTransport transport = JdkTransport.of(builder -> builder.executor(recording))) {
      RecordingListener listener = new RecordingListener(0);
      Attempts.open(transport, Attempts.to(server.url("/")), listener);
      assertThat(threads).isNotEmpty().containsOnly("users-own");
      assertThat(listener.headers()).containsKey("Sec-WebSocket-Accept");
    } finally {
      users.shutdown();
    }
  }

  @Test
  void anExecutorOfTheUsersThatRefusesDoesNotHoldUpTheHandshake() throws Exception {
    ExecutorService refusing = Executors.newCachedThreadPool(task -> daemon(task, "refusing"));
    refusing.shutdown();
    try (RawServer server = RawServer.start(HandshakeTest::acceptAndDrain);
        JdkTransport transport = JdkTransport.of(builder -> builder.executor(refusing))) {
      Attempts.open(transport, Attempts.to(server.url("/")), new RecordingListener(0));
    }
  }

  private static Thread daemon(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }

  private static void acceptAndDrain(Peer peer) throws IOException {
    peer.accept();
    peer.drain();
  }

  @Test
  void aRedirectIsARefusalWhateverTheUserSets() throws Exception {
    try (RawServer server = RawServer.start(peer -> peer.refuse(302, "", "Location: /elsewhere"));
        JdkTransport transport =
            JdkTransport.of(builder -> builder.followRedirects(HttpClient.Redirect.ALWAYS))) {
      HandshakeRefusedException refused =
          (HandshakeRefusedException) Attempts.failureOf(transport, Attempts.to(server.url("/")));
      assertThat(refused.statusCode()).isEqualTo(302);
      assertThat(refused.headers().get("Location")).containsExactly("/elsewhere");
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @Test
  void settingsThatThrowFailTheAttempt() {
    IllegalStateException thrown = new IllegalStateException("no key store");
    try (JdkTransport transport =
        JdkTransport.of(
            builder -> {
              throw thrown;
            })) {
      assertThat(Attempts.failureOf(transport, Attempts.to("ws://localhost:1/"))).isSameAs(thrown);
    }
  }

  @Test
  void aSocksProxyIsRefused() throws Exception {
    try (RawServer server = RawServer.start(HandshakeTest::acceptAndDrain);
        JdkTransport transport =
            JdkTransport.of(
                builder ->
                    builder.proxy(
                        new ProxySelector() {
                          @Override
                          public List<Proxy> select(URI url) {
                            return List.of(
                                new Proxy(
                                    Proxy.Type.SOCKS,
                                    InetSocketAddress.createUnresolved("socks.invalid", 1080)));
                          }

                          @Override
                          public void connectFailed(URI url, SocketAddress at, IOException why) {
                            throw new AssertionError("nothing connects");
                          }
                        }))) {
      assertThat(Attempts.failureOf(transport, Attempts.to(server.url("/"))))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("SOCKS");
      assertThat(server.connections()).isZero();
    }
  }

  @Test
  void aWrongAcceptIsARefusalThatNamesTheHeader() throws Exception {
    HandshakeRefusedException refused = refusalOf(Peer::acceptWrongly);
    assertThat(refused.statusCode()).isEqualTo(101);
    assertThat(refused).hasMessageContaining("Sec-WebSocket-Accept").hasNoCause();
    assertThat(refused.getMessage()).doesNotContain("AAAA");
  }

  @Test
  void otherFlawsOfAnAcceptanceAreNamed() throws Exception {
    assertThat(refusalOf(peer -> peer.accept("Sec-WebSocket-Extensions: permessage-deflate")))
        .hasMessageContaining("Sec-WebSocket-Extensions");
    assertThat(refusalOf(peer -> peer.accept("Sec-WebSocket-Protocol: planted")).getMessage())
        .contains("subprotocol")
        .doesNotContain("planted");
    assertThat(
            refusalOf(
                peer -> {
                  peer.requestLine();
                  peer.write(
                      "HTTP/1.1 101 Switching\r\nUpgrade: websocket\r\n\r\n".getBytes(ISO_8859_1));
                }))
        .hasMessageContaining("Connection: Upgrade");
  }

  @Test
  void aRefusalWithoutAnnouncedLengthKeepsItsStatus() throws Exception {
    HandshakeRefusedException refused =
        refusalOf(
            peer -> {
              peer.requestLine();
              peer.write(
                  "HTTP/1.1 401 No\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nfirst\r\n"
                      .getBytes(ISO_8859_1));
              peer.write("6\r\nsecond\r\n".getBytes(ISO_8859_1));
              peer.write("0\r\n\r\n".getBytes(ISO_8859_1));
              peer.drain();
            });
    assertThat(refused.statusCode()).isEqualTo(HttpURLConnection.HTTP_UNAUTHORIZED);
    assertThat(refused.body()).isEqualTo("firstsecond");
  }

  @Test
  void aBodyThatAnnouncesMoreThan64KibibytesIsNotRead() throws Exception {
    AtomicLong written = new AtomicLong();
    HandshakeRefusedException refused =
        refusalOf(
            peer -> {
              peer.requestLine();
              peer.write(
                  "HTTP/1.1 401 No\r\nX-Why: w\r\nContent-Length: 1000000000\r\n\r\n"
                      .getBytes(ISO_8859_1));
              pour(peer, written, 1_000_000_000);
            });
    assertThat(refused.statusCode()).isZero();
    assertThat(refused.headers().get("X-Why")).containsExactly("w");
    assertThat(refused.body()).isEmpty();
    assertThat(refused).hasMessageContaining("64 KiB");
    assertThat(written.get()).isLessThan(100_000_000);
  }

  @Test
  void anEndlessBodyIsReadForASecondAndLittleOfIt() throws Exception {
    AtomicLong written = new AtomicLong();
    long begun = System.nanoTime();
    HandshakeRefusedException refused =
        refusalOf(
            peer -> {
              peer.requestLine();
              peer.write("HTTP/1.1 401 No\r\nX-Why: w\r\n\r\n".getBytes(ISO_8859_1));
              pour(peer, written, Long.MAX_VALUE);
            });
    long millis = (System.nanoTime() - begun) / 1_000_000;
    assertThat(refused.statusCode()).isZero();
    assertThat(refused.headers().get("X-Why")).containsExactly("w");
    assertThat(refused).hasMessageContaining("unannounced length");
    // What the client's heap holds is less: most of this is in the buffers of the two kernels.
    System.out.println(
        "endless body of a refusal: " + written + " bytes written in " + millis + " ms");
    assertThat(written.get()).isLessThan(20_000_000);
    assertThat(millis).isBetween(900L, 20_000L);
  }

  /** Writes until the client leaves. */
  private static void pour(Peer peer, AtomicLong written, long bytes) {
    byte[] piece = new byte[64 * 1024];
    try {
      while (written.get() < bytes) {
        peer.write(piece);
        written.addAndGet(piece.length);
      }
    } catch (IOException left) {
      return; // which is what the test is about
    }
  }

  @Test
  void aHandshakeThatHangsIsEndedByAbort() throws Exception {
    try (RawServer server = RawServer.start(Peer::drain);
        JdkTransport transport = JdkTransport.create()) {
      RecordingListener listener = new RecordingListener(0);
      var attempt = transport.connect(Attempts.to(server.url("/")), listener);
      Await.until("the server has it", () -> server.connections() == 1);
      attempt.abort();
      Await.until("the server sees the end", () -> server.open() == 0);
      assertThat(listener.unread()).isEmpty();
    }
  }

  @Test
  void whatRefusesTheConnectionIsTheCause() throws Exception {
    int free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    try (JdkTransport transport = JdkTransport.create()) {
      assertThat(Attempts.failureOf(transport, Attempts.to("ws://localhost:" + free + "/?token=x")))
          .isInstanceOf(ConnectException.class);
      assertThat(Attempts.failureOf(transport, Attempts.to("ws://no-such-host.invalid/?token=x")))
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void aCertificateThatIsNotTrustedIsAnSslException() throws Exception {
    TestTls tls = TestTls.forHost("localhost");
    try (RawServer server = RawServer.start(tls.server(), HandshakeTest::acceptAndDrain);
        JdkTransport transport = JdkTransport.create()) {
      assertThat(Attempts.failureOf(transport, Attempts.to(server.url("/"))))
          .isInstanceOf(SSLException.class);
    }
  }

  @Test
  void aCertificateForAnotherHostIsAnSslException() throws Exception {
    TestTls tls = TestTls.forHost("other.example");
    var context = tls.client();
    try (RawServer server = RawServer.start(tls.server(), HandshakeTest::acceptAndDrain);
        JdkTransport transport = JdkTransport.of(builder -> builder.sslContext(context))) {
      assertThat(Attempts.failureOf(transport, Attempts.to(server.url("/"))))
          .isInstanceOf(SSLException.class);
    }
  }

  @Test
  void aHeaderThatTheJdkRefusesIsNotInTheMessage() {
    try (JdkTransport transport = JdkTransport.create()) {
      ConnectRequest bad =
          ConnectRequest.of(
              URI.create("ws://localhost:1/"),
              Map.of("Authorization", List.of("Bearer planted\n")),
              List.of());
      Throwable failure = Attempts.failureOf(transport, bad);
      assertThat(failure).isInstanceOf(IOException.class).hasNoCause();
      assertThat(failure.getMessage()).doesNotContain("planted");
    }
  }
}
