package dev.unisocket.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unisocket.CloseEvent;
import dev.unisocket.ErrorEvent;
import dev.unisocket.OpenEvent;
import dev.unisocket.generated.ClientSpec;
import dev.unisocket.generated.ClientSupport;
import dev.unisocket.generated.ConnectArguments;
import dev.unisocket.testing.FakeConnection;
import dev.unisocket.uni.SendSocketMessageOptions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class LateHandlersTest {

  @Test
  void theUnheardOpenIsKeptForTheFirstHandlerOnly() {
    try (Fixture f = Fixture.inPlace()) {
      open(f, f.client);
      barrier(f);
      f.client.onOpen(f.heard);
      f.heard.next(OpenEvent.class);
      f.client.onOpen(f.heard);
      f.client.onOpen(f.heard);
      barrier(f);
      assertThat(f.heard.rest()).isEmpty();
    }
  }

  @Test
  void theTaskKeepsTheOpenForItsOwnFirstListenerWhetherOrNotTheClientHasHeard() {
    try (Fixture f = Fixture.inPlace().listening()) {
      open(f, f.client);
      f.heard.next(OpenEvent.class);
      barrier(f);
      f.client.task().onOpen(f.heard::accept);
      f.heard.next(OpenEvent.class);
      f.client.task().onOpen(f.heard::accept);
      barrier(f);
      assertThat(f.heard.rest()).isEmpty();
    }
  }

  @Test
  void theEndingErrorAndTheCloseAreKeptUntilTheNextConnect() {
    try (Fixture f = Fixture.inPlace()) {
      open(f, f.client).reset();
      barrier(f);
      f.client.onClose(f.heard);
      f.heard.next(CloseEvent.class);
      f.client.onError(f.heard);
      f.heard.next(ErrorEvent.class);

      ClientSupport other = f.client();
      open(f, other).reset();
      open(f, other);
      other.onClose(f.heard);
      other.onError(f.heard);
      barrier(f);
      assertThat(f.heard.rest()).isEmpty(); // the client forgot when it connected again
    }
  }

  @Test
  void aMessageWaitsAndEverythingBehindItWhileNothingIsBound() {
    try (Fixture f = Fixture.inPlace()) {
      f.client.onClose(f.heard);
      FakeConnection connection = open(f, f.client);
      connection.send("first");
      connection.send("second");
      connection.close(4000, "");
      f.server.advance(Duration.ofMillis(999));
      barrier(f);
      assertThat(f.heard.rest()).isEmpty();
      f.client.onMessage(Fixture.TEXTS, f.heard);
      assertThat(f.heard.nextText()).isEqualTo("first");
      assertThat(f.heard.nextText()).isEqualTo("second");
      assertThat(f.heard.next(CloseEvent.class).code()).isEqualTo(4000);
      assertThat(f.server.pendingTimeouts()).isLessThanOrEqualTo(1);
    }
  }

  @Test
  void aSecondAfterTheOpenItIsDroppedAndCounted() {
    List<String> drops = new CopyOnWriteArrayList<>();
    try (Fixture f =
        Fixture.with(
            builder -> builder.executor(Runnable::run).observer(SendTest.counting(drops)))) {
      f.client.onClose(f.heard);
      FakeConnection connection = open(f, f.client);
      connection.send("dropped");
      connection.close(4000, "");
      barrier(f);
      assertThat(drops).isEmpty();
      f.server.advance(Duration.ofSeconds(1));
      f.heard.next(CloseEvent.class);
      assertThat(drops).containsExactly("Chat NOT_BOUND");
    }
  }

  @Test
  void afterThatSecondMessagesWaitForNothing() {
    List<String> drops = new CopyOnWriteArrayList<>();
    try (Fixture f =
        Fixture.with(
            builder -> builder.executor(Runnable::run).observer(SendTest.counting(drops)))) {
      FakeConnection connection = open(f, f.client);
      f.server.advance(Duration.ofSeconds(1));
      connection.send("dropped");
      barrier(f);
      assertThat(drops).containsExactly("Chat NOT_BOUND");
      f.client.onMessage(Fixture.TEXTS, f.heard);
      connection.send("heard");
      assertThat(f.heard.nextText()).isEqualTo("heard");
    }
  }

  @Test
  void aBreakEndsThatSecond() {
    try (Fixture f = Fixture.inPlace()) {
      f.client.onClose(f.heard);
      FakeConnection connection = open(f, f.client);
      connection.send("waits");
      connection.reset();
      f.heard.next(CloseEvent.class);
      assertThat(f.server.pendingTimeouts()).isZero();
    }
  }

  @Test
  void aCloseIsNotHeldUpByASocketWithoutMessages() {
    try (Fixture f = Fixture.inPlace()) {
      f.client.onClose(f.heard);
      open(f, f.client).close(1000, "");
      f.heard.next(CloseEvent.class);
      assertThat(f.server.pendingTimeouts()).isZero();
    }
  }

  @Test
  void aMessageThatNoMethodTakesWaitsForAListenerOfTheTask() {
    List<String> drops = new CopyOnWriteArrayList<>();
    try (Fixture f =
        Fixture.with(
            builder -> builder.executor(Runnable::run).observer(SendTest.counting(drops)))) {
      ClientSupport client =
          ClientSupport.of(ClientSpec.of(Fixture.Chat.class, "ws://server/"), f.sockets);
      FakeConnection connection = open(f, client);
      connection.send("late");
      client.task().onMessage(message -> f.heard.accept(message.text())).close();
      client.task().onMessage(message -> f.heard.accept(message.text()));
      assertThat(f.heard.nextText()).isEqualTo("late");
      assertThat(drops).isEmpty();
    }
  }

  @Test
  void aHandlerInTheNextLineMissesNothing() {
    for (int i = 0; i < 1_000; i++) {
      try (Fixture f = Fixture.create()) {
        f.server.onConnect(
            connection -> {
              connection.accept();
              connection.send("first");
              connection.close(1000, "");
            });
        f.client.connect(ConnectArguments.of());
        f.client.onOpen(f.heard);
        f.client.onMessage(Fixture.TEXTS, f.heard);
        f.client.onClose(f.heard);
        f.heard.next(OpenEvent.class);
        assertThat(f.heard.nextText()).isEqualTo("first");
        f.heard.next(CloseEvent.class);
      }
    }
  }

  @Test
  void aListenerThatIsTakenAwayAgainIsNotToldLate() {
    try (Fixture f = Fixture.create()) {
      CompletableFuture<Void> release = new CompletableFuture<>();
      CompletableFuture<Void> entered = new CompletableFuture<>();
      f.client.onMessage(
          Fixture.TEXTS,
          text -> {
            entered.complete(null);
            release.join();
          });
      open(f, f.client).send("blocks the dispatcher");
      Fixture.get(entered);
      f.client.onOpen(f.heard).close();
      f.client.task().onOpen(f.heard::accept).close();
      release.complete(null);
      barrier(f);
      assertThat(f.heard.rest()).isEmpty();
      f.client.onOpen(f.heard);
      f.heard.next(OpenEvent.class); // it was still unheard
    }
  }

  /**
   * Opens on this thread: with handlers in place, all that follows from what the server does has
   * happened when it returns.
   */
  private static FakeConnection open(Fixture f, ClientSupport client) {
    f.server.onNextConnect(connection -> {});
    client.connect(ConnectArguments.of());
    FakeConnection connection = f.server.connection(f.server.connections().size() - 1);
    connection.accept();
    return connection;
  }

  /**
   * Returns when the callbacks that were lined up before have run: another one has, behind them.
   */
  private static void barrier(Fixture f) {
    CompletableFuture<Void> reached = new CompletableFuture<>();
    f.client
        .task()
        .send(SendSocketMessageOptions.data((String) null).fail(result -> reached.complete(null)));
    Fixture.get(reached);
  }
}
