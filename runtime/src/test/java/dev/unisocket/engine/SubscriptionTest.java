package dev.unisocket.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unisocket.OpenEvent;
import dev.unisocket.ReconnectPolicy;
import dev.unisocket.SendQueueFullException;
import dev.unisocket.SendQueuePolicy;
import dev.unisocket.SocketClosedException;
import dev.unisocket.generated.ClientSpec;
import dev.unisocket.generated.ClientSupport;
import dev.unisocket.generated.ConnectArguments;
import dev.unisocket.generated.Fields;
import dev.unisocket.generated.Outbound;
import dev.unisocket.generated.Subscription;
import dev.unisocket.testing.ClientFrame;
import dev.unisocket.testing.FakeConnection;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is sent again at later opens. */
class SubscriptionTest {
  private static final Subscription<CharSequence> A = Subscription.of(Outbound.text("a"), "a");
  private static final Subscription<CharSequence> B = Subscription.of(Outbound.text("b"), "b");
  private static final Subscription<CharSequence> C = Subscription.of(Outbound.text("c"), "c");

  @Test
  void liveSubscriptionsAreSentAgainInTheOrderInWhichTheyWereMade() {
    try (Outage o = outage()) {
      o.open();
      Fixture.get(o.f.client.subscribe(A, "sub a"));
      o.f.client.subscribeOrThrow(B, "sub b");
      assertThat(o.f.client.trySubscribe(C, "sub c")).isTrue();
      o.latest().close(1001, "");
      o.f.say("queued");
      for (int i = 0; i < 3; i++) {
        o.again().accept();
        assertThat(o.latest().receivedTexts()).startsWith("sub a", "sub b", "sub c");
        o.latest().close(1001, "");
      }
      assertThat(o.f.client.task().queuedMessages()).isZero();
      assertThat(o.f.client.task().queuedBytes()).isZero();
    }
  }

  @Test
  void oneThatIsMadeWhileConnectingIsRecordedGoesOutOnceAndCompletesThen() {
    try (Outage o = outage()) {
      o.connect();
      CompletableFuture<Void> first = o.f.client.subscribe(A, "sub a");
      assertThat(first).isNotDone();
      o.latest().accept();
      Fixture.get(first);
      assertThat(o.latest().receivedTexts()).containsExactly("sub a");
      o.latest().close(1001, "");
      CompletableFuture<Void> second = o.f.client.subscribe(B, "sub b");
      assertThat(second).isNotDone();
      o.again().refuse(503);
      assertThat(second).isNotDone();
      o.again().accept();
      Fixture.get(second);
      assertThat(o.latest().receivedTexts()).containsExactly("sub a", "sub b");
      o.latest().close(1001, "");
      o.again().accept();
      assertThat(o.latest().receivedTexts()).containsExactly("sub a", "sub b");
    }
  }

  @Test
  void oneThatIsMadeWhileConnectingFailsAtTheClientsEndAndIsForgotten() {
    try (Outage o = outage()) {
      o.open().close(1001, "");
      CompletableFuture<Void> subscription = o.f.client.subscribe(A, "sub a");
      o.f.client.close();
      Fixture.failure(SocketClosedException.class, subscription);
      o.open();
      assertThat(o.latest().receivedTexts()).isEmpty();
    }
  }

  @Test
  void whileClosedOrClosingItFailsWith10002AndIsNotRecorded() {
    try (Outage o = outage()) {
      SocketClosedException closed =
          Fixture.failure(SocketClosedException.class, o.f.client.subscribe(A, "sub a"));
      assertThat(closed.errCode()).isEqualTo(10002);
      o.open().answerClose(false);
      o.f.client.close(1000, "");
      assertThat(
              Fixture.failure(SocketClosedException.class, o.f.client.subscribe(B, "sub b"))
                  .errCode())
          .isEqualTo(10002);
      assertThat(o.f.client.trySubscribe(B, "sub b")).isFalse();
      o.latest().close(1000, "");
      o.open();
      assertThat(o.latest().receivedTexts()).isEmpty();
    }
  }

  @Test
  void oneThatWasQueuedOrInFlightWhenTheConnectionBrokeGoesWithTheReplay() {
    try (Outage o = outage()) {
      o.open();
      o.f.client.subscribe(A, "sub a");
      o.latest().stopReading();
      CompletableFuture<Void> inFlight = o.f.client.subscribe(B, "sub b");
      o.f.say("1");
      CompletableFuture<Void> queued = o.f.client.subscribe(C, "sub c");
      o.f.say("2");
      o.latest().reset();
      assertThat(inFlight).isNotDone();
      assertThat(queued).isNotDone();
      o.again().accept();
      Fixture.get(inFlight);
      Fixture.get(queued);
      assertThat(o.latest().receivedTexts()).containsExactly("sub a", "sub b", "sub c", "1", "2");
      assertThat(o.f.client.task().queuedMessages()).isZero();
    }
  }

  @Test
  void oneThatIsInFlightOverSeveralBreaksGoesOutOnceEachTimeAndCompletesOnce() {
    try (Outage o = outage()) {
      o.open().stopReading();
      CompletableFuture<Void> subscription = o.f.client.subscribe(A, "sub a");
      for (int i = 0; i < 5; i++) {
        o.latest().reset();
        o.again().stopReading();
        o.latest().accept();
        assertThat(subscription).isNotDone();
      }
      o.latest().resumeReading();
      Fixture.get(subscription);
      assertThat(o.latest().receivedTexts()).containsExactly("sub a");
      assertThat(o.f.client.task().queuedMessages()).isZero();
      assertThat(o.f.client.task().queuedBytes()).isZero();
    }
  }

  @Test
  void unsubscribeWhileConnectingTakesItBackAndSendsNothing() {
    try (Outage o = outage()) {
      o.open();
      Fixture.get(o.f.client.subscribe(A, "sub a"));
      o.latest().close(1001, "");
      CompletableFuture<Void> subscription = o.f.client.subscribe(B, "sub b");
      assertThat(o.f.client.unsubscribe(B, "unsub b")).isCompleted();
      Fixture.get(subscription);
      assertThat(o.f.client.tryUnsubscribe(A, "unsub a")).isTrue();
      o.f.client.unsubscribeOrThrow(C, "unsub c"); // there was none
      o.again().accept();
      assertThat(o.latest().receivedTexts()).isEmpty();
      assertThat(o.f.client.task().queuedMessages()).isZero();
    }
  }

  @Test
  void unsubscribeBeforeTheFirstOpenDoesTheSame() {
    try (Outage o = outage()) {
      o.connect();
      CompletableFuture<Void> subscription = o.f.client.subscribe(A, "sub a");
      o.f.say("1");
      Fixture.get(o.f.client.unsubscribe(A, "unsub a"));
      Fixture.get(subscription);
      o.latest().accept();
      assertThat(o.latest().receivedTexts()).containsExactly("1");
    }
  }

  @Test
  void anEndedSubscriptionIsNotSentAgain() {
    try (Outage o = outage()) {
      o.open();
      o.f.client.subscribe(A, "sub a");
      o.f.client.subscribe(B, "sub b");
      Fixture.get(o.f.client.unsubscribe(A, "unsub a"));
      assertThat(o.latest().receivedTexts()).containsExactly("sub a", "sub b", "unsub a");
      o.latest().close(1001, "");
      o.again().accept();
      assertThat(o.latest().receivedTexts()).containsExactly("sub b");
    }
  }

  @Test
  void anUnsubscribeThatWasOnItsWayWhenTheConnectionBrokeIsDone() {
    try (Outage o = outage()) {
      o.open();
      o.f.client.subscribe(A, "sub a");
      o.f.client.subscribe(B, "sub b");
      o.latest().stopReading();
      CompletableFuture<Void> inFlight = o.f.client.unsubscribe(A, "unsub a");
      CompletableFuture<Void> queued = o.f.client.unsubscribe(B, "unsub b");
      CompletableFuture<Void> again = o.f.client.subscribe(B, "sub b again");
      o.latest().reset();
      Fixture.get(inFlight);
      Fixture.get(queued);
      o.again().accept();
      Fixture.get(again);
      assertThat(o.latest().receivedTexts()).containsExactly("sub b again");
    }
  }

  @Test
  void aSubscriptionAndItsEndThatBothWaitedAreBothDone() {
    try (Outage o = outage()) {
      o.open().stopReading();
      o.f.say("in flight");
      CompletableFuture<Void> subscription = o.f.client.subscribe(A, "sub a");
      CompletableFuture<Void> end = o.f.client.unsubscribe(A, "unsub a");
      o.latest().reset();
      Fixture.get(end);
      o.again().accept();
      Fixture.get(subscription);
      assertThat(o.latest().receivedTexts()).isEmpty();
      assertThat(o.f.client.task().queuedMessages()).isZero();
    }
  }

  @Test
  void ofTwoLiveOnesWithOneKeyTheLastIsReplayedAtTheLastOnesPlace() {
    try (Outage o = outage()) {
      o.open();
      o.f.client.subscribe(A, "sub a 1");
      o.f.client.subscribe(B, "sub b");
      o.f.client.subscribe(A, "sub a 2");
      assertThat(o.latest().receivedTexts()).containsExactly("sub a 1", "sub b", "sub a 2");
      o.latest().close(1001, "");
      o.again().accept();
      assertThat(o.latest().receivedTexts()).containsExactly("sub b", "sub a 2");
    }
  }

  @Test
  void ofTwoWithOneKeyThatWaitTheFirstSharesTheFateOfTheLast() {
    try (Outage o = outage()) {
      o.open().close(1001, "");
      CompletableFuture<Void> first = o.f.client.subscribe(A, "sub a 1");
      CompletableFuture<Void> last = o.f.client.subscribe(A, "sub a 2");
      o.again().stopReading();
      o.latest().accept();
      assertThat(first).isNotDone();
      o.latest().resumeReading();
      Fixture.get(first);
      Fixture.get(last);
      assertThat(o.latest().receivedTexts()).containsExactly("sub a 2");
      assertThat(o.f.client.task().queuedMessages()).isZero();
    }
  }

  @Test
  void aLoginMayRenewASubscription() {
    try (Outage o = outage()) {
      o.atLaterOpens(() -> o.f.client.subscribe(A, "sub a 2"));
      o.open();
      o.f.client.subscribe(A, "sub a 1");
      o.f.client.subscribe(B, "sub b");
      o.latest().close(1001, "");
      o.again().accept();
      assertThat(o.latest().receivedTexts()).containsExactly("sub a 2", "sub b");
    }
  }

  @Test
  void aLoginMayEndASubscriptionBeforeItIsReplayed() {
    try (Outage o = outage()) {
      o.atLaterOpens(() -> Fixture.get(o.f.client.unsubscribe(A, "unsub a")));
      o.open();
      o.f.client.subscribe(A, "sub a");
      o.f.client.subscribe(B, "sub b");
      o.latest().close(1001, "");
      o.again().accept();
      assertThat(o.latest().receivedTexts()).containsExactly("sub b");
    }
  }

  @Test
  void cancellingOneThatWaitsTakesItBack() {
    try (Outage o = outage()) {
      o.open().close(1001, "");
      CompletableFuture<Void> subscription = o.f.client.subscribe(A, "sub a");
      subscription.cancel(false);
      o.again().accept();
      assertThat(o.latest().receivedTexts()).isEmpty();
    }
  }

  @Test
  void cancellingARenewalThatWaitsKeepsTheOneBefore() {
    try (Outage o = outage()) {
      o.open();
      o.f.client.subscribe(A, "sub a");
      o.latest().close(1001, "");
      o.f.client.subscribe(A, "sub a again").cancel(false);
      o.again().accept();
      assertThat(o.latest().receivedTexts()).containsExactly("sub a");
    }
  }

  @Test
  void whatFindsNoRoomIsNotRecorded() {
    try (Outage o =
        Outage.with(
            b -> b.executor(Runnable::run).sendQueue(SendQueuePolicy.standard().capacity(1)))) {
      o.f.client.onReconnect(o.heard);
      o.open().close(1001, "");
      o.f.say("1");
      Fixture.failure(SendQueueFullException.class, o.f.client.subscribe(A, "sub a"));
      o.again().accept();
      assertThat(o.latest().receivedTexts()).containsExactly("1");
    }
  }

  @Test
  void aReplayNeedsNoRoom() {
    try (Outage o =
        Outage.with(
            b -> b.executor(Runnable::run).sendQueue(SendQueuePolicy.standard().capacity(1)))) {
      o.f.client.onReconnect(o.heard);
      o.open();
      o.f.client.subscribe(A, "sub a");
      o.f.client.subscribe(B, "sub b");
      o.latest().close(1001, "");
      o.f.say("1");
      o.again().accept();
      assertThat(o.latest().receivedTexts()).containsExactly("sub a", "sub b", "1");
    }
  }

  @Test
  void aLaterRunReplaysToo() {
    try (Outage o = outage(ReconnectPolicy.never())) {
      o.atLaterOpens(() -> o.f.say("login"));
      o.open();
      o.f.client.subscribe(A, "sub a");
      o.f.client.close();
      o.connect();
      o.f.say("1");
      o.f.client.subscribe(B, "sub b");
      o.latest().accept();
      assertThat(o.latest().receivedTexts()).containsExactly("login", "sub a", "sub b", "1");
    }
  }

  @Test
  void aLaterRunWithoutSubscriptionsKeepsTheOrderOfAcceptance() {
    try (Outage o = outage()) {
      o.atLaterOpens(() -> o.f.say("login"));
      o.open();
      o.f.client.close();
      o.connect();
      o.f.say("1");
      o.f.client.subscribe(A, "sub a");
      o.latest().accept();
      assertThat(o.latest().receivedTexts()).containsExactly("1", "sub a", "login");
    }
  }

  @Test
  void binarySubscriptionsAreReplayedWhole() {
    Subscription<ByteBuffer> bytes = Subscription.of(Outbound.buffer("bytes"), "");
    try (Outage o = outage()) {
      o.open();
      byte[] content = {1, 2, 3};
      o.f.client.subscribe(bytes, ByteBuffer.wrap(content));
      content[0] = 9; // the caller's again
      for (int i = 0; i < 2; i++) {
        o.latest().close(1001, "");
        o.again().accept();
        ClientFrame frame = o.latest().received().get(0);
        assertThat(frame.binary()).isEqualTo(ByteBuffer.wrap(new byte[] {1, 2, 3}));
      }
    }
  }

  // --- keys

  private static final Subscription<Fields> TRADES =
      Subscription.of(Outbound.fields("trades").named("subscribe"), "trades/{symbol}/{depth}");
  private static final Subscription<Fields> NO_TRADES =
      Subscription.of(Outbound.fields("noTrades").named("unsubscribe"), "trades/{symbol}/{depth}");
  private static final Subscription<Fields> BARE =
      Subscription.of(Outbound.fields("bare").named("subscribe"), "");
  private static final Subscription<Fields> NO_BARE =
      Subscription.of(Outbound.fields("noBare").named("unsubscribe"), "");

  private enum Depth {
    FULL {
      @Override
      public String toString() {
        return "everything";
      }
    }
  }

  private static Fields trades(String symbol, int speed) {
    return Fields.of()
        .add("symbol", String.class, symbol)
        .add("depth", Depth.class, Depth.FULL)
        .add("speed", Integer.class, speed);
  }

  private static Fields bare(String symbol, Integer size) {
    return Fields.of().add("symbol", String.class, symbol).add("size", Integer.class, size);
  }

  private static List<String> symbols(FakeConnection connection) {
    return connection.receivedTexts().stream()
        .map(text -> text.replaceAll("[{}\"]", "").replaceAll("[a-z]+:", ""))
        .collect(Collectors.toList());
  }

  private static ClientSupport market(Outage o) {
    ClientSupport client =
        ClientSupport.of(
            ClientSpec.of(Fixture.Chat.class, "ws://server/market")
                .discriminator("type", kind -> null)
                .messages(Fixture.TEXTS)
                .fallback(Fixture.TEXTS),
            o.f.sockets);
    client.onReconnect(o.heard);
    client.connect(ConnectArguments.of());
    o.latest().accept();
    return client;
  }

  @Test
  void theKeyIsTheTemplateOverTheFields() {
    try (Outage o = outage()) {
      ClientSupport market = market(o);
      market.subscribe(TRADES, trades("A", 1));
      market.subscribe(TRADES, trades("B", 1));
      market.subscribe(TRADES, trades("A", 2)); // the speed is not in the key
      market.unsubscribe(NO_TRADES, trades("B", 7));
      o.latest().close(1001, "");
      o.again().accept();
      assertThat(symbols(o.latest())).containsExactly("subscribe,A,FULL,2");
      market.task().abort();
    }
  }

  @Test
  void withoutATemplateTheKeyIsAllArgumentsAsEncoded() {
    try (Outage o = outage()) {
      ClientSupport market = market(o);
      market.subscribe(BARE, bare("A", 1));
      market.subscribe(BARE, bare("A", 2));
      market.subscribe(BARE, bare("A", null));
      market.subscribe(BARE, bare("B", 1));
      market.subscribe(BARE, bare("A", 1));
      market.unsubscribe(NO_BARE, bare("A", 2));
      o.latest().close(1001, "");
      o.again().accept();
      assertThat(o.latest().receivedTexts())
          .containsExactly(
              "{\"type\":\"subscribe\",\"symbol\":\"A\"}",
              "{\"type\":\"subscribe\",\"symbol\":\"B\",\"size\":1}",
              "{\"type\":\"subscribe\",\"symbol\":\"A\",\"size\":1}");
      market.task().abort();
    }
  }

  @Test
  void withoutATemplateOnePayloadIsTheKey() {
    Subscription<CharSequence> subscribe = Subscription.of(Outbound.text("sub"), "");
    try (Outage o = outage()) {
      o.open();
      o.f.client.subscribe(subscribe, "x");
      o.f.client.subscribe(subscribe, "y");
      o.f.client.subscribe(subscribe, new StringBuilder("x"));
      o.latest().close(1001, "");
      o.again().accept();
      assertThat(o.latest().receivedTexts()).containsExactly("y", "x");
    }
  }

  private static Outage outage() {
    return outage(Outage.POLICY);
  }

  private static Outage outage(ReconnectPolicy policy) {
    Outage o = Outage.inPlace(policy);
    o.f.client.onReconnect(o.heard);
    return o;
  }

  @Test
  void theFirstOpenOfARunWithoutReplayHasNoGate() {
    try (Outage o = outage()) {
      CompletableFuture<OpenEvent> connect = o.connect();
      o.f.client.onOpen(open -> o.heard.accept(o.latest().receivedTexts()));
      o.f.say("1");
      o.latest().accept();
      Fixture.get(connect);
      assertThat(o.heard.next(Object.class)).isEqualTo(List.of("1"));
    }
  }
}
