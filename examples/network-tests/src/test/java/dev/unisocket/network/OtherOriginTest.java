package dev.unisocket.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unisocket.SocketConnectException;
import dev.unisocket.testserver.RawServer;
import java.net.Authenticator;
import java.net.CookieManager;
import java.net.PasswordAuthentication;
import java.net.http.HttpClient;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is meant for one server never comes to another. */
class OtherOriginTest {

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  @DisplayName("a redirect is a refusal: the other server hears nothing, whatever the user sets")
  void redirects(int status) throws Exception {
    try (RawServer other = RawServer.start(Line::echo);
        RawServer server =
            RawServer.start(
                peer ->
                    peer.refuse(
                        status, "", "Location: http://localhost:" + other.port() + "/lines"));
        Line line =
            new Line(
                server.url("/lines"),
                builder -> builder.followRedirects(HttpClient.Redirect.ALWAYS))) {
      SocketConnectException refused = line.refused();

      assertThat(refused.statusCode()).isEqualTo(status);
      assertThat(refused.header()).containsKey("Location");
      assertThat(server.connections()).isEqualTo(1);
      assertThat(other.connections()).isZero();
    }
  }

  @Test
  @DisplayName("a cookie goes back to the host that set it, and to no other")
  void cookies() throws Exception {
    Queue<String> cookies = new ConcurrentLinkedQueue<>();
    CookieManager manager = new CookieManager();
    RawServer.Script script =
        peer -> {
          cookies.add(peer.requestHeaders().getOrDefault("Cookie", "none"));
          peer.accept("Set-Cookie: session=" + Line.SECRET);
          peer.finish();
        };
    try (RawServer server = RawServer.start(script)) {
      String here = server.url("/lines");
      String there = here.replace("localhost", "127.0.0.1");
      for (String url : new String[] {here, here, there}) {
        try (Line line = new Line(url, builder -> builder.cookieHandler(manager))) {
          line.open();
        }
      }
    }
    assertThat(cookies).hasSize(3);
    assertThat(cookies).element(0).isEqualTo("none");
    assertThat(cookies).element(1).asString().contains(Line.SECRET);
    assertThat(cookies).element(2).isEqualTo("none");
  }

  @Test
  @DisplayName("an authenticator is asked for the server that wants a password, and for no other")
  void authenticators() throws Exception {
    Queue<String> askedFor = new ConcurrentLinkedQueue<>();
    Authenticator authenticator =
        new Authenticator() {
          @Override
          protected PasswordAuthentication getPasswordAuthentication() {
            askedFor.add(getRequestingHost() + ":" + getRequestingPort());
            return null;
          }
        };
    try (RawServer server =
            RawServer.start(
                peer -> peer.refuse(401, "", "WWW-Authenticate: Basic realm=\"lines\""));
        Line line =
            new Line(server.url("/lines"), builder -> builder.authenticator(authenticator))) {
      line.refused();

      assertThat(askedFor).isSubsetOf("localhost:" + server.port());
      // JDK 25 no longer asks where the request has an Authorization of its own, as this one has.
      assertThat(!askedFor.isEmpty() || Runtime.version().feature() > 17).isTrue();
    }
  }
}
