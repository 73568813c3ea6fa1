package dev.unisocket.examples.benchmarks.scale;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each benchmark, as small as it gets: its programs start, check what they do, and print. */
class ScaleTest {
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(printed, true, UTF_8);

  /** Returns the cells of each row of the table, the heads left out. */
  private List<List<String>> rows() {
    return printed
        .toString(UTF_8)
        .lines()
        .filter(line -> line.startsWith("|"))
        .skip(2)
        .map(line -> List.of(line.substring(2).split(" *\\| *", -1)))
        .toList();
  }

  private static double number(List<String> row, int column) {
    return Double.parseDouble(row.get(column));
  }

  @Test
  void idleConnectionsOpenEchoHearAndCloseWithBothClients() throws Exception {
    new IdleConnections(out, 50, 1, 0, true).measure();

    assertThat(rows()).hasSizeGreaterThanOrEqualTo(9);
    assertThat(rows()).allMatch(row -> number(row, 1) > 0 && number(row, 2) > 0);
    assertThat(printed.toString(UTF_8))
        .contains("50 idle connections")
        .contains("dev.unisocket.generated.ClientSupport")
        .contains("jdk.internal.net.http.websocket.WebSocketImpl");
  }

  @Test
  void allClientsComeBackAfterAStorm(@TempDir Path folder) throws Exception {
    Path picture = folder.resolve("made/storm.svg");

    new ReconnectStorm(out, 50, 200, picture).measure();

    assertThat(rows()).hasSize(2).allMatch(row -> number(row, 1) >= 50);
    assertThat(rows())
        .extracting(row -> row.get(0))
        .containsExactly("fixed delay of 1 s", "generated, @Reconnect");
    assertThat(Files.readString(picture)).contains("fixed delay", "@Reconnect", "server is back");
  }

  @Test
  void bothClientsHaveTheirFirstEcho() throws Exception {
    new StartUp(out, 0, 1).measure();

    assertThat(rows()).hasSize(2).allMatch(row -> number(row, 1) > 0 && number(row, 2) > 0);
  }
}
