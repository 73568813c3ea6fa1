package dev.unisocket.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.unisocket.CloseEvent;
import dev.unisocket.ErrorEvent;
import dev.unisocket.MessageEvent;
import dev.unisocket.OpenEvent;
import dev.unisocket.SocketClosedException;
import dev.unisocket.SocketConnectException;
import dev.unisocket.UniSocketException;
import dev.unisocket.generated.ClientSpec;
import dev.unisocket.generated.ClientSupport;
import dev.unisocket.generated.ConnectArguments;
import dev.unisocket.generated.Inbound;
import dev.unisocket.testing.ClientFrame;
import dev.unisocket.testing.FakeConnection;
import dev.unisocket.testserver.Await;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Publishers of messages and lifecycle events. Where handlers run in place, all that follows from
 * what the server does, and from asking for more of what waits, has happened when the call returns.
 */
class PublisherTest {
  private static final Inbound<byte[]> BYTES = Inbound.bytes("onBytes");
  private static final Inbound<ByteBuffer> BUFFERS = Inbound.buffer("onBuffer");
  private static final Inbound<MessageEvent> EVENTS = Inbound.event("onEvent");
  private static final Inbound<Integer> NUMBERS = Inbound.coded("onNumber", Integer.class);

  private static ClientSupport client(Fixture f, Inbound<?>... messages) {
    return ClientSupport.of(
        ClientSpec.of(Fixture.Chat.class, "ws://server/").messages(messages), f.sockets);
  }

  /** Opens on this thread. */
  private static FakeConnection open(Fixture f, ClientSupport client) {
    f.server.onNextConnect(connection -> {});
    client.connect(ConnectArguments.of());
    FakeConnection connection = f.server.connection(f.server.connections().size() - 1);
    connection.accept();
    return connection;
  }

  // --- demand

  @Test
  void rule21AMessageWaitsAndEverythingBehindItUntilEverySubscriberOfItsMethodAsks() {
    try (Fixture f = Fixture.inPlace()) {
      ClientSupport client = client(f, Fixture.TEXTS, BYTES);
      Asking<String> first = Asking.<String>forNothing().of(client.publisher(Fixture.TEXTS));
      Asking<String> second = Asking.<String>forNothing().of(client.publisher(Fixture.TEXTS));
      client.onMessage(Fixture.TEXTS, f.heard);
      client.onMessage(BYTES, bytes -> f.heard.accept("bytes"));
      FakeConnection server = open(f, client);
      server.send("1");
      server.send(ByteBuffer.allocate(1));
      first.request(1);
      assertThat(first.heard.rest()).isEmpty();
      assertThat(f.heard.rest()).isEmpty();
      second.request(1);
      assertThat(first.heard.rest()).containsExactly("1");
      assertThat(second.heard.rest()).containsExactly("1");
      assertThat(f.heard.rest()).containsExactly("1", "bytes");
    }
  }

  @Test
  void rule21TheDemandOfOtherMethodsIsNotLookedAt() {
    try (Fixture f = Fixture.inPlace()) {
      ClientSupport client = client(f, Fixture.TEXTS, BYTES);
      Asking.<byte[]>forNothing().of(client.publisher(BYTES));
      Asking<String> texts = Asking.<String>forAll().of(client.publisher(Fixture.TEXTS));
      FakeConnection server = open(f, client);
      server.send("1");
      server.send("2");
      assertThat(texts.heard.rest()).containsExactly("1", "2");
    }
  }

  @Test
  void rule21CancellingLiftsTheWaitAtOnce() {
    try (Fixture f = Fixture.inPlace()) {
      Asking<String> idle = Asking.<String>forNothing().of(f.client.publisher(Fixture.TEXTS));
      f.client.onMessage(Fixture.TEXTS, f.heard);
      FakeConnection server = open(f, f.client);
      server.send("1");
      assertThat(f.heard.rest()).isEmpty();
      idle.cancel();
      assertThat(f.heard.rest()).containsExactly("1");
      server.send("2");
      assertThat(f.heard.rest()).containsExactly("2");
      server.close(1000, "");
      assertThat(idle.heard.rest()).isEmpty();
    }
  }

  @Test
  void rule21EndingLiftsTheWaitAndWhatNobodyAskedForStaysForTheSubscriber() {
    try (Fixture f = Fixture.inPlace()) {
      Asking<String> idle = Asking.<String>forNothing().of(f.client.publisher(Fixture.TEXTS));
      f.client.onMessage(Fixture.TEXTS, f.heard);
      f.client.onClose(f.heard);
      FakeConnection server = open(f, f.client);
      CompletableFuture<CloseEvent> closed = f.client.whenClosed();
      server.send("1");
      server.send("2");
      server.close(1000, "");
      assertThat(closed).isDone();
      assertThat(f.heard.nextText()).isEqualTo("1");
      assertThat(f.heard.nextText()).isEqualTo("2");
      f.heard.next(CloseEvent.class);
      assertThat(idle.heard.rest()).isEmpty();
      idle.request(1);
      assertThat(idle.heard.nextText()).isEqualTo("1");
      idle.request(1);
      assertThat(idle.heard.nextText()).isEqualTo("2");
      assertThat(idle.heard.nextText()).isEqualTo(Asking.COMPLETE);
    }
  }

  @Test
  void rule9TheSecondAfterTheOpenNeverOverridesDemand() {
    try (Fixture f = Fixture.inPlace()) {
      Asking<String> slow = Asking.<String>forNothing().of(f.client.publisher(Fixture.TEXTS));
      FakeConnection server = open(f, f.client);
      server.send("1");
      f.server.advance(Duration.ofSeconds(2));
      assertThat(slow.heard.rest()).isEmpty();
      slow.request(1);
      assertThat(slow.heard.rest()).containsExactly("1");
    }
  }

  @Test
  void rule9AMessageWaitsForTheFirstSubscriberUntilASecondAfterTheOpen() {
    List<String> drops = new CopyOnWriteArrayList<>();
    try (Fixture f =
        Fixture.with(
            builder -> builder.executor(Runnable::run).observer(SendTest.counting(drops)))) {
      FakeConnection server = open(f, f.client);
      server.send("1");
      f.server.advance(Duration.ofMillis(999));
      Asking<String> late = Asking.<String>forFirst(1).of(f.client.publisher(Fixture.TEXTS));
      assertThat(late.heard.nextText()).isEqualTo("1");
      late.cancel();
      f.server.advance(Duration.ofSeconds(1));
      server.send("2");
      Await.until("it is dropped", () -> drops.equals(List.of("Chat NOT_BOUND")));
      Asking<String> later = Asking.<String>forAll().of(f.client.publisher(Fixture.TEXTS));
      server.send("3");
      assertThat(later.heard.nextText()).isEqualTo("3"); // it misses only what came before
    }
  }

  @Test
  void rule9AMessageThatWaitsForAPublisherOutlastsTheCloseAndItsSubscriberHearsTheEndToo() {
    try (Fixture f = Fixture.inPlace()) {
      FakeConnection server = open(f, f.client);
      server.send("1");
      server.close(1000, "");
      Asking<String> late = Asking.<String>forAll().of(f.client.publisher(Fixture.TEXTS));
      assertThat(late.heard.nextText()).isEqualTo("1");
      assertThat(late.heard.nextText()).isEqualTo(Asking.COMPLETE);
    }
  }

  @Test
  void messageEventSubscribersPaceEveryMessage() {
    try (Fixture f = Fixture.inPlace()) {
      ClientSupport client = client(f, Fixture.TEXTS, EVENTS);
      Asking<MessageEvent> all = Asking.<MessageEvent>forNothing().of(client.publisher(EVENTS));
      client.onMessage(Fixture.TEXTS, f.heard);
      FakeConnection server = open(f, client);
      server.send("1");
      assertThat(f.heard.rest()).isEmpty();
      all.request(1);
      assertThat(all.heard.next(MessageEvent.class).text()).isEqualTo("1");
      assertThat(f.heard.nextText()).isEqualTo("1");
    }
  }

  @Test
  void rule3AnIdleSubscriberSlowsTheServerAndNotTheHeap() {
    try (Fixture f = Fixture.inPlace()) {
      Asking<String> idle = Asking.<String>forNothing().of(f.client.publisher(Fixture.TEXTS));
      FakeConnection server = open(f, f.client);
      for (int i = 0; i < 2_000; i++) {
        server.send("" + i);
      }
      server.ping(); // stands behind them on the wire
      assertThat(server.received()).isEmpty();
      idle.request(1_500);
      for (int i = 0; i < 1_500; i++) {
        assertThat(idle.heard.nextText()).isEqualTo("" + i);
      }
      assertThat(server.received()).isEmpty();
      idle.request(Long.MAX_VALUE);
      for (int i = 1_500; i < 2_000; i++) {
        assertThat(idle.heard.nextText()).isEqualTo("" + i);
      }
      assertThat(server.awaitFrame().kind()).isEqualTo(ClientFrame.Kind.PONG);
    }
  }

  // --- the end

  @ParameterizedTest
  @ValueSource(ints = {1000, 1001, 1005})
  void rule21TheyCompleteWhereTheCodeIsAGoodbye(int code) {
    try (Fixture f = Fixture.inPlace()) {
      Asking<String> texts = Asking.<String>forNothing().of(f.client.publisher(Fixture.TEXTS));
      open(f, f.client).close(code, "");
      assertThat(texts.heard.rest()).containsExactly(Asking.COMPLETE);
    }
  }

  @Test
  void rule21TheyCompleteWhereTheClientClosedWhateverTheCode() {
    try (Fixture f = Fixture.inPlace()) {
      Asking<String> closed = Asking.<String>forNothing().of(f.client.publisher(Fixture.TEXTS));
      open(f, f.client);
      f.client.close(4001, "enough");
      assertThat(closed.heard.nextText()).isEqualTo(Asking.COMPLETE);
      Asking<String> aborted = Asking.<String>forNothing().of(f.client.publisher(Fixture.TEXTS));
      open(f, f.client);
      f.client.task().abort();
      assertThat(aborted.heard.nextText()).isEqualTo(Asking.COMPLETE);
      Asking<String> givenUp = Asking.<String>forNothing().of(f.client.publisher(Fixture.TEXTS));
      f.server.onNextConnect(connection -> {});
      f.client.connect(ConnectArguments.of()).cancel(true);
      assertThat(givenUp.heard.nextText()).isEqualTo(Asking.COMPLETE);
    }
  }

  @Test
  void rule21ElseTheyEndWithTheException() {
    try (Fixture f = Fixture.inPlace()) {
      Asking<String> code = Asking.<String>forNothing().of(f.client.publisher(Fixture.TEXTS));
      open(f, f.client).close(4000, "planted");
      SocketClosedException closed = code.heard.next(SocketClosedException.class);
      assertThat(closed.closeEvent().code()).isEqualTo(4000);
      assertThat(closed).hasMessageContaining("4000").hasMessageNotContaining("planted");
      Asking<String> broken = Asking.<String>forNothing().of(f.client.publisher(Fixture.TEXTS));
      open(f, f.client).reset();
      assertThat(broken.heard.next(UniSocketException.class).errCode()).isEqualTo(602001);
      Asking<String> refused = Asking.<String>forNothing().of(f.client.publisher(Fixture.TEXTS));
      f.server.onNextConnect(connection -> connection.refuse(503));
      f.client.connect(ConnectArguments.of());
      assertThat(refused.heard.next(SocketConnectException.class).statusCode()).isEqualTo(503);
    }
  }

  @Test
  void rule21WhatIsSubscribedWhileClosedIsForTheNextConnection() {
    try (Fixture f = Fixture.inPlace()) {
      Asking<String> first = Asking.<String>forAll().of(f.client.publisher(Fixture.TEXTS));
      FakeConnection one = open(f, f.client);
      one.send("1");
      one.close(1000, "");
      assertThat(first.heard.rest()).containsExactly("1", Asking.COMPLETE);
      Asking<String> second = Asking.<String>forAll().of(f.client.publisher(Fixture.TEXTS));
      FakeConnection two = open(f, f.client);
      two.send("2");
      assertThat(first.heard.rest()).isEmpty();
      assertThat(second.heard.nextText()).isEqualTo("2");
      two.close(1000, "");
      assertThat(second.heard.nextText()).isEqualTo(Asking.COMPLETE);
      assertThat(first.heard.rest()).isEmpty();
    }
  }

  @Test
  void rule21ASubscriberOfTheNextConnectionHearsNothingThatIsLeftOfTheLast() {
    try (Fixture f = Fixture.create()) {
      CompletableFuture<Void> entered = new CompletableFuture<>();
      CompletableFuture<Void> leave = new CompletableFuture<>();
      f.client.onMessage(
          Fixture.TEXTS,
          text -> {
            entered.complete(null);
            leave.join();
            f.heard.accept(text);
          });
      f.client.onClose(f.heard);
      FakeConnection one = f.open();
      CompletableFuture<CloseEvent> closed = f.client.whenClosed();
      one.send("1");
      one.send("2");
      Fixture.get(entered);
      one.close(4000, "");
      Fixture.get(closed); // its messages are not handled yet
      Asking<String> next = Asking.<String>forAll().of(f.client.publisher(Fixture.TEXTS));
      Asking<CloseEvent> closes = Asking.<CloseEvent>forAll().of(f.client.closePublisher());
      FakeConnection two = f.open();
      two.send("3");
      leave.complete(null);
      assertThat(f.heard.nextText()).isEqualTo("1");
      assertThat(f.heard.nextText()).isEqualTo("2");
      f.heard.next(CloseEvent.class);
      assertThat(f.heard.nextText()).isEqualTo("3");
      assertThat(next.heard.nextText()).isEqualTo("3");
      two.close(1000, "");
      assertThat(next.heard.nextText()).isEqualTo(Asking.COMPLETE);
      assertThat(closes.heard.next(CloseEvent.class).code()).isEqualTo(1000);
      assertThat(closes.heard.nextText()).isEqualTo(Asking.COMPLETE);
    }
  }

  // --- subscribers

  @Test
  void rule21SubscribersAreCalledSeriallyWithTheHandlers() {
    try (Fixture f = Fixture.create()) {
      AtomicBoolean busy = new AtomicBoolean();
      Runnable alone =
          () -> {
            assertThat(busy.compareAndSet(false, true)).isTrue();
            Thread.yield();
            busy.set(false);
          };
      f.client.onError(f.heard);
      f.client.onMessage(Fixture.TEXTS, text -> alone.run());
      FakeConnection server = f.open();
      for (int i = 0; i < 8; i++) {
        f.client
            .publisher(Fixture.TEXTS)
            .subscribe(
                new Flow.Subscriber<>() {
                  private Flow.Subscription subscription;

                  @Override
                  public void onSubscribe(Flow.Subscription subscription) {
                    this.subscription = subscription;
                    alone.run();
                    subscription.request(1);
                  }

                  @Override
                  public void onNext(String text) {
                    alone.run();
                    subscription.request(1);
                  }

                  @Override
                  public void onError(Throwable failure) {
                    f.heard.accept(failure);
                  }

                  @Override
                  public void onComplete() {
                    alone.run();
                    f.heard.accept(Asking.COMPLETE);
                  }
                });
      }
      for (int i = 0; i < 500; i++) {
        server.send("" + i);
      }
      server.close(1000, "");
      for (int i = 0; i < 8; i++) {
        assertThat(f.heard.nextText()).isEqualTo(Asking.COMPLETE); // no error in between
      }
    }
  }

  @Test
  void aSubscriberThatThrowsIsCancelledAndReported() {
    try (Fixture f = Fixture.inPlace()) {
      f.client.onError(f.heard);
      f.client
          .publisher(Fixture.TEXTS)
          .subscribe(
              new Flow.Subscriber<>() {
                @Override
                public void onSubscribe(Flow.Subscription subscription) {
                  subscription.request(2);
                }

                @Override
                public void onNext(String text) {
                  throw new IllegalStateException(text);
                }

                @Override
                public void onError(Throwable failure) {
                  f.heard.accept(failure);
                }

                @Override
                public void onComplete() {
                  f.heard.accept(Asking.COMPLETE);
                }
              });
      FakeConnection server = open(f, f.client);
      server.send("1");
      ErrorEvent event = f.heard.next(ErrorEvent.class);
      assertThat(event.errCode()).isEqualTo(10004);
      assertThat(event.raw()).isEqualTo("1");
      f.client.onMessage(Fixture.TEXTS, f.heard);
      server.send("2");
      server.close(1000, "");
      assertThat(f.heard.rest()).containsExactly("2");
    }
  }

  @Test
  void aSubscriberThatAsksForNoneIsToldSoAndHoldsUpNothing() {
    try (Fixture f = Fixture.inPlace()) {
      Asking<String> wrong = Asking.<String>forNothing().of(f.client.publisher(Fixture.TEXTS));
      f.client.onMessage(Fixture.TEXTS, f.heard);
      FakeConnection server = open(f, f.client);
      server.send("1");
      wrong.request(0);
      wrong.heard.next(IllegalArgumentException.class);
      assertThat(f.heard.nextText()).isEqualTo("1");
      wrong.request(5);
      server.send("2");
      assertThat(wrong.heard.rest()).isEmpty();
    }
  }

  @Test
  void aSubscriberIsCalledAtOnceBeforeTheFirstConnectAndMissesNothing() {
    try (Fixture f = Fixture.create()) {
      Asking<String> early = Asking.<String>forFirst(2).of(f.client.publisher(Fixture.TEXTS));
      early.request(1); // it has its subscription
      f.server.onConnect(
          connection -> {
            connection.accept();
            connection.send("1");
            connection.send("2");
            connection.send("3");
          });
      f.client.connect(ConnectArguments.of());
      assertThat(early.heard.nextText()).isEqualTo("1");
      assertThat(early.heard.nextText()).isEqualTo("2");
      assertThat(early.heard.nextText()).isEqualTo("3");
      assertThatNullPointerException()
          .isThrownBy(() -> f.client.publisher(Fixture.TEXTS).subscribe(null));
    }
  }

  @Test
  void rule20AMessageThatCannotBeDecodedIsAnErrorInItsPlaceAndTakesNoDemand() {
    try (Fixture f = Fixture.inPlace()) {
      ClientSupport client = client(f, NUMBERS);
      client.onError(f.heard);
      Asking<Integer> numbers = Asking.<Integer>forFirst(1).of(client.publisher(NUMBERS));
      FakeConnection server = open(f, client);
      server.send("x");
      server.send("1");
      server.send("2");
      assertThat(f.heard.next(ErrorEvent.class).raw()).isEqualTo("x");
      assertThat(numbers.heard.rest()).containsExactly(1);
      numbers.request(1);
      assertThat(numbers.heard.rest()).containsExactly(2);
    }
  }

  @Test
  void rule23EachSubscriberGetsABufferOfItsOwn() {
    try (Fixture f = Fixture.inPlace()) {
      ClientSupport client = client(f, BUFFERS);
      Asking<ByteBuffer> first = Asking.<ByteBuffer>forAll().of(client.publisher(BUFFERS));
      Asking<ByteBuffer> second = Asking.<ByteBuffer>forAll().of(client.publisher(BUFFERS));
      open(f, client).send(ByteBuffer.wrap(new byte[] {1, 2}));
      ByteBuffer one = first.heard.next(ByteBuffer.class);
      one.get();
      ByteBuffer two = second.heard.next(ByteBuffer.class);
      assertThat(two.remaining()).isEqualTo(2);
      assertThat(two.isReadOnly()).isTrue();
    }
  }

  // --- lifecycle events

  @Test
  void rule22LifecyclePublishersPaceNothingAndKeepTheNewest256UnaskedEvents() {
    List<String> drops = new CopyOnWriteArrayList<>();
    try (Fixture f =
        Fixture.with(
            builder -> builder.executor(Runnable::run).observer(SendTest.counting(drops)))) {
      ClientSupport client = client(f, NUMBERS);
      Asking<ErrorEvent> errors = Asking.<ErrorEvent>forNothing().of(client.errorPublisher());
      client.onMessage(NUMBERS, f.heard);
      FakeConnection server = open(f, client);
      for (int i = 0; i < 300; i++) {
        server.send("x" + i);
      }
      server.send("7");
      assertThat(f.heard.next(Integer.class)).isEqualTo(7);
      assertThat(drops).hasSize(300 - 256).containsOnly("Chat NOT_ASKED");
      errors.request(1);
      assertThat(errors.heard.next(ErrorEvent.class).raw()).isEqualTo("x" + (300 - 256));
      errors.request(1_000);
      for (int i = 300 - 255; i < 300; i++) {
        assertThat(errors.heard.next(ErrorEvent.class).raw()).isEqualTo("x" + i);
      }
      server.send("x");
      assertThat(errors.heard.next(ErrorEvent.class).raw()).isEqualTo("x");
      assertThat(drops).hasSize(300 - 256);
    }
  }

  @Test
  void rule9TheUnheardOpenIsKeptForTheFirstSubscriberToo() {
    try (Fixture f = Fixture.inPlace()) {
      open(f, f.client);
      Asking<OpenEvent> late = Asking.<OpenEvent>forAll().of(f.client.openPublisher());
      late.heard.next(OpenEvent.class);
      Asking<OpenEvent> later = Asking.<OpenEvent>forAll().of(f.client.openPublisher());
      f.client.close();
      assertThat(late.heard.nextText()).isEqualTo(Asking.COMPLETE);
      assertThat(later.heard.nextText()).isEqualTo(Asking.COMPLETE);
    }
  }

  @Test
  void theEndIsToldBehindTheLastEvents() {
    try (Fixture f = Fixture.inPlace()) {
      Asking<ErrorEvent> errors = Asking.<ErrorEvent>forAll().of(f.client.errorPublisher());
      Asking<CloseEvent> closes = Asking.<CloseEvent>forNothing().of(f.client.closePublisher());
      open(f, f.client).reset();
      ErrorEvent error = errors.heard.next(ErrorEvent.class);
      assertThat(errors.heard.next(UniSocketException.class)).isSameAs(error.cause());
      assertThat(closes.heard.rest()).isEmpty();
      closes.request(1);
      assertThat(closes.heard.next(CloseEvent.class).code()).isEqualTo(1006);
      closes.heard.next(UniSocketException.class);
    }
  }
}
