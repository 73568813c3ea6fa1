package dev.unisocket.examples.devtools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unisocket.UniSocketException;
import dev.unisocket.UniSockets;
import dev.unisocket.testing.FakeConnection;
import dev.unisocket.testing.FakeSocketServer;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes over the wire, without a browser. */
class PageTest {
  private final FakeSocketServer server = FakeSocketServer.create();
  private final UniSockets sockets =
      UniSockets.builder()
          .transport(server.transport())
          .executor(Runnable::run)
          .placeholders(Map.of("devtools.port", "9222")::get)
          .build();
  private final BlockingQueue<String> console = new LinkedBlockingQueue<>();
  private final Page page = new Page(new PageSocketImpl(sockets), console::add);
  private FakeConnection browser;

  @BeforeEach
  void attach() throws Exception {
    CompletableFuture<Void> attached = page.attach("A1");
    browser = server.awaitConnection();
    answer("{\"id\":1,\"method\":\"Page.enable\"}", "{\"id\":1,\"result\":{}}");
    answer(
        "{\"id\":2,\"method\":\"Page.setLifecycleEventsEnabled\",\"params\":{\"enabled\":true}}",
        "{\"id\":2,\"result\":{}}");
    answer("{\"id\":3,\"method\":\"Runtime.enable\"}", "{\"id\":3,\"result\":{}}");
    attached.get(10, TimeUnit.SECONDS);
  }

  @AfterEach
  void close() {
    sockets.close();
    server.close();
  }

  @Test
  void itIsThePageThatWasAskedFor() {
    assertThat(browser.url()).hasToString("ws://127.0.0.1:9222/devtools/page/A1");
  }

  @Test
  void aPageIsOpenAtItsOwnLoadEvent() throws Exception {
    CompletableFuture<Void> open = page.open("http://127.0.0.1/");
    lifecycle("blank", "load"); // of the document before
    answer(
        "{\"id\":4,\"method\":\"Page.navigate\",\"params\":{\"url\":\"http://127.0.0.1/\"}}",
        "{\"id\":4,\"result\":{\"frameId\":\"F\",\"loaderId\":\"L\"}}");
    lifecycle("L", "init");
    say("handled"); // and so is what came before
    assertThat(console.poll(10, TimeUnit.SECONDS)).isEqualTo("log: handled");
    assertThat(open).isNotDone();

    lifecycle("L", "load");

    open.get(10, TimeUnit.SECONDS);
  }

  @Test
  void aLoadEventMayComeBeforeTheAnswer() throws Exception {
    CompletableFuture<Void> open = page.open("http://127.0.0.1/");
    lifecycle("L", "load");
    say("handled");
    assertThat(console.poll(10, TimeUnit.SECONDS)).isEqualTo("log: handled");
    assertThat(open).isNotDone();

    browser.send("{\"id\":4,\"result\":{\"frameId\":\"F\",\"loaderId\":\"L\"}}");

    open.get(10, TimeUnit.SECONDS);
  }

  @Test
  void anOpenFailsWithTheConnection() {
    CompletableFuture<Void> open = page.open("http://127.0.0.1/");
    browser.send("{\"id\":4,\"result\":{\"frameId\":\"F\",\"loaderId\":\"L\"}}");

    browser.drop();

    assertThatThrownBy(() -> open.get(10, TimeUnit.SECONDS))
        .hasCauseInstanceOf(UniSocketException.class);
  }

  @Test
  void consoleCallsBecomeLines() throws Exception {
    browser.send(
        "{\"method\":\"Runtime.consoleAPICalled\",\"params\":{\"type\":\"warning\",\"args\":["
            + "{\"type\":\"string\",\"value\":\"it is\"},"
            + "{\"type\":\"object\",\"description\":\"Object\"}]}}");
    browser.send("{\"method\":\"Page.frameStoppedLoading\",\"params\":{\"frameId\":\"F\"}}");
    say("no more");

    assertThat(console.poll(10, TimeUnit.SECONDS)).isEqualTo("warning: it is Object");
    assertThat(console.poll(10, TimeUnit.SECONDS)).isEqualTo("log: no more");
  }

  private void answer(String call, String answer) {
    assertThat(lastFrame()).isEqualTo(call);
    browser.send(answer);
  }

  private void say(String text) {
    browser.send(
        "{\"method\":\"Runtime.consoleAPICalled\",\"params\":{\"type\":\"log\",\"args\":["
            + "{\"type\":\"string\",\"value\":\""
            + text
            + "\"}]}}");
  }

  private String lastFrame() {
    return browser.awaitFrame().text();
  }

  private void lifecycle(String loaderId, String name) {
    browser.send(
        "{\"method\":\"Page.lifecycleEvent\",\"params\":{\"frameId\":\"F\",\"loaderId\":\""
            + loaderId
            + "\",\"name\":\""
            + name
            + "\",\"timestamp\":1.5}}");
  }
}
