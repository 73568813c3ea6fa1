package calls;

import dev.unisocket.CloseEvent;
import dev.unisocket.OpenEvent;
import dev.unisocket.ReadyState;
import dev.unisocket.ReconnectEvent;
import dev.unisocket.SocketTask;
import dev.unisocket.UniSockets;
import dev.unisocket.generated.Call;
import dev.unisocket.generated.ClientSpec;
import dev.unisocket.generated.ClientSupport;
import dev.unisocket.generated.ConnectArguments;
import dev.unisocket.generated.Fields;
import dev.unisocket.generated.Inbound;
import dev.unisocket.generated.Outbound;
import dev.unisocket.generated.Route;
import dev.unisocket.generated.RpcEnvelope;
import dev.unisocket.generated.Subscription;
import dev.unisocket.generated.TypeRefs;
import jakarta.inject.Inject;
import java.lang.reflect.Type;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/** The client that {@link CallSocket} declares. */
@Generated("dev.unisocket.processor.UniSocketProcessor")
public class CallSocketImpl implements CallSocket {
  private static final Call<CallSocket.Order, CallSocket.Receipt> BUY =
      Call.of(
          Outbound.<CallSocket.Order>coded("buy", CallSocket.Order.class).named("order.buy"),
          CallSocket.Receipt.class,
          30_000);

  private static final Call<Fields, Void> CANCEL =
      Call.of(Outbound.fields("cancel").named("order.cancel"), Void.class, 5_000);

  private static final Type ORDERS_STATES = TypeRefs.parameterized(List.class, String.class);

  private static final Call<Fields, List<CallSocket.Receipt>> ORDERS =
      Call.of(
          Outbound.fields("orders").named("order.list"),
          TypeRefs.parameterized(List.class, CallSocket.Receipt.class),
          30_000);

  private static final Call<Fields, Long> NOW =
      Call.of(Outbound.fields("now").named("time.now"), long.class, 30_000);

  private static final Subscription<Fields> TRADES =
      Subscription.of(Outbound.fields("trades").named("trades.start"), "trades/{symbol}");

  private static final Subscription<Fields> STOP_TRADES =
      Subscription.of(Outbound.fields("stopTrades").named("trades.stop"), "trades/{symbol}");

  private static final Inbound<CallSocket.Trade> EXECUTIONS =
      Inbound.coded("executions", CallSocket.Trade.class);

  private static final Route EXECUTIONS_ROUTE = EXECUTIONS.route();

  private static final ClientSpec SPEC =
      ClientSpec.of(CallSocket.class, "wss://feed.example.com/calls")
          .discriminator("method", CallSocketImpl::route, "trade")
          .messages(EXECUTIONS)
          .fields()
          .rpc(RpcEnvelope.jsonRpc());

  private final ClientSupport support;

  /** Uses {@link UniSockets#shared()}, asked for at the first connect. */
  public CallSocketImpl() {
    this.support = ClientSupport.of(SPEC);
  }

  /** Uses {@code sockets}. */
  @Inject
  public CallSocketImpl(UniSockets sockets) {
    this.support = ClientSupport.of(SPEC, sockets);
  }

  @Override
  public CompletableFuture<CallSocket.Receipt> buy(CallSocket.Order order) {
    return support.request(BUY, order);
  }

  @Override
  public CompletableFuture<Void> cancel(long number) {
    return support.request(CANCEL, Fields.of().add("number", Long.class, number));
  }

  @Override
  public List<CallSocket.Receipt> orders(String symbol, List<String> states) {
    return support.requestBlocking(
        ORDERS,
        Fields.of()
            .add("symbol", String.class, symbol)
            .add("states", ORDERS_STATES, states));
  }

  @Override
  public long now() {
    return support.requestBlocking(NOW, Fields.of());
  }

  @Override
  public CompletableFuture<Void> trades(String symbol) {
    return support.subscribe(TRADES, Fields.of().add("symbol", String.class, symbol));
  }

  @Override
  public void stopTrades(String symbol) {
    support.unsubscribeOrThrow(STOP_TRADES, Fields.of().add("symbol", String.class, symbol));
  }

  @Override
  public Flow.Publisher<CallSocket.Trade> executions() {
    return support.publisher(EXECUTIONS);
  }

  @Override
  public Stream<ReconnectEvent> outages() {
    return support.reconnectStream();
  }

  @Override
  public CompletableFuture<OpenEvent> connect() {
    return support.connect(ConnectArguments.of());
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
      case "trade":
        return EXECUTIONS_ROUTE;
      default:
        return Route.none();
    }
  }
}
