package dev.unisocket.examples.codecs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.unisocket.ErrorEvent;
import dev.unisocket.MessageDecodeException;
import dev.unisocket.UniSockets;
import dev.unisocket.codec.MessageCodec;
import dev.unisocket.testing.FakeConnection;
import dev.unisocket.testing.FakeSocketServer;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What a codec of JSON has to do for a client: records, sealed types, times and generic types,
 * there and back.
 */
abstract class JsonRecipeContract {
  private static final Trade TRADE =
      new Trade("A\"é", new BigDecimal("1.25"), Instant.parse("2025-01-02T03:04:05.678Z"));
  private static final String TRADE_TEXT =
      "{\"symbol\":\"A\\\"é\",\"price\":1.25,\"at\":\"2025-01-02T03:04:05.678Z\"}";

  private final FakeSocketServer server = FakeSocketServer.create();
  private final UniSockets sockets =
      UniSockets.builder().transport(server.transport()).codec(codec()).build();

  abstract MessageCodec codec();

  @AfterEach
  void close() {
    sockets.close();
    server.close();
  }

  @Test
  void aRecordWithATimeGoesOutUnderItsNameAndComesBack() throws Exception {
    MarketSocket market = new MarketSocketImpl(sockets);
    BlockingQueue<Trade> heard = new LinkedBlockingQueue<>();
    market.onTrade(heard::add);
    market.connect();
    FakeConnection connection = server.awaitConnection();

    market.trade(TRADE);
    String text = connection.awaitFrame().text();

    assertThat(json(text)).isEqualTo(json(TRADE_TEXT.replaceFirst("\\{", "{\"type\":\"trade\",")));
    connection.send(text);
    assertThat(next(heard)).isEqualTo(TRADE);
  }

  @Test
  void whatASealedTypePermitsIsToldApart() throws Exception {
    MarketSocket market = new MarketSocketImpl(sockets);
    BlockingQueue<BookChange> heard = new LinkedBlockingQueue<>();
    market.onChange(heard::add);
    market.connect();
    FakeConnection connection = server.awaitConnection();
    List<BookChange> changes =
        List.of(new BookChange.Add("buy", new BigDecimal("2.5")), new BookChange.Remove(7));

    List<JsonNode> sent = new ArrayList<>();
    for (BookChange change : changes) {
      market.change(change);
      String text = connection.awaitFrame().text();
      sent.add(json(text));
      connection.send(text);
      assertThat(next(heard)).isEqualTo(change);
    }

    assertThat(sent)
        .containsExactly(
            json("{\"type\":\"add\",\"side\":\"buy\",\"price\":2.5}"),
            json("{\"type\":\"remove\",\"id\":7}"));
  }

  @Test
  void aListOfRecordsKeepsItsElementType() throws Exception {
    TradesSocket trades = new TradesSocketImpl(sockets);
    BlockingQueue<List<Trade>> heard = new LinkedBlockingQueue<>();
    trades.onTrades(heard::add);
    trades.connect();
    FakeConnection connection = server.awaitConnection();

    trades.report(List.of(TRADE, TRADE));
    String text = connection.awaitFrame().text();

    assertThat(json(text)).isEqualTo(json("[" + TRADE_TEXT + "," + TRADE_TEXT + "]"));
    connection.send(text);
    assertThat(next(heard)).containsExactly(TRADE, TRADE);
  }

  @Test
  void aCallHasATimeInItsParamsAndAListOfRecordsForItsResult() throws Exception {
    HistorySocket socket = new HistorySocketImpl(sockets);
    socket.connect();
    FakeConnection connection = server.awaitConnection();

    CompletableFuture<List<Trade>> answer = socket.history("A\"é", TRADE.at());
    JsonNode call = json(connection.awaitFrame().text());

    assertThat(call.get("method").asText()).isEqualTo("history");
    assertThat(call.get("params"))
        .isEqualTo(json("{\"symbol\":\"A\\\"é\",\"since\":\"2025-01-02T03:04:05.678Z\"}"));
    connection.send(
        "{\"jsonrpc\":\"2.0\",\"id\":" + call.get("id") + ",\"result\":[" + TRADE_TEXT + "]}");
    assertThat(answer.get(20, TimeUnit.SECONDS)).containsExactly(TRADE);
  }

  @Test
  void whatCannotBeDecodedIsAnErrorAndWhatFollowsIsHeard() throws Exception {
    MarketSocket market = new MarketSocketImpl(sockets);
    BlockingQueue<Trade> heard = new LinkedBlockingQueue<>();
    BlockingQueue<ErrorEvent> errors = new LinkedBlockingQueue<>();
    market.onTrade(heard::add);
    market.onError(errors::add);
    market.connect();
    FakeConnection connection = server.awaitConnection();

    connection.send("{\"type\":\"trade\",\"symbol\":\"X\",\"at\":\"s3cr3t\"}");
    connection.send(TRADE_TEXT.replaceFirst("\\{", "{\"type\":\"trade\",\"unknown\":[1],"));

    ErrorEvent error = next(errors);
    assertThat(error.cause()).isInstanceOf(MessageDecodeException.class);
    assertThat(error.errMsg()).doesNotContain("s3cr3t");
    assertThat(next(heard)).isEqualTo(TRADE);
  }

  private static <T> T next(BlockingQueue<T> heard) throws InterruptedException {
    T next = heard.poll(20, TimeUnit.SECONDS);
    assertThat(next).as("what was heard within 20 s").isNotNull();
    return next;
  }

  /** Reads with the scale of numbers, and without the order of members. */
  private static JsonNode json(String text) throws Exception {
    return new ObjectMapper().readTree(text);
  }
}
