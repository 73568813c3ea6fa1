package calls;

import dev.unisocket.ReconnectEvent;
import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Discriminator;
import dev.unisocket.annotation.Field;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.OnReconnect;
import dev.unisocket.annotation.Request;
import dev.unisocket.annotation.Subscribe;
import dev.unisocket.annotation.UniSocket;
import dev.unisocket.annotation.Unsubscribe;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.stream.Stream;

/** Calls by JSON-RPC 2.0, events beside them, and subscriptions that outlive a connection. */
@UniSocket(url = "wss://feed.example.com/calls")
@Discriminator("method")
public interface CallSocket extends UniSocketClient {
  @Request("order.buy")
  CompletableFuture<Receipt> buy(Order order);

  @Request(value = "order.cancel", timeout = 5_000)
  CompletableFuture<Void> cancel(@Field("number") long number);

  @Request("order.list")
  List<Receipt> orders(@Field("symbol") String symbol, @Field("states") List<String> states);

  @Request("time.now")
  long now();

  @Subscribe(value = "trades.start", key = "trades/{symbol}")
  CompletableFuture<Void> trades(@Field("symbol") String symbol);

  @Unsubscribe(value = "trades.stop", key = "trades/{symbol}")
  void stopTrades(@Field("symbol") String symbol);

  @OnMessage("trade")
  Flow.Publisher<Trade> executions();

  @OnReconnect
  Stream<ReconnectEvent> outages();

  /** What is asked for. */
  final class Order {
    public String symbol = "";
    public long quantity;
    public long price;
  }

  /** What came of it. */
  final class Receipt {
    public long number;
    public String state = "";
  }

  /** What the server tells by itself. */
  final class Trade {
    public String symbol = "";
    public long price;
  }
}
