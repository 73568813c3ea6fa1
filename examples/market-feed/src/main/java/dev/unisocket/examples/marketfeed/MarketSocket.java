package dev.unisocket.examples.marketfeed;

import dev.unisocket.CloseEvent;
import dev.unisocket.ErrorEvent;
import dev.unisocket.OpenEvent;
import dev.unisocket.ReconnectEvent;
import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Discriminator;
import dev.unisocket.annotation.Field;
import dev.unisocket.annotation.OnClose;
import dev.unisocket.annotation.OnError;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.OnOpen;
import dev.unisocket.annotation.OnReconnect;
import dev.unisocket.annotation.Reconnect;
import dev.unisocket.annotation.Request;
import dev.unisocket.annotation.Rpc;
import dev.unisocket.annotation.Subscribe;
import dev.unisocket.annotation.UniSocket;
import dev.unisocket.annotation.Unsubscribe;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** The socket of the feed. The processor writes {@code MarketSocketImpl}. */
@UniSocket(url = "wss://feed.example.com/market")
@Discriminator("type")
@Rpc(version = "")
@Reconnect(initialDelay = 100, maxDelay = 1_000)
public interface MarketSocket extends UniSocketClient {

  /** {"type":"watch","symbol":"ABC"}, again after every reconnect. */
  @Subscribe(value = "watch", key = "{symbol}")
  void watch(@Field("symbol") String symbol);

  /** {"type":"unwatch","symbol":"ABC"} */
  @Unsubscribe(value = "unwatch", key = "{symbol}")
  boolean unwatch(@Field("symbol") String symbol);

  /**
   * Asks for trades that were missed, both ends included:
   * {"id":1,"method":"replay","params":{...}}. A call is never sent twice: where the connection
   * breaks before the answer, its future fails.
   */
  @Request("replay")
  CompletableFuture<List<Trade>> replay(
      @Field("symbol") String symbol, @Field("from") int from, @Field("to") int to);

  @OnMessage
  void onTrade(Consumer<Trade> handler);

  /** Takes the kinds of all that the sealed type permits. */
  @OnMessage
  void onState(Consumer<SymbolState> handler);

  /** Takes what no other method takes: servers learn new kinds before their clients do. */
  @OnMessage
  void onOther(Consumer<Map<String, Object>> handler);

  @OnOpen
  void onOpen(Consumer<OpenEvent> handler);

  @OnReconnect
  void onReconnect(Consumer<ReconnectEvent> handler);

  @OnError
  void onError(Consumer<ErrorEvent> handler);

  @OnClose
  void onClose(Consumer<CloseEvent> handler);
}
