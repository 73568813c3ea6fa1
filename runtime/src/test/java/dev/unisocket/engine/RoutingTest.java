package dev.unisocket.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unisocket.ErrorEvent;
import dev.unisocket.MessageDecodeException;
import dev.unisocket.SendQueueFullException;
import dev.unisocket.SendQueuePolicy;
import dev.unisocket.SocketClosedException;
import dev.unisocket.SocketObserver;
import dev.unisocket.UniSocketException;
import dev.unisocket.annotation.OutagePolicy;
import dev.unisocket.codec.MessageCodec;
import dev.unisocket.generated.ClientSpec;
import dev.unisocket.generated.ClientSupport;
import dev.unisocket.generated.ConnectArguments;
import dev.unisocket.generated.Fields;
import dev.unisocket.generated.Inbound;
import dev.unisocket.generated.Outbound;
import dev.unisocket.generated.Route;
import dev.unisocket.testing.FakeConnection;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** Kinds of messages, and the names under which messages are sent. */
class RoutingTest {
  /** Stands for a sealed type. */
  interface Event {}

  record Trade(String symbol, int size) implements Event {}

  record Quote(String symbol) implements Event {}

  private static final Inbound<Event> EVENTS = Inbound.coded("onEvent", Event.class);
  private static final Inbound<String> TEN = Inbound.text("onTen");
  private static final Inbound<String> OTHER = Inbound.text("onOther");
  private static final Inbound<byte[]> BYTES = Inbound.bytes("onBytes");
  private static final Route TRADE = EVENTS.as(Trade.class);
  private static final Route QUOTE = EVENTS.as(Quote.class);
  private static final Route ON_TEN = TEN.route();

  private static final Outbound<Fields> BUY = Outbound.fields("buy").named("buy");

  private static Route route(String kind) {
    return switch (kind) {
      case "trade" -> TRADE;
      case "quote" -> QUOTE;
      case "10", "true" -> ON_TEN;
      default -> Route.none();
    };
  }

  private static ClientSpec spec() {
    return ClientSpec.of(Fixture.Chat.class, "ws://server/")
        .discriminator("type", RoutingTest::route);
  }

  private static ClientSupport client(Fixture f, ClientSpec spec) {
    ClientSupport client = ClientSupport.of(spec, f.sockets);
    client.onError(f.heard);
    return client;
  }

  private static FakeConnection open(Fixture f, ClientSupport client) {
    Fixture.get(client.connect(ConnectArguments.of()));
    return f.server.connection(f.server.connections().size() - 1);
  }

  @Test
  void rule16AMessageGoesToTheMethodOfItsKindElseToTheFallback() {
    try (Fixture f = Fixture.create()) {
      ClientSupport client = client(f, spec().messages(EVENTS, TEN, OTHER, BYTES).fallback(OTHER));
      client.onMessage(EVENTS, f.heard);
      client.onMessage(TEN, text -> f.heard.accept("ten " + text));
      client.onMessage(OTHER, text -> f.heard.accept("other " + text));
      client.onMessage(BYTES, bytes -> f.heard.accept("bytes " + bytes.length));
      FakeConnection server = open(f, client);
      server.send("{\"symbol\":\"A\",\"size\":2,\"type\":\"trade\"}");
      server.send("{\"type\":\"quote\",\"symbol\":\"B\",\"type\":\"trade\"}");
      server.send("{\"type\":10}");
      server.send("{\"type\":true}");
      server.send("{\"type\":{}}");
      server.send("no json");
      server.send("{\"type\":\"news\"}");
      server.send(ByteBuffer.wrap("{\"type\":10}".getBytes(StandardCharsets.UTF_8)));
      assertThat(f.heard.next(Event.class)).isEqualTo(new Trade("A", 2));
      assertThat(f.heard.next(Event.class)).isEqualTo(new Quote("B")); // the first of duplicates
      assertThat(f.heard.nextText()).isEqualTo("ten {\"type\":10}");
      assertThat(f.heard.nextText()).isEqualTo("ten {\"type\":true}");
      assertThat(f.heard.nextText()).isEqualTo("other {\"type\":{}}");
      assertThat(f.heard.nextText()).isEqualTo("other no json");
      assertThat(f.heard.nextText()).isEqualTo("other {\"type\":\"news\"}");
      assertThat(f.heard.nextText()).isEqualTo("bytes 11");
    }
  }

  @Test
  void rule18WithoutAFallbackAMessageWithoutAKindIsAnErrorAndAnUnknownKindIsDropped() {
    List<SocketObserver.Drop> drops = new CopyOnWriteArrayList<>();
    SocketObserver observer =
        new SocketObserver() {
          @Override
          public void dropped(String socket, Drop why) {
            drops.add(why);
          }
        };
    try (Fixture f = Fixture.with(builder -> builder.observer(observer))) {
      ClientSupport client = client(f, spec().messages(EVENTS));
      client.onMessage(EVENTS, f.heard);
      FakeConnection server = open(f, client);
      server.send("{\"type\":\"news\"}");
      server.send("{\"type\":null}");
      server.send("{\"type\":\"trade\",\"size\":\"many\"}");
      server.send("[".repeat(1 << 20));
      server.send("{\"type\":\"quote\",\"symbol\":\"B\"}");
      ErrorEvent noKind = f.heard.next(ErrorEvent.class);
      assertThat(noKind.cause()).isInstanceOf(MessageDecodeException.class);
      assertThat(noKind.raw()).isEqualTo("{\"type\":null}");
      assertThat(f.heard.next(ErrorEvent.class).cause()).isInstanceOf(MessageDecodeException.class);
      assertThat(f.heard.next(ErrorEvent.class).cause()).isInstanceOf(MessageDecodeException.class);
      assertThat(f.heard.next(Event.class)).isEqualTo(new Quote("B"));
      assertThat(drops).containsExactly(SocketObserver.Drop.NO_METHOD);
    }
  }

  @Test
  void rule19ACodecThatCannotLookIntoMessagesFailsTheConstruction() {
    MessageCodec binary = MessageCodec.ofBinary((value, type) -> new byte[0], (bytes, type) -> "");
    try (Fixture f = Fixture.with(builder -> builder.codec(binary))) {
      assertThatThrownBy(() -> client(f, spec().messages(EVENTS)))
          .isInstanceOf(UniSocketException.class)
          .hasMessageContaining("@Discriminator")
          .hasMessageContaining("BinaryFunctionCodec")
          .extracting(e -> ((UniSocketException) e).errCode())
          .isEqualTo(10003);
      assertThatThrownBy(
              () -> client(f, ClientSpec.of(Fixture.Chat.class, "ws://server/").fields()))
          .hasMessageContaining("@Field");
    }
  }

  @Test
  void rule15NamesAreWrittenOverWhatThePayloadHasAndNullFieldsAreLeftOut() {
    Outbound<Event> say =
        Outbound.<Event>coded("say", Event.class)
            .leaf(Trade.class, "trade")
            .leaf(Quote.class, "quote");
    try (Fixture f = Fixture.create()) {
      ClientSupport client = client(f, spec().messages(EVENTS));
      FakeConnection server = open(f, client);
      Fixture.get(client.send(say, new Quote("B")));
      Fixture.get(
          client.send(
              BUY,
              Fields.of()
                  .add("symbol", String.class, "A")
                  .add("type", String.class, "mine")
                  .add("limit", Integer.class, null)));
      Fixture.get(client.send(BUY, Fields.of()));
      assertThat(server.receivedTexts())
          .containsExactly(
              "{\"type\":\"quote\",\"symbol\":\"B\"}",
              "{\"symbol\":\"A\",\"type\":\"buy\"}",
              "{\"type\":\"buy\"}");
      UniSocketException none =
          Fixture.failure(UniSocketException.class, client.send(say, new Event() {}));
      assertThat(none.errCode()).isEqualTo(10003);
    }
  }

  @Test
  void rule13OfOneMethodsWaitingLatestSendsOnlyTheLastStaysAtItsOwnPlace() {
    Outbound<CharSequence> position =
        Outbound.text("position").whenDisconnected(OutagePolicy.LATEST);
    try (Fixture f = Fixture.create()) {
      f.server.onConnect(connection -> {});
      ClientSpec spec =
          ClientSpec.of(Fixture.Chat.class, "ws://server/")
              .sendQueue(SendQueuePolicy.standard().capacity(2));
      ClientSupport client = client(f, spec);
      CompletableFuture<?> opened = client.connect(ConnectArguments.of());
      CompletableFuture<Void> first = client.send(position, "1");
      CompletableFuture<Void> other = client.send(Fixture.SAY, "a");
      CompletableFuture<Void> second = client.send(position, "2"); // the queue is full but for it
      Fixture.failure(SendQueueFullException.class, first);
      Fixture.failure(SendQueueFullException.class, client.send(Fixture.SAY, "b"));
      f.server.awaitConnection().accept();
      Fixture.get(opened);
      Fixture.get(other);
      Fixture.get(second);
      assertThat(f.server.connection(0).receivedTexts()).containsExactly("a", "2");
    }
  }

  @Test
  void rule13AFailSendIsRefusedUnlessTheSocketIsOpen() {
    Outbound<CharSequence> ping = Outbound.text("ping").whenDisconnected(OutagePolicy.FAIL);
    try (Fixture f = Fixture.create()) {
      f.server.onConnect(connection -> {});
      ClientSupport client = client(f, ClientSpec.of(Fixture.Chat.class, "ws://server/"));
      CompletableFuture<?> opened = client.connect(ConnectArguments.of());
      assertThat(Fixture.failure(SocketClosedException.class, client.send(ping, "1")).errCode())
          .isEqualTo(10002);
      assertThat(client.trySend(ping, "2")).isFalse();
      assertThatThrownBy(() -> client.sendOrThrow(ping, "3"))
          .isInstanceOf(SocketClosedException.class);
      f.server.awaitConnection().accept();
      Fixture.get(opened);
      Fixture.get(client.send(ping, "4"));
      assertThat(f.server.connection(0).receivedTexts()).containsExactly("4");
    }
  }

  @Test
  void rule5TheAnnotationsLimitGoesBeforeTheBuildersAndTheClientsBeforeBoth() {
    ClientSpec spec =
        ClientSpec.of(Fixture.Chat.class, "ws://server/").messages(OTHER).maxMessageSize(4);
    try (Fixture f = Fixture.with(builder -> builder.maxMessageSize(2))) {
      ClientSupport client = client(f, spec);
      client.onMessage(OTHER, f.heard);
      FakeConnection server = open(f, client);
      server.send("1234");
      server.send("12345");
      assertThat(f.heard.nextText()).isEqualTo("1234");
      assertThat(f.heard.next(ErrorEvent.class).errCode()).isEqualTo(602001);
    }
    try (Fixture f =
        Fixture.with(
            builder -> builder.client(Fixture.Chat.class, options -> options.maxMessageSize(5)))) {
      ClientSupport client = client(f, spec);
      client.onMessage(OTHER, f.heard);
      open(f, client).send("12345");
      assertThat(f.heard.nextText()).isEqualTo("12345");
    }
  }
}
