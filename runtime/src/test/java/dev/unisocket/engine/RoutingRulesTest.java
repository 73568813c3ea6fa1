package dev.unisocket.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import dev.unisocket.ErrorEvent;
import dev.unisocket.MessageDecodeException;
import dev.unisocket.MessageEvent;
import dev.unisocket.OpenEvent;
import dev.unisocket.SendQueueFullException;
import dev.unisocket.UniSocketException;
import dev.unisocket.annotation.OutagePolicy;
import dev.unisocket.codec.MessageCodec;
import dev.unisocket.codec.MessagePeek;
import dev.unisocket.codec.gson.GsonCodec;
import dev.unisocket.generated.ClientSpec;
import dev.unisocket.generated.ClientSupport;
import dev.unisocket.generated.ConnectArguments;
import dev.unisocket.generated.Inbound;
import dev.unisocket.generated.Outbound;
import dev.unisocket.generated.Route;
import dev.unisocket.testing.FakeConnection;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The rules of routing and of names, one by one. */
class RoutingRulesTest {
  record Trade(String symbol) {}

  private static final Inbound<Trade> TRADES = Inbound.coded("onTrade", Trade.class);
  private static final Inbound<Object> REST = Inbound.coded("onRest", Object.class);
  private static final Inbound<MessageEvent> EVENTS = Inbound.event("onEvent");
  private static final Route TRADE = TRADES.route();

  private static ClientSpec spec(String discriminator) {
    return ClientSpec.of(Fixture.Chat.class, "ws://server/")
        .discriminator(discriminator, kind -> kind.equals("trade") ? TRADE : Route.none());
  }

  private static FakeConnection open(Fixture f, ClientSupport client) {
    Fixture.get(client.connect(ConnectArguments.of()));
    return f.server.connection(f.server.connections().size() - 1);
  }

  @Test
  void rule16MessageEventMethodsSeeEveryMessageFirstUnknownKindsToo() {
    List<String> drops = new CopyOnWriteArrayList<>();
    try (Fixture f = Fixture.with(builder -> builder.observer(SendTest.counting(drops)))) {
      ClientSupport client = ClientSupport.of(spec("type").messages(TRADES, EVENTS), f.sockets);
      client.onMessage(TRADES, f.heard);
      client.onMessage(EVENTS, event -> f.heard.accept(event.isText()));
      FakeConnection server = open(f, client);
      server.send("{\"type\":\"news\"}");
      server.send("{\"type\":\"trade\",\"symbol\":\"A\"}");
      assertThat(f.heard.next(Boolean.class)).isTrue();
      assertThat(f.heard.next(Boolean.class)).isTrue();
      assertThat(f.heard.next(Trade.class)).isEqualTo(new Trade("A"));
      assertThat(drops).isEmpty(); // somebody has heard of the news
    }
  }

  @Test
  void rule16AMessageWhoseOwnMethodHasNoHandlerBoundDoesNotGoToTheFallback() {
    List<String> drops = new CopyOnWriteArrayList<>();
    try (Fixture f =
        Fixture.with(
            builder -> builder.executor(Runnable::run).observer(SendTest.counting(drops)))) {
      ClientSupport client =
          ClientSupport.of(spec("type").messages(TRADES, REST).fallback(REST), f.sockets);
      client.onMessage(REST, f.heard);
      f.server.onNextConnect(connection -> {});
      client.connect(ConnectArguments.of());
      FakeConnection server = f.server.connection(0);
      server.accept();
      server.send("{\"type\":\"trade\",\"symbol\":\"A\"}");
      server.send("{\"type\":\"news\"}");
      assertThat(f.heard.rest()).isEmpty(); // what has no handler yet holds up the rest
      f.server.advance(Duration.ofSeconds(1));
      assertThat(f.heard.next(Object.class).toString()).contains("news");
      assertThat(f.heard.rest()).isEmpty();
      assertThat(drops).containsExactly("Chat NOT_BOUND");
    }
  }

  @Test
  void rule18APointerFindsTheKindWhereverItStands() {
    try (Fixture f = Fixture.create()) {
      ClientSupport client =
          ClientSupport.of(spec("/head/0/kind").messages(TRADES, REST).fallback(REST), f.sockets);
      client.onMessage(TRADES, f.heard);
      client.onMessage(REST, f.heard);
      FakeConnection server = open(f, client);
      server.send("{\"symbol\":\"A\",\"head\":[{\"kind\":\"trade\"},{\"kind\":\"news\"}]}");
      server.send("{\"head\":[{\"kind\":\"news\"}]}");
      server.send("{\"head\":\"trade\"}");
      assertThat(f.heard.next(Trade.class)).isEqualTo(new Trade("A"));
      assertThat(f.heard.next(Object.class).toString()).contains("news");
      assertThat(f.heard.next(Object.class).toString()).contains("head");
    }
  }

  @Test
  void rule15ANameIsWrittenAtThePointersPlace() {
    Outbound<Trade> sell = Outbound.<Trade>coded("sell", Trade.class).named("order.sell");
    try (Fixture f = Fixture.create()) {
      ClientSupport client = ClientSupport.of(spec("/head/kind").messages(TRADES), f.sockets);
      FakeConnection server = open(f, client);
      Fixture.get(client.send(sell, new Trade("A")));
      assertThat(server.receivedTexts())
          .containsExactly("{\"head\":{\"kind\":\"order.sell\"},\"symbol\":\"A\"}");
    }
  }

  @Test
  void rule15ANullPayloadFailsWith10003WithANameToo() {
    Outbound<Trade> sell = Outbound.<Trade>coded("sell", Trade.class).named("sell");
    try (Fixture f = Fixture.create()) {
      ClientSupport client = ClientSupport.of(spec("type").messages(TRADES), f.sockets);
      FakeConnection server = open(f, client);
      UniSocketException failure =
          Fixture.failure(UniSocketException.class, client.send(sell, null));
      assertThat(failure.errCode()).isEqualTo(10003);
      assertThat(server.receivedTexts()).isEmpty();
    }
  }

  @Test
  void rule19AnyTextCodecRoutesAndDecodesOnceStraightIntoTheType() {
    AtomicInteger decoded = new AtomicInteger();
    Gson gson = new Gson();
    MessageCodec functions =
        MessageCodec.of(
            (value, type) -> gson.toJson(value, type),
            (text, type) -> {
              decoded.incrementAndGet();
              return gson.fromJson(text, type);
            });
    for (MessageCodec codec : List.of(functions, GsonCodec.of(gson))) {
      try (Fixture f = Fixture.with(builder -> builder.codec(codec))) {
        ClientSupport client = ClientSupport.of(spec("type").messages(TRADES), f.sockets);
        client.onMessage(TRADES, f.heard);
        client.onMessage(TRADES, f.heard);
        FakeConnection server = open(f, client);
        server.send("{\"type\":\"trade\",\"symbol\":\"A\"}");
        server.send(bytes("{\"type\":\"trade\",\"symbol\":\"B\"}"));
        assertThat(f.heard.next(Trade.class)).isSameAs(f.heard.next(Trade.class));
        assertThat(f.heard.next(Trade.class)).isEqualTo(new Trade("B"));
      }
    }
    assertThat(decoded).hasValue(2);
  }

  @Test
  void rule18BytesThatAreNoJsonTextHaveNoKind() {
    try (Fixture f = Fixture.create()) {
      ClientSupport client = ClientSupport.of(spec("type").messages(TRADES), f.sockets);
      client.onMessage(TRADES, f.heard);
      client.onError(f.heard);
      FakeConnection server = open(f, client);
      server.send(ByteBuffer.wrap(new byte[] {(byte) 0xff, 0}));
      ErrorEvent event = f.heard.next(ErrorEvent.class);
      assertThat(event.cause())
          .isInstanceOf(MessageDecodeException.class)
          .hasMessageContaining("'type'");
      assertThat(((ByteBuffer) event.raw()).remaining()).isEqualTo(2);
    }
  }

  @Test
  void rule3ACodecOfTheUsersLooksForTheKindOnTheExecutorAndUnderNoLock() {
    CompletableFuture<Void> handled = new CompletableFuture<>();
    List<Thread> threads = new CopyOnWriteArrayList<>();
    try (Fixture f =
        Fixture.with(
            builder ->
                builder.codec(
                    new Peeking(
                        text -> {
                          threads.add(Thread.currentThread());
                          handled.join(); // another thread gets on with the same socket
                          return "trade";
                        })))) {
      ClientSupport client = ClientSupport.of(spec("type").messages(TRADES), f.sockets);
      FakeConnection server = open(f, client);
      server.send("{}"); // comes back, although the look at it has not
      server.send("{}");
      client.onMessage(TRADES, f.heard);
      CompletableFuture<Void> written = client.send(Fixture.SAY, "meanwhile");
      Fixture.get(written);
      handled.complete(null);
      f.heard.next(Trade.class);
      f.heard.next(Trade.class);
      assertThat(threads).hasSize(2).doesNotContain(Thread.currentThread());
    }
  }

  @Test
  void rule12WhatLatestReplacesIsToldToTheObserverOnly() {
    List<String> drops = new CopyOnWriteArrayList<>();
    Outbound<CharSequence> position =
        Outbound.text("position").whenDisconnected(OutagePolicy.LATEST);
    try (Fixture f = Fixture.with(builder -> builder.observer(SendTest.counting(drops)))) {
      f.server.onConnect(connection -> {});
      f.client.onError(f.heard);
      CompletableFuture<?> opened = f.client.connect(ConnectArguments.of());
      CompletableFuture<Void> first = f.client.send(position, "1");
      f.client.sendOrThrow(position, "2");
      assertThat(f.client.trySend(position, "3")).isTrue();
      Fixture.failure(SendQueueFullException.class, first);
      f.server.awaitConnection().accept();
      Fixture.get(opened);
      Fixture.get(f.client.task().flush());
      assertThat(f.server.connection(0).receivedTexts()).containsExactly("3");
      assertThat(drops).containsExactly("Chat REPLACED", "Chat REPLACED");
      assertThat(f.heard.rest()).isEmpty();
    }
  }

  @Test
  void rule22SeveralMethodsOfOneLifecycleAnnotationAreToldDefaultsFirstThenAsTheyWereBound() {
    try (Fixture f = Fixture.create()) {
      Asking<OpenEvent> published = Asking.forAll();
      f.client.onOpen(open -> f.heard.accept("registered first"));
      f.client
          .openPublisher()
          .subscribe(
              new Flow.Subscriber<>() {
                @Override
                public void onSubscribe(Flow.Subscription subscription) {
                  published.onSubscribe(subscription);
                }

                @Override
                public void onNext(OpenEvent open) {
                  f.heard.accept("published");
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
      f.client.onOpen(open -> f.heard.accept("registered last"));
      f.client.bindOpen(1, open -> f.heard.accept("default 1"));
      f.client.bindOpen(0, open -> f.heard.accept("default 0"));
      f.open();
      for (String expected :
          List.of("default 0", "default 1", "registered first", "published", "registered last")) {
        assertThat(f.heard.nextText()).isEqualTo(expected);
      }
    }
  }

  private static ByteBuffer bytes(String text) {
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A user's own codec, with a way of its own to look into messages. */
  private static final class Peeking implements MessageCodec {
    private final MessagePeek peek;

    Peeking(MessagePeek peek) {
      this.peek = peek;
    }

    @Override
    public boolean isBinary() {
      return false;
    }

    @Override
    public boolean isJson() {
      return true;
    }

    @Override
    public MessagePeek peek(String path, Collection<String> known) {
      return peek;
    }

    @Override
    public String encode(Object value, Type type) {
      return "{}";
    }

    @Override
    public byte[] encodeBinary(Object value, Type type) {
      return new byte[0];
    }

    @Override
    public Object decode(CharSequence text, Type type) {
      return new Trade("A");
    }

    @Override
    public Object decodeBinary(ByteBuffer bytes, Type type) {
      return new Trade("A");
    }
  }
}
