package dev.unisocket.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unisocket.ErrorEvent;
import dev.unisocket.MessageDecodeException;
import dev.unisocket.ReadyState;
import dev.unisocket.UniSockets;
import dev.unisocket.testing.FakeConnection;
import dev.unisocket.testing.FakeSocketServer;
import dev.unisocket.testserver.Await;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A feed's messages, as many as come in a day, and broken ones among them. */
class MarketFeedTest {
  private static final int MESSAGES = 1_000_000;

  /** The kinds as a feed sends them, trades and changes of the book most of all. */
  private static final List<String> SHAPES =
      List.of(
          "{\"type\":\"trade\",\"seq\":%d,\"symbol\":\"ACME\",\"price\":101.25,\"size\":300}",
          "{\"type\":\"book.delta\",\"seq\":%d,\"symbol\":\"ACME\",\"price\":101.2,\"size\":40}",
          "{\"seq\":%d,\"symbol\":\"ACME\",\"bid\":101.2,\"ask\":101.3,\"type\":\"quote\"}",
          "{\"seq\":%d,\"symbol\":\"ACME\",\"levels\":[[101.2,40],[101.1,7]],\"type\":\"book\"}",
          "{\"type\":\"halt\",\"seq\":%d,\"symbol\":\"ACME\",\"reason\":\"volatility\"}",
          "{\"type\":\"resume\",\"seq\":%d,\"symbol\":\"ACME\"}",
          "{\"type\":\"news\",\"seq\":%d,\"headline\":\"Anvils \\u2013 \\\"sold out\\\"\"}",
          "{\"type\":\"index\",\"seq\":%d,\"value\":4021.5}",
          "{\"type\":7,\"seq\":%d,\"value\":17.25}",
          "{\"type\":\"heartbeat\",\"seq\":%d}",
          "{\"type\":\"subscribed\",\"seq\":%d,\"channels\":{\"type\":\"trade\"}}",
          "{\"seq\":%d,\"type\":null}");

  private static final List<String> TAKERS =
      List.of(
          "Trade",
          "Delta",
          "Quote",
          "Snapshot",
          "Halt",
          "Halt",
          "News",
          "index",
          "index",
          "heartbeat",
          "other",
          "other");

  private final FakeSocketServer server = FakeSocketServer.create();
  private final UniSockets sockets =
      UniSockets.builder().transport(server.transport()).executor(Runnable::run).build();
  private final FeedSocket client = new FeedSocketImpl(sockets);
  private final BitSet heard = new BitSet(MESSAGES);
  private final Map<String, Integer> counts = new TreeMap<>();
  private final AtomicInteger taken = new AtomicInteger();
  private int twice;
  private final Heard<ErrorEvent> errors = new Heard<>();

  @AfterEach
  void close() {
    sockets.close();
    server.close();
  }

  private FakeConnection connect() {
    server.onConnect(FakeConnection::accept);
    client.onError(errors);
    client.onEvent(event -> count(event.getClass().getSimpleName(), event.seq()));
    client.onNews(news -> count("News", news.seq()));
    client.onIndex(index -> count("index", ((Number) index.get("seq")).longValue()));
    client.onHeartbeat(text -> count("heartbeat", seq(text)));
    client.onOther(text -> count("other", seq(text)));
    client.connect().join();
    return server.connection(0);
  }

  private static long seq(String text) {
    int start = text.indexOf("\"seq\":") + "\"seq\":".length();
    int end = start;
    while (Character.isDigit(text.charAt(end))) {
      end++;
    }
    return Long.parseLong(text, start, end, 10);
  }

  /** Handlers of one client never run at the same time. */
  private void count(String taker, long seq) {
    twice += heard.get((int) seq) ? 1 : 0;
    heard.set((int) seq);
    counts.merge(taker, 1, Integer::sum);
    taken.incrementAndGet(); // last: whoever has seen it sees the rest
  }

  /** Handlers run where messages arise, but for those that the connecting thread still has. */
  private void awaitTaken(int messages) {
    Await.until(messages + " messages are taken", () -> taken.get() >= messages);
  }

  @Test
  @Timeout(240) // seconds, on a busy machine; a few on one that is not
  void rule16AMillionMessagesGoToTheMethodsOfTheirKindsAndToNoOther() {
    FakeConnection feed = connect();
    Map<String, Integer> sent = new TreeMap<>();
    long random = 42;
    for (int seq = 0; seq < MESSAGES; seq++) {
      random = random * 6364136223846793005L + 1442695040888963407L;
      int shape = (int) ((random >>> 33) % SHAPES.size());
      sent.merge(TAKERS.get(shape), 1, Integer::sum);
      feed.send(SHAPES.get(shape).replace("%d", Integer.toString(seq)));
    }
    awaitTaken(MESSAGES);
    assertThat(errors.rest()).isEmpty();
    assertThat(twice).as("messages to two handlers").isZero();
    assertThat(heard.cardinality()).isEqualTo(MESSAGES);
    assertThat(counts).isEqualTo(sent);
  }

  @Test
  void rule20AMessageThatCannotBeDecodedIsAnErrorWithTheMessageAndTheSocketLivesOn() {
    FakeConnection feed = connect();
    String deep = "[".repeat(1 << 19);
    List<String> broken =
        List.of(
            "{\"type\":\"trade\",\"seq\":1,\"price\":",
            "{\"type\":\"trade\",\"seq\":1,\"price\":\"much\"}",
            "{\"type\":\"trade\",\"seq\":1,\"size\":{}}",
            "{\"type\":\"trade\",\"more\":" + deep + "]".repeat(1 << 19) + ",\"seq\":1}",
            "{\"type\":\"trade\",\"more\":" + deep);
    for (String message : broken) {
      feed.send(message);
      ErrorEvent error = errors.next();
      assertThat(error.errCode()).isEqualTo(10004);
      assertThat(error.cause()).isInstanceOf(MessageDecodeException.class);
      assertThat(error.raw()).isEqualTo(message);
      assertThat(String.valueOf(error)).doesNotContain("much").hasSizeLessThan(1_000);
    }
    feed.send(SHAPES.get(0).replace("%d", "3"));
    awaitTaken(1);
    assertThat(counts).containsOnlyKeys("Trade");
    assertThat(client.readyState()).isEqualTo(ReadyState.OPEN);
    assertThat(errors.rest()).isEmpty();
  }

  @Test
  void rule18WhatDoesNotSayItsKindIsTheFallbacks() {
    FakeConnection feed = connect();
    List<String> vague =
        List.of(
            "{\"seq\":0}",
            "{\"seq\":1,\"type\":{\"type\":\"trade\"}}",
            "{\"seq\":2,\"type\":[\"trade\"]}",
            "{\"seq\":3,\"type\":null,\"type\":\"trade\"}",
            "{\"seq\":4,,\"type\":\"trade\"}",
            "[{\"seq\":5,\"type\":\"trade\"}]",
            "\"seq\":6 is no JSON",
            "[".repeat(1 << 20) + "\"seq\":7,");
    vague.forEach(feed::send);
    awaitTaken(vague.size());
    assertThat(counts).isEqualTo(Map.of("other", vague.size()));
    assertThat(errors.rest()).isEmpty();
    assertThat(client.readyState()).isEqualTo(ReadyState.OPEN);
  }

  @Test
  void rule18WithoutAFallbackWhatDoesNotSayItsKindIsAnErrorAndTheSocketLivesOn() {
    StrictFeedSocket strict = new StrictFeedSocketImpl(sockets);
    Heard<StrictFeedSocket.Trade> trades = new Heard<>();
    strict.onError(errors);
    strict.onTrade(trades);
    server.onConnect(FakeConnection::accept);
    strict.connect().join();
    FakeConnection feed = server.connection(0);
    for (String message :
        List.of(
            "{\"head\":{},\"price\":1}",
            "{\"head\":{\"kind\":{\"kind\":\"trade\"}},\"price\":1}",
            "{\"head\":\"trade\",\"price\":1}",
            "{\"head\":{\"kind\":\"trade",
            "[".repeat(1 << 20))) {
      feed.send(message);
      ErrorEvent error = errors.next();
      assertThat(error.cause()).isInstanceOf(MessageDecodeException.class);
      assertThat(error.raw()).isEqualTo(message);
    }
    feed.send("{\"head\":{\"kind\":\"other\"},\"price\":1}"); // told to the observer only
    feed.send("{\"price\":2,\"head\":{\"kind\":\"trade\"}}");
    assertThat(trades.next()).isEqualTo(new StrictFeedSocket.Trade(2));
    assertThat(errors.rest()).isEmpty();
    assertThat(strict.readyState()).isEqualTo(ReadyState.OPEN);
  }
}
