package dev.unisocket.it;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.unisocket.UniSockets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.java_websocket.WebSocket;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Subscriptions of a generated client, over connections that a real server breaks. */
@Timeout(120) // seconds
class SubscriptionsTest {

  /** Says what came on which connection, and breaks one off when it is told to. */
  private static final class Breaking implements ScriptedServer.Script {
    final Heard<String> heard = new Heard<>();
    private final List<WebSocket> sockets = new ArrayList<>();

    @Override
    public void heard(WebSocket socket, JsonNode message) {
      if (!sockets.contains(socket)) {
        sockets.add(socket);
      }
      if (message.path("op").asText().equals("break")) {
        socket.closeConnection(1006, "");
        return;
      }
      String depth = message.path("depth").asText();
      heard.accept(
          (sockets.indexOf(socket) + 1)
              + " "
              + (message.path("op").asText() + " " + message.path("symbol").asText())
              + (depth.isEmpty() ? "" : " " + depth));
    }
  }

  @Test
  @DisplayName(
      "live subscriptions are sent again before queued sends: of one key the last, ended ones not")
  void replay() throws Exception {
    Breaking script = new Breaking();
    try (ScriptedServer server = ScriptedServer.begin(script);
        UniSockets sockets = UniSockets.builder().placeholders(key -> server.authority()).build()) {
      TradeSocket client = new TradeSocketImpl(sockets);
      List<CompletableFuture<Void>> inOutage = new ArrayList<>();
      client.onReconnect(
          event -> {
            if (inOutage.isEmpty()) {
              inOutage.add(client.order("WAITS"));
            } else if (inOutage.size() == 1) {
              inOutage.add(client.stopTrades("ABC")); // sends nothing: it is taken back
              inOutage.add(client.trades("NEW", 9));
            }
          });
      client.connect().get(20, SECONDS);

      client.trades("ABC", 1).get(20, SECONDS);
      client.trades("XYZ", 1).get(20, SECONDS);
      assertThat(client.filtered(Map.of("symbol", "FILTER"))).isTrue();
      client.trades("ABC", 2).get(20, SECONDS); // the same key: the last counts, at its own place
      client.stopTrades("XYZ").get(20, SECONDS);
      assertThat(script.heard.next(5))
          .containsExactly(
              "1 subscribe ABC 1",
              "1 subscribe XYZ 1",
              "1 subscribe FILTER",
              "1 subscribe ABC 2",
              "1 unsubscribe XYZ");

      client.breakOff();
      assertThat(script.heard.next(3))
          .containsExactly("2 subscribe FILTER", "2 subscribe ABC 2", "2 order WAITS");

      client.breakOff();
      assertThat(script.heard.next(2)).containsExactly("3 subscribe FILTER", "3 subscribe NEW 9");
      for (CompletableFuture<Void> future : inOutage) {
        future.get(20, SECONDS);
      }

      client.stopFiltered(Map.of("symbol", "FILTER"));
      client.breakOff();
      assertThat(script.heard.next()).isEqualTo("3 unsubscribe FILTER");
      assertThat(script.heard.next()).isEqualTo("4 subscribe NEW 9");
      client.close(1000, "").get(20, SECONDS);
    }
  }
}
