package dev.unisocket.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unisocket.ErrorEvent;
import dev.unisocket.OpenEvent;
import dev.unisocket.ReadyState;
import dev.unisocket.ReconnectEvent;
import dev.unisocket.ReconnectPolicy;
import dev.unisocket.SocketConnectException;
import dev.unisocket.UniSocketException;
import dev.unisocket.testing.FakeConnection;
import dev.unisocket.testserver.Await;
import java.time.Duration;
import java.util.Iterator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Publishers and streams of a client that connects again. */
class PublisherReconnectTest {
  private static final String MEBIBYTE = "x".repeat(1 << 20);

  private static Fixture reconnecting(int maxAttempts) {
    return Fixture.with(
        builder -> builder.reconnect(ReconnectPolicy.standard().maxAttempts(maxAttempts)));
  }

  /** Turns the clock until the next connection is open. */
  private static FakeConnection next(Fixture f) {
    int before = f.server.connections().size();
    Await.until(
        "the client has connected again",
        () -> {
          f.server.advance(Duration.ofSeconds(1));
          return f.server.connections().size() > before && f.server.connection(before).isOpen();
        });
    return f.server.connection(before);
  }

  @Test
  void rule21TheyGoOnAcrossReconnectsAndCompleteWithTheClient() {
    try (Fixture f = reconnecting(-1);
        Stream<String> texts = f.client.stream(Fixture.TEXTS);
        Stream<ReconnectEvent> waits = f.client.reconnectStream()) {
      Asking<String> published = Asking.<String>forAll().of(f.client.publisher(Fixture.TEXTS));
      Asking<OpenEvent> opens = Asking.<OpenEvent>forAll().of(f.client.openPublisher());
      Asking<ErrorEvent> errors = Asking.<ErrorEvent>forAll().of(f.client.errorPublisher());
      FakeConnection one = f.open();
      Iterator<String> reader = texts.iterator();
      one.send("1");
      assertThat(reader.next()).isEqualTo("1");
      one.reset();
      FakeConnection two = next(f);
      two.send("2");
      assertThat(reader.next()).isEqualTo("2");
      two.close(1011, ""); // retried, although not a goodbye
      FakeConnection three = next(f);
      three.send("3");
      assertThat(reader.next()).isEqualTo("3");
      three.close(1000, "");
      assertThat(reader.hasNext()).isFalse();
      for (String expected : new String[] {"1", "2", "3", Asking.COMPLETE}) {
        assertThat(published.heard.nextText()).isEqualTo(expected);
      }
      for (int i = 0; i < 3; i++) {
        opens.heard.next(OpenEvent.class);
      }
      assertThat(opens.heard.nextText()).isEqualTo(Asking.COMPLETE);
      errors.heard.next(ErrorEvent.class); // of the reset
      assertThat(errors.heard.nextText()).isEqualTo(Asking.COMPLETE);
      assertThat(waits.map(ReconnectEvent::attempt)).containsExactly(1, 2);
    }
  }

  @Test
  void rule21AMessageThatNobodyAsksForHoldsUpTheBreakAndTheNextOpenButNotTheConnecting() {
    try (Fixture f = reconnecting(-1)) {
      Asking<String> texts = Asking.<String>forNothing().of(f.client.publisher(Fixture.TEXTS));
      f.client.onError(f.heard);
      f.client.onReconnect(f.heard);
      FakeConnection one = f.open();
      f.client.onOpen(f.heard); // the first is unheard: it is told
      f.heard.next(OpenEvent.class);
      one.send("1");
      one.reset();
      FakeConnection two = next(f);
      two.send("2");
      assertThat(f.heard.rest()).isEmpty();
      texts.request(1);
      assertThat(texts.heard.nextText()).isEqualTo("1");
      f.heard.next(ErrorEvent.class);
      f.heard.next(ReconnectEvent.class);
      f.heard.next(OpenEvent.class);
      assertThat(texts.heard.rest()).isEmpty();
      f.client.close();
      texts.request(2);
      assertThat(texts.heard.nextText()).isEqualTo("2");
      assertThat(texts.heard.nextText()).isEqualTo(Asking.COMPLETE);
    }
  }

  @Test
  void rule21AClientThatGivesUpEndsThemWithTheLastFailure() {
    try (Fixture f = reconnecting(1)) {
      Asking<String> texts = Asking.<String>forAll().of(f.client.publisher(Fixture.TEXTS));
      FakeConnection one = f.open();
      f.server.onConnect(connection -> connection.refuse(503));
      one.reset();
      Await.until(
          "the client has given up",
          () -> {
            f.server.advance(Duration.ofSeconds(1));
            return f.client.readyState() == ReadyState.CLOSED;
          });
      assertThat(texts.heard.next(UniSocketException.class))
          .isInstanceOf(SocketConnectException.class);
    }
  }

  @Test
  void rule21AClientThatIsClosedInAWaitCompletesThem() {
    try (Fixture f = reconnecting(-1)) {
      Asking<String> texts = Asking.<String>forAll().of(f.client.publisher(Fixture.TEXTS));
      f.client.onReconnect(f.heard);
      f.open().reset();
      f.heard.next(ReconnectEvent.class);
      f.client.close();
      assertThat(texts.heard.nextText()).isEqualTo(Asking.COMPLETE);
    }
  }

  @Test
  void connectionsThatComeAndGoWhileASubscriberStandsStillLeaveABoundedLineBehind() {
    try (Fixture f = reconnecting(-1)) {
      Asking<String> idle = Asking.<String>forNothing().of(f.client.publisher(Fixture.TEXTS));
      FakeConnection server = f.open();
      for (int round = 0; round < 6; round++) {
        send(server, 20);
        server.reset(); // what was not read is lost with the connection
        server = next(f);
      }
      send(server, 20);
      server.send("last");
      idle.request(Long.MAX_VALUE);
      int count = 0;
      while (!idle.heard.nextText().equals("last")) {
        count++;
      }
      assertThat(count).isBetween(20 + 16, 20 + 32); // each is a mebibyte, the store holds 16
    }
  }

  private static void send(FakeConnection server, int messages) {
    for (int i = 0; i < messages; i++) {
      server.send(MEBIBYTE);
    }
  }
}
