package dev.unisocket.uni;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unisocket.UniSockets;
import dev.unisocket.internal.Manifest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the connect timeout comes from that nobody has set in code. */
class ManifestTest {
  @TempDir Path directory;
  private Path manifest;

  @BeforeEach
  void nameTheFile() {
    manifest = directory.resolve("manifest.json");
  }

  @Test
  void readsTheConnectTimeoutAmongEverythingElse() throws IOException {
    write(
        """
        {
            "name" : "demo \\"quoted\\" \\u4f60\\/", /* the name
               * connectSocket: 1 */
            // "networkTimeout": { "connectSocket": 2 },
            "versionCode" : 100,
            "flags" : [true, false, null, -1.5e+3, {}, [], {"networkTimeout": {"connectSocket": 3}}],
            "h5" : { "connectSocket" : 4, "networkTimeout" : {"connectSocket" : 5} },
            "networkTimeout" : {
                "request" : 10000,
                "connectSocket" : /* ten seconds */ 10000 // in milliseconds
            }
        }
        // the end
        """);

    assertThat(timeout()).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void readsAFileWithAByteOrderMarkAndWindowsLines() throws IOException {
    write("\uFEFF{\r\n// first\r\n\"networkTimeout\":\r\n{\"connectSocket\":1}}\r\n");

    assertThat(timeout()).isEqualTo(Duration.ofMillis(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "\"text\"",
        "60000",
        "{\"networkTimeout\": {}}",
        "{\"networkTimeout\": 60000}",
        "{\"networkTimeout\": [{\"connectSocket\": 1}]}",
        "{\"networkTimeout\": {\"request\": 1, \"connectsocket\": 1}}",
        "{\"connectSocket\": 1}",
        "{\"networkTimeout\": {\"connectSocket\": 1}, \"networkTimeout\": {}}",
        "{\"networkTimeout\": {\"connectSocket\": 1}, \"networkTimeout\": null}"
      })
  void aManifestWithoutTheKeySetsNothing(String text) throws IOException {
    write(text);

    assertThat(timeout()).isNull();
  }

  @Test
  void theLastOfTwoEqualKeysCountsAsInJavaScript() throws IOException {
    write("{\"networkTimeout\": {\"connectSocket\": 1, \"connectSocket\": 2}}");

    assertThat(timeout()).isEqualTo(Duration.ofMillis(2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // In these texts ; is the end of a line.
        "''                           | 1 | the text ends too early",
        "{                            | 1 | the text ends too early",
        "{;  \"a\": 1;                | 3 | the text ends too early",
        "{;  \"a\": 1,;}              | 3 | a property's name in quotes is missing before '}'",
        "{;  a: 1}                    | 2 | a property's name in quotes is missing before 'a'",
        "{\"a\";  1}                  | 2 | a ':' is missing after a property's name, before '1'",
        "{\"a\": 1;  \"b\": 2}        | 2 | a ',' is missing between two properties, before '\"'",
        "[1;2]                        | 2 | a ',' is missing between two elements, before '2'",
        "[1,;]                        | 2 | this is no value: ']'",
        "{;;\"a\": yes}               | 3 | this is no value: 'yes'",
        "{\"a\": 01}                  | 1 | this is no value: '01'",
        "{\"a\": .5}                  | 1 | this is no value: '.5'",
        "{\"a\": 1.}                  | 1 | this is no value: '1.'",
        "{\"a\": 'x'}                 | 1 | this is no value: '''",
        "{;\"a;\": 1}                 | 2 | a string is not closed on its line",
        "{\"a\": \"\\x\"}             | 1 | no such escape: '\\x'",
        "{\"a\": \"\\u12g4\"}         | 1 | no such escape: '\\u'",
        "{} ;{}                       | 2 | there is something after the end: '{'",
        "{;/* ;;                      | 2 | a comment is not closed",
        "{} /                         | 1 | there is something after the end: '/'"
      })
  void aBrokenFileIsAnErrorThatNamesFileAndLine(String text, int line, String what)
      throws IOException {
    write(text.replace(';', '\n'));

    assertThatThrownBy(this::timeout)
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage(manifest + ":" + line + ": " + what);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "0        | is not positive: '0'",
        "-1       | is not positive: '-1'",
        "1.5      | is no whole number of milliseconds: '1.5'",
        "1e4      | is no whole number of milliseconds: '1e4'",
        "\"60000\"  | is no whole number of milliseconds: '\"60000\"'",
        "null     | is no whole number of milliseconds: 'null'",
        "true     | is no whole number of milliseconds: 'true'",
        "99999999999999999999 | is no whole number of milliseconds: '99999999999999999999'"
      })
  void aTimeoutThatIsNoneNamesItsOwnLine(String value, String what) throws IOException {
    write("{\n\"networkTimeout\": {\n  \"connectSocket\": " + value + "\n},\n\"a\": 1 }");

    assertThatThrownBy(this::timeout)
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage(manifest + ":3: networkTimeout.connectSocket " + what);
  }

  @Test
  void aFileThatNestsWithoutEndIsAnErrorNotAStackOverflow() throws IOException {
    write("[".repeat(100_000));

    assertThatThrownBy(this::timeout).hasMessage(manifest + ":1: more than 500 levels of nesting");
  }

  @Test
  void aFileThatIsNotThereSaysSo() {
    assertThatThrownBy(this::timeout)
        .isExactlyInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("'" + manifest + "' cannot be read");
  }

  @Test
  void aFileThatIsNotUtf8SaysSo() throws IOException {
    Files.write(manifest, new byte[] {'{', (byte) 0xE9, '}'});

    assertThatThrownBy(this::timeout)
        .isExactlyInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("UTF-8");
  }

  @Test
  void theTimeoutOfAManifestEndsAnAttemptWithAnErrorThenAClose() throws IOException {
    write("{\"networkTimeout\": {\"connectSocket\": 2500}}");
    try (Bench bench = Bench.with(b -> b.networkTimeout(manifest))) {
      bench.heard.listenTo(bench.uni);
      bench.uni.connectSocket(bench.connecting(Bench.URL));
      bench.run();
      assertThat(bench.heard.take())
          .containsExactly("success 0 connectSocket:ok", "complete 0 connectSocket:ok");

      bench.server.advance(Duration.ofMillis(2499));
      bench.run();
      assertThat(bench.heard.take()).isEmpty();
      bench.server.advance(Duration.ofMillis(1));
      bench.run();

      assertThat(bench.heard.take())
          .containsExactly("error 602001 connectSocket:fail timeout", "close 1006");
    }
  }

  @Test
  void theBuildersTimeoutGoesBeforeTheManifestAndTheOptionsBeforeBoth() throws IOException {
    write("{\"networkTimeout\": {\"connectSocket\": 1}}");
    try (Bench bench =
        Bench.with(b -> b.networkTimeout(manifest).connectTimeout(Duration.ofMillis(20)))) {
      bench.heard.listenTo(bench.uni);
      bench.connect();
      bench.uni.connectSocket(ConnectSocketOptions.url("ws://server/").timeout(10));

      bench.server.advance(Duration.ofMillis(9));
      bench.run();
      assertThat(bench.heard.take()).isEmpty();
      bench.server.advance(Duration.ofMillis(1));
      bench.run();
      assertThat(bench.heard.take()).hasSize(2);
      assertThat(bench.latest().readyState().code()).isZero();
      bench.server.advance(Duration.ofMillis(10));
      bench.run();
      assertThat(bench.heard.take()).hasSize(2);
    }
  }

  @Test
  void withoutAManifestAnAttemptMayTakeAMinute() {
    try (Bench bench = Bench.create()) {
      bench.heard.listenTo(bench.uni);
      bench.connect();

      bench.server.advance(Duration.ofMillis(59_999));
      bench.run();
      assertThat(bench.heard.take()).isEmpty();
      bench.server.advance(Duration.ofMillis(1));
      bench.run();
      assertThat(bench.heard.take())
          .containsExactly("error 602001 connectSocket:fail timeout", "close 1006");
    }
  }

  @Test
  void aBrokenFileIsThrownByTheBuilderMethodThatNamesIt() throws IOException {
    write("{\n?");

    assertThatThrownBy(() -> UniSockets.builder().networkTimeout(manifest))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage(manifest + ":2: a property's name in quotes is missing before '?'");
  }

  @Test
  void aManifestAtTheRootOfTheClassPathCountsByItself() throws Exception {
    write("{\"networkTimeout\": {\"connectSocket\": 1234}}");

    assertThat(fork(directory)).containsExactly("PT1.234S", "built");
  }

  @Test
  void aBrokenManifestAtTheRootOfTheClassPathShowsAtTheBuild() throws Exception {
    write("{\n  \"networkTimeout\": {\"connectSocket\": \"soon\"}\n}");

    String what =
        "class path:manifest.json:2: networkTimeout.connectSocket is no whole number of milliseconds:"
            + " '\"soon\"'";
    assertThat(fork(directory)).containsExactly(what, what);
  }

  /**
   * Runs {@link ClassPathManifest} in a program of its own with one directory more on its class
   * path.
   */
  private static List<String> fork(Path more) throws Exception {
    return Forked.run(List.of(), more, ClassPathManifest.class);
  }

  /** Prints what the class path says, and what building sockets does with it. */
  static final class ClassPathManifest {
    public static void main(String[] args) {
      print(() -> String.valueOf(Manifest.connectTimeoutOnClassPath()));
      print(
          () -> {
            UniSockets.builder().build().close();
            return "built";
          });
    }

    private static void print(Supplier<String> call) {
      String line;
      try {
        line = call.get();
      } catch (IllegalArgumentException e) {
        line = e.getMessage();
      }
      System.out.println(line);
    }
  }

  private Duration timeout() {
    return Manifest.connectTimeout(manifest);
  }

  private void write(String text) throws IOException {
    Files.write(manifest, text.getBytes(UTF_8));
  }
}
