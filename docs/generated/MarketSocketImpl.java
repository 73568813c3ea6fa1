package market;

import dev.unisocket.CloseEvent;
import dev.unisocket.ErrorEvent;
import dev.unisocket.HeartbeatPolicy;
import dev.unisocket.OpenEvent;
import dev.unisocket.ReadyState;
import dev.unisocket.ReconnectPolicy;
import dev.unisocket.Registration;
import dev.unisocket.SendQueuePolicy;
import dev.unisocket.SocketTask;
import dev.unisocket.UniSockets;
import dev.unisocket.annotation.OutagePolicy;
import dev.unisocket.annotation.Overflow;
import dev.unisocket.generated.ClientSpec;
import dev.unisocket.generated.ClientSupport;
import dev.unisocket.generated.ConnectArguments;
import dev.unisocket.generated.Fields;
import dev.unisocket.generated.Inbound;
import dev.unisocket.generated.Outbound;
import dev.unisocket.generated.Route;
import dev.unisocket.generated.TypeRefs;
import jakarta.inject.Inject;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;

/** The client that {@link MarketSocket} declares. */
@Generated("dev.unisocket.processor.UniSocketProcessor")
public class MarketSocketImpl implements MarketSocket {
  private static final Inbound<MarketEvent> ON_MARKET =
      Inbound.coded("onMarket", MarketEvent.class);

  private static final Route ON_MARKET_DEPTH = ON_MARKET.as(MarketEvent.Depth.class);

  private static final Route ON_MARKET_QUOTE = ON_MARKET.as(MarketEvent.Quote.class);

  private static final Route ON_MARKET_TRADE = ON_MARKET.as(MarketEvent.Trade.class);

  private static final Inbound<Status> ON_STATUS = Inbound.coded("onStatus", Status.class);

  private static final Route ON_STATUS_ROUTE = ON_STATUS.route();

  private static final Inbound<String> BEAT = Inbound.text("beat");

  private static final Route BEAT_ROUTE = BEAT.route();

  private static final Inbound<String> ON_OTHER = Inbound.text("onOther");

  private static final Outbound<Order> PLACE =
      Outbound.<Order>coded("place", Order.class).named("order");

  private static final Outbound<MarketEvent> REPLAY =
      Outbound.<MarketEvent>coded("replay", MarketEvent.class)
          .leaf(MarketEvent.Depth.class, "depth")
          .leaf(MarketEvent.Quote.class, "quote")
          .leaf(MarketEvent.Trade.class, "trade");

  private static final Type SUBSCRIBE_SYMBOLS = TypeRefs.parameterized(List.class, String.class);

  private static final Outbound<Fields> SUBSCRIBE = Outbound.fields("subscribe").named("subscribe");

  private static final Outbound<Fields> CURSOR =
      Outbound.fields("cursor").named("cursor").whenDisconnected(OutagePolicy.LATEST);

  private static final Outbound<Fields> LOGOUT = Outbound.fields("logout").named("logout");

  private static final ClientSpec SPEC =
      ClientSpec.of(MarketSocket.class, "wss://feed.example.com/market")
          .maxMessageSize(1_048_576)
          .sendQueue(SendQueuePolicy.standard().capacity(1_000).overflow(Overflow.DROP_OLDEST))
          .reconnect(
              ReconnectPolicy.standard()
                  .maxAttempts(10)
                  .maxDelay(Duration.ofMillis(60_000))
                  .fatalCodes(1000, 1008, 4001))
          .heartbeat(
              HeartbeatPolicy.standard()
                  .interval(Duration.ofMillis(15_000))
                  .timeout(Duration.ofMillis(5_000))
                  .text("{\"type\":\"ping\"}")
                  .reply("pong"))
          .discriminator(
              "type",
              MarketSocketImpl::route,
              "depth",
              "quote",
              "trade",
              "status",
              "maintenance",
              "heartbeat")
          .messages(ON_MARKET, ON_STATUS, BEAT, ON_OTHER)
          .fallback(ON_OTHER)
          .fields()
          .readFrom(MarketEvent.BookEvent.class);

  private final ClientSupport support;

  /** Uses {@link UniSockets#shared()}, asked for at the first connect. */
  public MarketSocketImpl() {
    this.support = ClientSupport.of(SPEC);
  }

  /** Uses {@code sockets}. */
  @Inject
  public MarketSocketImpl(UniSockets sockets) {
    this.support = ClientSupport.of(SPEC, sockets);
  }

  @Override
  public CompletableFuture<OpenEvent> open(String token) {
    bind();
    return support.connect(ConnectArguments.of().header("Authorization", token));
  }

  @Override
  public Registration onMarket(Consumer<MarketEvent> handler) {
    return support.onMessage(ON_MARKET, handler);
  }

  @Override
  public void onStatus(Consumer<Status> handler) {
    support.onMessage(ON_STATUS, handler);
  }

  @Override
  public void onOther(Consumer<String> handler) {
    support.onMessage(ON_OTHER, handler);
  }

  @Override
  public void onError(Consumer<ErrorEvent> handler) {
    support.onError(handler);
  }

  @Override
  public CompletableFuture<Void> place(Order order) {
    return support.send(PLACE, order);
  }

  @Override
  public CompletableFuture<Void> replay(MarketEvent event) {
    return support.send(REPLAY, event);
  }

  @Override
  public CompletableFuture<Void> subscribe(List<String> symbols, Integer depth) {
    return support.send(
        SUBSCRIBE,
        Fields.of()
            .add("symbols", SUBSCRIBE_SYMBOLS, symbols)
            .add("depth", Integer.class, depth));
  }

  @Override
  public void cursor(int x, int y) {
    support.sendOrThrow(CURSOR, Fields.of().add("x", Integer.class, x).add("y", Integer.class, y));
  }

  @Override
  public boolean logout() {
    return support.trySend(LOGOUT, Fields.of());
  }

  @Override
  public ReadyState readyState() {
    return support.readyState();
  }

  @Override
  public SocketTask task() {
    return support.task();
  }

  @Override
  public void close() {
    support.close();
  }

  @Override
  public CompletableFuture<CloseEvent> close(int code, String reason) {
    return support.close(code, reason);
  }

  @Override
  public CompletableFuture<CloseEvent> whenClosed() {
    return support.whenClosed();
  }

  /** Returns which method takes messages of a kind. */
  private static Route route(String kind) {
    switch (kind) {
      case "depth":
        return ON_MARKET_DEPTH;
      case "quote":
        return ON_MARKET_QUOTE;
      case "trade":
        return ON_MARKET_TRADE;
      case "status":
      case "maintenance":
        return ON_STATUS_ROUTE;
      case "heartbeat":
        return BEAT_ROUTE;
      default:
        return Route.none();
    }
  }

  private void bind() {
    support.bindMessage(BEAT, this::beat);
  }
}
