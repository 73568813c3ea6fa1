package dev.unisocket.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.unisocket.UniSocketException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletionException;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {
  private static final String SECRET = "s3cr3t-t0ken";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ws://localhost",
        "wss://feed.example.com/rooms/a%20b?since=1",
        "WSS://Feed.Example.com",
        "ws://127.0.0.1:65535/",
        "ws://[::1]:8080/a?b",
        "ws://[fe80::1%25eth0]/",
        "ws://localhost.:1?x=1",
        "ws://host:/p",
        "ws://h//a;b=c/@me?q=/?:@"
      })
  void keepsValidUrls(String url) {
    assertThat(target(url).url()).hasToString(url);
  }

  @Test
  void encodesWhatIsNotAsciiBecauseTheJdkWouldWriteQuestionMarks() {
    assertThat(target("ws://h/é/\uD83D\uDE00?q=ü").url())
        .hasToString("ws://h/%C3%A9/%F0%9F%98%80?q=%C3%BC");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                        | There is none",
        "http://h/?t=TOKEN         | The scheme is 'http': write ws://",
        "https://h/?t=TOKEN        | The scheme is 'https': write wss://",
        "ftp://h/?t=TOKEN          | The scheme is 'ftp'",
        "//h/?t=TOKEN              | It has no scheme",
        "/p?t=TOKEN                | It has no scheme",
        "ws:///p?t=TOKEN           | It has no host",
        "ws:h?t=TOKEN              | It has no host",
        "ws:/h?t=TOKEN             | It has no host",
        "ws://:80/?t=TOKEN         | It has no host: write it before the port",
        "ws://h/?t=TOKEN#          | It has a fragment",
        "ws://h/#TOKEN             | It has a fragment",
        "ws://me:TOKEN@h/          | It has user info",
        "ws://TOKEN@h/             | It has user info",
        "ws://@h/?t=TOKEN          | It has user info",
        "ws://me:TOKEN@a_b/        | no host and port, and has an @",
        "ws://a_b:1/?t=TOKEN       | The host 'a_b' has an underscore",
        "ws://a..b/?t=TOKEN        | The host 'a..b' is no host name",
        "ws://-a/?t=TOKEN          | The host '-a' is no host name",
        "ws://1.2.3.4.5/?t=TOKEN   | The host '1.2.3.4.5' is no host name",
        "ws://bücher.example/?t=TOKEN | write it as 'xn--bcher-kva.example'",
        "ws://h:0/?t=TOKEN         | The port is 0",
        "ws://h:65536/?t=TOKEN     | The port is 65536",
        "ws://h:x/?t=TOKEN         | Its port is no number",
        "ws://h:-1/?t=TOKEN        | Its port is no number",
        "ws://h:99999999999/?TOKEN | Its port is no number",
        "ws://[::g]/?t=TOKEN       | at index",
        "ws://h/ ?t=TOKEN          | Illegal character in path at index 7",
        "ws://h/%zz?t=TOKEN        | Malformed escape pair at index 7",
        "ws://h/?t=TOKEN{x}        | Illegal character in query at index 22",
      })
  void refusesUrlsAndSaysWhyWithoutTheSecret(String url, String why) {
    String given = url.replace("TOKEN", SECRET);
    UniSocketException e = catchThrowableOfType(UniSocketException.class, () -> target(given));
    assertThat(e).hasMessageContaining(why);
    assertInvalidUrl(e);
  }

  @Test
  void refusesPipesInQueries() {
    UniSocketException e =
        catchThrowableOfType(UniSocketException.class, () -> target("ws://h/?t=" + SECRET + "|"));
    assertThat(e).hasMessageContaining("Illegal character in query");
    assertInvalidUrl(e);
  }

  @Test
  void refusesNullAndHalfSurrogatePairs() {
    assertInvalidUrl(catchThrowableOfType(UniSocketException.class, () -> target(null)));
    assertInvalidUrl(
        catchThrowableOfType(
            UniSocketException.class, () -> target("ws://h/?" + SECRET + "\uD83D")));
  }

  private static void assertInvalidUrl(UniSocketException e) {
    assertThat(e.errCode()).isEqualTo(UniSocketException.INVALID_URL);
    assertThat(e.errMsg()).isEqualTo("connectSocket:fail invalid URL");
    assertThat(e).hasNoCause();
    assertThat(e.toString()).doesNotContain(SECRET);
  }

  @Test
  void headersKeepTheirValuesInOrderWhateverTheCaseOfTheName() {
    Target target =
        Target.of(
            "ws://h",
            List.of(
                Map.entry("X-Tag", "a"),
                Map.entry("Cookie", "b=c"),
                Map.entry("x-tag", "tab\there")),
            List.of());
    assertThat(target.headers().get("X-TAG")).containsExactly("a", "tab\there");
    assertThat(target.headers()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host",
        "connection",
        "UPGRADE",
        "Content-Length",
        "Expect",
        "Transfer-Encoding",
        "Referer",
        "Sec-WebSocket-Key",
        "sec-websocket-protocol",
        "Sec-WebSocket-Anything"
      })
  void refusesTheHandshakesOwnHeaders(String name) {
    assertInvalidHeader(name, SECRET, "invalid header '" + name + "'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a:", "é", "a\r", "(a)", "a\u0141"})
  void refusesNamesThatAreNoTokens(String name) {
    assertInvalidHeader(name, SECRET, "invalid header name");
  }

  @ParameterizedTest
  @CsvSource({
    "10, line break at index 12",
    "13, line break at index 12",
    "0, control character at index 12",
    "27, control character at index 12",
    "127, control character at index 12",
    "128, not ASCII at index 12",
    "233, not ASCII at index 12",
    "8364, not ASCII at index 12"
  })
  void refusesValuesThatAreNotOneLineOfAscii(int c, String why) {
    assertInvalidHeader("X-Token", SECRET + (char) c, "invalid header 'X-Token': " + why);
  }

  @Test
  void refusesHeadersWithoutAValue() {
    assertInvalidHeader("X-Token", null, "invalid header 'X-Token': no value");
  }

  private static void assertInvalidHeader(String name, String value, String why) {
    List<Map.Entry<String, String>> headers = new ArrayList<>();
    headers.add(new AbstractMap.SimpleEntry<>(name, value));
    UniSocketException e =
        catchThrowableOfType(
            UniSocketException.class, () -> Target.of("ws://h", headers, List.of()));
    assertThat(e.errCode()).isEqualTo(UniSocketException.INVALID_ARGUMENT);
    assertThat(e.errMsg()).isEqualTo("connectSocket:fail " + why);
    assertThat(e).hasNoCause();
    assertThat(e.toString()).doesNotContain(SECRET);
  }

  @Test
  void dropsRefererForUniAppOnly() {
    List<Map.Entry<String, String>> headers =
        List.of(Map.entry("referer", SECRET), Map.entry("a", "b"), Map.entry("Referer", SECRET));
    List<LogRecord> logged = new ArrayList<>();
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord record) {
            logged.add(record);
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger logger = Logger.getLogger(Target.class.getName());
    logger.addHandler(handler);
    try {
      assertThat(Target.withoutReferer(headers)).containsExactly(Map.entry("a", "b"));
      assertThat(Target.withoutReferer(List.of(Map.entry("a", "b")))).hasSize(1);
    } finally {
      logger.removeHandler(handler);
    }
    assertThat(logged).hasSize(1);
    assertThat(logged.get(0).getLevel()).isEqualTo(Level.WARNING);
    assertThat(logged.get(0).getMessage()).contains("Referer").doesNotContain(SECRET);
  }

  @Test
  void keepsProtocolsInOrderAndTellsCaseApart() {
    assertThat(Target.of("ws://h", List.of(), List.of("chat.v2", "Chat.v2", "a")).protocols())
        .containsExactly("chat.v2", "Chat.v2", "a");
  }

  @ParameterizedTest
  @CsvSource({
    "'', invalid protocol at index 1",
    "a b, invalid protocol at index 1",
    "'a,b', invalid protocol at index 1",
    "é, invalid protocol at index 1",
    "s3cr3t-t0ken, duplicate protocol at index 1"
  })
  void refusesProtocolsByIndexSinceSomeHoldCredentials(String protocol, String why) {
    UniSocketException e =
        catchThrowableOfType(
            UniSocketException.class,
            () -> Target.of("ws://h", List.of(), List.of(SECRET, protocol)));
    assertThat(e.errCode()).isEqualTo(UniSocketException.INVALID_ARGUMENT);
    assertThat(e.errMsg()).isEqualTo("connectSocket:fail " + why);
    assertThat(e.toString()).doesNotContain(SECRET);
  }

  @Test
  void toStringHasNoQueryAndNoValue() {
    Target target =
        Target.of("ws://h/p?t=" + SECRET, List.of(Map.entry("X-Token", SECRET)), List.of(SECRET));
    assertThat(target).hasToString("Target[host=h, headers=[X-Token]]");
  }

  /** Its exceptions quote what they refuse, so nothing may be left for it to refuse. */
  @Test
  void theJdkRefusesNothingThatIsAccepted() throws Exception {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    } // closed again: each attempt ends when it is refused
    HttpClient client = HttpClient.newHttpClient();
    Random random = new Random(20_260_101);
    int accepted = 0;
    for (int i = 0; i < 3_000; i++) {
      String url = "ws://127.0.0.1:" + port + "/" + text(random, 3);
      String name = "x" + text(random, 2);
      String value = text(random, 4);
      String protocol = "p" + text(random, 2);
      Target target;
      try {
        target = Target.of(url, List.of(Map.entry(name, value)), List.of(protocol));
      } catch (UniSocketException refused) {
        continue;
      }
      accepted++;
      assertThat(refusal(client, target)).as("%s %s %s %s", url, name, value, protocol).isNull();
    }
    assertThat(accepted).isBetween(20, 2_000);
  }

  private static Throwable refusal(HttpClient client, Target target) {
    WebSocket.Builder builder = client.newWebSocketBuilder();
    target.headers().forEach((name, values) -> values.forEach(v -> builder.header(name, v)));
    builder.subprotocols(target.protocols().get(0));
    try {
      builder.buildAsync(target.url(), new WebSocket.Listener() {}).join();
      throw new AssertionError("nobody listens on " + URI.create(target.url().getHost()));
    } catch (CompletionException e) {
      return e.getCause() instanceof IllegalArgumentException ? e.getCause() : null;
    }
  }

  private static String text(Random random, int maxLength) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(maxLength + 1); i > 0; i--) {
      int kind = random.nextInt(8);
      text.append(
          (char)
              (kind == 0
                  ? random.nextInt(0x20)
                  : kind == 1 ? random.nextInt(0x10000) : 0x20 + random.nextInt(0x60)));
    }
    return text.toString();
  }

  private static Target target(String url) {
    return Target.of(url, List.of(), List.of());
  }
}
