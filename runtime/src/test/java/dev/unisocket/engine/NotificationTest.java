package dev.unisocket.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unisocket.ErrorEvent;
import dev.unisocket.MessageDecodeException;
import dev.unisocket.MessageEvent;
import dev.unisocket.annotation.OutagePolicy;
import dev.unisocket.engine.CallFixture.Point;
import dev.unisocket.generated.ClientSpec;
import dev.unisocket.generated.Fields;
import dev.unisocket.generated.Inbound;
import dev.unisocket.generated.Outbound;
import dev.unisocket.generated.Route;
import dev.unisocket.generated.RpcEnvelope;
import dev.unisocket.testing.FakeConnection;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages beside calls, where the discriminator is the envelope's method. */
class NotificationTest {
  /** Nothing in it. */
  record Pinged() {}

  private static final Inbound<Point> MOVED = Inbound.coded("onMoved", Point.class);
  private static final Inbound<Pinged> PINGED = Inbound.coded("onPinged", Pinged.class);
  private static final Inbound<String> RAW = Inbound.text("onRaw");
  private static final Inbound<Point> OTHER = Inbound.coded("onOther", Point.class);
  private static final Inbound<MessageEvent> ALL = Inbound.event("onAny");
  private static final Route ON_MOVED = MOVED.route();
  private static final Route ON_PINGED = PINGED.route();
  private static final Route ON_RAW = RAW.route();

  private static Route route(String kind) {
    return switch (kind) {
      case "moved" -> ON_MOVED;
      case "pinged" -> ON_PINGED;
      case "raw" -> ON_RAW;
      default -> Route.none();
    };
  }

  private static ClientSpec spec(String discriminator) {
    return CallFixture.spec()
        .discriminator(discriminator, NotificationTest::route)
        .messages(MOVED, PINGED, RAW, OTHER, ALL)
        .fallback(OTHER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"method", "/method"})
  void rule26SendsWithANameWriteNotifications(String discriminator) {
    try (CallFixture f = CallFixture.of(spec(discriminator), b -> b)) {
      FakeConnection server = f.open();
      Outbound<Fields> log = Outbound.fields("log").named("log");
      Fixture.get(f.client.send(log, Fields.of().add("method", String.class, "mine")));
      Fixture.get(f.client.send(log, Fields.of()));
      Outbound<Point> move = Outbound.<Point>coded("move", Point.class).named("move");
      Fixture.get(f.client.send(move, new Point(1, 2)));
      Fixture.get(f.client.send(move.whenDisconnected(OutagePolicy.LATEST), new Point(1, 2)));
      Outbound<Object> leaf =
          Outbound.<Object>coded("any", Object.class).leaf(Point.class, "point");
      Fixture.get(f.client.send(leaf, new Point(3, 4)));
      Fixture.get(f.client.send(Outbound.<Point>coded("plain", Point.class), new Point(5, 6)));
      f.add(1, 2);
      String move12 = "{\"jsonrpc\":\"2.0\",\"method\":\"move\",\"params\":{\"x\":1,\"y\":2}}";
      assertThat(server.receivedTexts())
          .containsExactly(
              "{\"jsonrpc\":\"2.0\",\"method\":\"log\",\"params\":{\"method\":\"mine\"}}",
              "{\"jsonrpc\":\"2.0\",\"method\":\"log\"}",
              move12,
              move12,
              "{\"jsonrpc\":\"2.0\",\"method\":\"point\",\"params\":{\"x\":3,\"y\":4}}",
              "{\"x\":5,\"y\":6}",
              "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"math.add\",\"params\":{\"a\":1,\"b\":2}}");
    }
  }

  @Test
  void rule26CodedHandlersGetTheParamsStringAndMessageEventOnesTheWholeText() {
    try (CallFixture f = CallFixture.of(spec("method"), b -> b)) {
      f.client.onMessage(MOVED, f.base.heard);
      f.client.onMessage(PINGED, f.base.heard);
      f.client.onMessage(RAW, f.base.heard);
      f.client.onMessage(OTHER, point -> f.base.heard.accept("other " + point));
      FakeConnection server = f.open();
      CompletableFuture<Integer> sum = f.add(1, 2);
      String raw = "{\"method\":\"raw\",\"params\":{}}";
      server.send("{\"jsonrpc\":\"2.0\",\"method\":\"moved\",\"params\":{\"x\":1,\"y\":2}}");
      server.send("{\"id\":1,\"result\":3}");
      server.send("{\"method\":\"pinged\"}");
      server.send(raw);
      server.send("{\"id\":7,\"method\":\"moved\",\"params\":{\"x\":3,\"y\":4}}");
      server.send("{\"method\":\"news\",\"params\":{\"x\":5,\"y\":6}}");
      assertThat(f.base.heard.next(Point.class)).isEqualTo(new Point(1, 2));
      assertThat(f.base.heard.next(Pinged.class)).isEqualTo(new Pinged());
      assertThat(f.base.heard.nextText()).isEqualTo(raw);
      assertThat(f.base.heard.next(Point.class)).isEqualTo(new Point(3, 4));
      assertThat(f.base.heard.nextText()).isEqualTo("other " + new Point(5, 6));
      assertThat(Fixture.get(sum)).isEqualTo(3);
    }
    try (CallFixture f = CallFixture.of(spec("method"), b -> b)) {
      f.client.onMessage(ALL, event -> f.base.heard.accept(event.text()));
      f.client.onMessage(MOVED, point -> {});
      FakeConnection server = f.open();
      server.send("{\"method\":\"moved\",\"params\":{\"x\":1,\"y\":2}}");
      assertThat(f.base.heard.nextText()).contains("\"method\":\"moved\"");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"x\":1,\"y\":2}", "no json", "{\"method\":\"moved\",\"params\":[]}"})
  void whatIsNoNotificationOfItsTypeIsAnErrorOfThatMessage(String message) {
    try (CallFixture f = CallFixture.of(spec("method"), b -> b)) {
      f.client.onMessage(MOVED, f.base.heard);
      f.client.onMessage(OTHER, f.base.heard);
      f.client.onError(f.base.heard);
      FakeConnection server = f.open();
      server.send(message);
      server.send("{\"method\":\"moved\",\"params\":{\"x\":1,\"y\":2}}");
      ErrorEvent error = f.base.heard.next(ErrorEvent.class);
      assertThat(error.cause()).isInstanceOf(MessageDecodeException.class);
      assertThat(error.raw()).isEqualTo(message);
      assertThat(f.base.heard.next(Point.class)).isEqualTo(new Point(1, 2));
    }
  }

  @Test
  void whereTheDiscriminatorIsAnotherPropertyMessagesAreAsWithoutCalls() {
    try (CallFixture f =
        CallFixture.of(
            spec("kind").rpc(RpcEnvelope.of("id", "op", "p", "r", "e", "")), builder -> builder)) {
      f.client.onMessage(MOVED, f.base.heard);
      FakeConnection server = f.open();
      server.send("{\"kind\":\"moved\",\"x\":1,\"y\":2}");
      assertThat(f.base.heard.next(Point.class)).isEqualTo(new Point(1, 2));
      Fixture.get(f.client.send(Outbound.fields("log").named("log"), Fields.of()));
      assertThat(server.receivedTexts()).containsExactly("{\"kind\":\"log\"}");
    }
  }
}
