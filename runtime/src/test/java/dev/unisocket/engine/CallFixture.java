package dev.unisocket.engine;

import dev.unisocket.SocketObserver;
import dev.unisocket.UniSockets;
import dev.unisocket.generated.Call;
import dev.unisocket.generated.ClientSpec;
import dev.unisocket.generated.ClientSupport;
import dev.unisocket.generated.ConnectArguments;
import dev.unisocket.generated.Fields;
import dev.unisocket.generated.Inbound;
import dev.unisocket.generated.Outbound;
import dev.unisocket.generated.RpcEnvelope;
import dev.unisocket.testing.FakeConnection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/** A client with calls beside text messages, and what the observer hears is dropped. */
final class CallFixture implements AutoCloseable {
  /** A payload, and a result. */
  record Point(int x, int y) {}

  static final Inbound<String> TEXTS = Inbound.text("onText");
  static final Call<Fields, Integer> ADD =
      Call.of(Outbound.fields("add").named("math.add"), Integer.class, 30_000);
  static final Call<Point, Point> MOVE =
      Call.of(Outbound.<Point>coded("move", Point.class).named("move"), Point.class, 5_000);
  static final Call<Fields, Void> STOP =
      Call.of(Outbound.fields("stop").named("stop"), Void.class, 30_000);

  final List<SocketObserver.Drop> drops = new CopyOnWriteArrayList<>();
  final Fixture base;
  final ClientSupport client;

  private CallFixture(ClientSpec spec, UnaryOperator<UniSockets.Builder> settings) {
    SocketObserver observer =
        new SocketObserver() {
          @Override
          public void dropped(String socket, Drop why) {
            drops.add(why);
          }
        };
    base = Fixture.with(builder -> settings.apply(builder.observer(observer)));
    client = ClientSupport.of(spec, base.sockets);
  }

  static ClientSpec spec() {
    return ClientSpec.of(Fixture.Chat.class, "ws://server/").rpc(RpcEnvelope.jsonRpc());
  }

  /** Returns a client of text messages, with the default executor. */
  static CallFixture create() {
    return with(builder -> builder);
  }

  static CallFixture with(UnaryOperator<UniSockets.Builder> settings) {
    return of(spec().messages(TEXTS), settings);
  }

  static CallFixture of(ClientSpec spec, UnaryOperator<UniSockets.Builder> settings) {
    return new CallFixture(spec, settings);
  }

  /** Registers handlers of texts and errors. */
  CallFixture listening() {
    client.onMessage(TEXTS, base.heard);
    client.onError(base.heard);
    return this;
  }

  FakeConnection open() {
    Fixture.get(client.connect(ConnectArguments.of()));
    return base.server.connections().get(base.server.connections().size() - 1);
  }

  CompletableFuture<Integer> add(int a, int b) {
    return client.request(ADD, sum(a, b));
  }

  static Fields sum(int a, int b) {
    return Fields.of().add("a", Integer.class, a).add("b", Integer.class, b);
  }

  @Override
  public void close() {
    base.close();
  }
}
