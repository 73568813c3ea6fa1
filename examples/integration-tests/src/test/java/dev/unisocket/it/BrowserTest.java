package dev.unisocket.it;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.unisocket.RemoteErrorException;
import dev.unisocket.UniSockets;
import java.util.List;
import java.util.stream.IntStream;
import org.java_websocket.WebSocket;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An envelope without a version, with events of the server beside the answers. */
@Timeout(120) // seconds
class BrowserTest {
  private static final int PAGES = 100;

  private static void browse(WebSocket socket, JsonNode call) {
    int id = call.path("id").intValue();
    switch (call.path("method").asText()) {
      case "Page.navigate" -> {
        send(socket, "{'method':'Network.requestWillBeSent','params':{'requestId':'r%d'}}", id);
        send(socket, "{'method':'Target.attached','params':{'number':%d}}", id);
        send(socket, "{'id':%1$d,'result':{'frameId':'f%1$d','loaderId':'l'}}", id);
        send(socket, "{'method':'Network.loadingFinished','params':{'requestId':'r%d'}}", id);
        send(socket, "{'params':{'timestamp':%d.5},'method':'Page.loadEventFired'}", id);
      }
      case "Runtime.evaluate" ->
          send(
              socket,
              call.at("/params/expression").asText().equals("6 * 7")
                  ? "{'id':%d,'result':{'type':'number','value':42}}"
                  : "{'id':%d,'error':{'code':-32000,'message':'no such thing'}}",
              id);
      default -> {} // what has no id is not answered
    }
  }

  private static void send(WebSocket socket, String message, int id) {
    socket.send(message.formatted(id).replace('\'', '"'));
  }

  @Test
  @DisplayName("calls are answered, events go to their handlers, the rest to the fallback")
  void eventsBesideCalls() throws Exception {
    Heard<JsonNode> calls = new Heard<>();
    try (ScriptedServer server =
            ScriptedServer.begin(
                (socket, call) -> {
                  calls.accept(call);
                  browse(socket, call);
                });
        UniSockets sockets = UniSockets.builder().placeholders(key -> server.authority()).build()) {
      BrowserSocket client = new BrowserSocketImpl(sockets);
      Heard<Double> loads = new Heard<>();
      Heard<String> requests = new Heard<>();
      Heard<String> others = new Heard<>();
      Heard<Object> errors = new Heard<>();
      client.onLoad(loaded -> loads.accept(loaded.timestamp()));
      client.onNetwork(event -> requests.accept(event.requestId()));
      client.onOther(others);
      client.onError(errors::accept);
      client.connect().get(20, SECONDS);

      client.enable();
      client.bringToFront("softly").get(20, SECONDS);
      for (int i = 1; i <= PAGES; i++) {
        assertThat(client.navigate("https://example.com/" + i).get(20, SECONDS))
            .isEqualTo(new BrowserSocket.Navigated("f" + i, "l"));
      }
      assertThat(client.evaluate("6 * 7", null)).containsEntry("value", 42);
      assertThatThrownBy(() -> client.evaluate("nothing", true))
          .isInstanceOfSatisfying(
              RemoteErrorException.class,
              error -> {
                assertThat(error.code()).isEqualTo(-32000);
                assertThat(error.message()).isEqualTo("no such thing");
              });

      assertThat(loads.next(PAGES))
          .containsExactlyElementsOf(
              IntStream.rangeClosed(1, PAGES).mapToObj(i -> i + 0.5).toList());
      assertThat(requests.next(2 * PAGES))
          .containsExactlyElementsOf(
              IntStream.rangeClosed(1, PAGES)
                  .boxed()
                  .flatMap(i -> List.of("r" + i, "r" + i).stream())
                  .toList());
      // It has no other method: it gets the whole text.
      assertThat(others.next())
          .isEqualTo("{\"method\":\"Target.attached\",\"params\":{\"number\":1}}");
      assertThat(others.next(PAGES - 1)).hasSize(PAGES - 1);

      assertThat(calls.next().has("id")).isFalse();
      assertThat(calls.next())
          .isEqualTo(
              ScriptedServer.json("{'method':'Page.bringToFront','params':{'method':'softly'}}"));
      assertThat(calls.next())
          .isEqualTo(
              ScriptedServer.json(
                  "{'id':1,'method':'Page.navigate','params':{'url':'https://example.com/1'}}"));
      calls.next(PAGES - 1);
      assertThat(calls.next())
          .isEqualTo(
              ScriptedServer.json(
                  "{'id':%d,'method':'Runtime.evaluate','params':{'expression':'6 * 7'}}"
                      .formatted(PAGES + 1)));
      assertThat(client.close(1000, "").get(20, SECONDS).clean()).isTrue();
      assertThat(errors.rest()).isEmpty();
      assertThat(others.rest()).isEmpty();
    }
  }
}
