package dev.unisocket.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.gson.Gson;
import dev.unisocket.UniSockets;
import dev.unisocket.codec.MessageCodec;
import dev.unisocket.codec.gson.GsonCodec;
import dev.unisocket.codec.jackson.JacksonCodec;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Kinds of messages and their names, through a generated client and a server of another hand. */
class RoutingClientTest {
  private EchoServer server;
  private final Heard<FeedEvent> events = new Heard<>();
  private final Heard<FeedSocket.News> news = new Heard<>();
  private final Heard<Map<String, Object>> index = new Heard<>();
  private final Heard<String> texts = new Heard<>();
  private final Heard<byte[]> bytes = new Heard<>();

  @BeforeEach
  void start() throws Exception {
    server = EchoServer.begin();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  static Stream<MessageCodec> codecs() {
    return Stream.of(
        JacksonCodec.of(JsonMapper.builder().findAndAddModules().build()),
        GsonCodec.of(new Gson()));
  }

  private UniSockets sockets(MessageCodec codec) {
    return UniSockets.builder()
        .codec(codec)
        .client(FeedSocket.class, options -> options.url(server.url("/feed")))
        .build();
  }

  private FeedSocket connected(UniSockets sockets) {
    FeedSocket client = new FeedSocketImpl(sockets);
    client.onEvent(events);
    client.onNews(news);
    client.onIndex(index);
    client.onHeartbeat(text -> texts.accept("heartbeat " + text));
    client.onOther(texts);
    client.onBytes(bytes);
    client.connect().join();
    return client;
  }

  @ParameterizedTest
  @MethodSource("codecs")
  void rule16EachKindGoesToItsOwnMethodAndTheRestToTheFallback(MessageCodec codec) {
    try (UniSockets sockets = sockets(codec)) {
      FeedSocket client = connected(sockets);
      for (String sent :
          List.of(
              "{\"seq\":1,\"symbol\":\"A\",\"price\":1.5,\"size\":2,\"type\":\"trade\"}",
              "{\"type\":\"halt\",\"seq\":2,\"symbol\":\"A\",\"reason\":\"news\"}",
              "{\"type\":\"resume\",\"seq\":3,\"symbol\":\"A\"}",
              "{\"type\":\"quote\",\"seq\":4,\"symbol\":\"A\",\"bid\":1,\"ask\":2}",
              "{\"type\":\"book.delta\",\"seq\":5,\"symbol\":\"A\",\"price\":3,\"size\":4}",
              "{\"type\":\"news\",\"seq\":6,\"headline\":\"h\"}",
              "{\"type\":7,\"seq\":\"seven\"}",
              "{\"type\":\"heartbeat\"}",
              "{\"type\":\"elsewhere\"}",
              "{\"type\":{\"type\":\"trade\"}}",
              "no json")) {
        client.task().send(sent);
      }
      client.task().send(ByteBuffer.wrap("{\"type\":\"trade\"}".getBytes(UTF_8)));

      assertThat(events.next(5))
          .containsExactly(
              new FeedEvent.Trade(1, "A", 1.5, 2),
              new FeedEvent.Halt(2, "A", "news"),
              new FeedEvent.Halt(3, "A", null),
              new FeedEvent.Quote(4, "A", 1, 2),
              new FeedEvent.Delta(5, "A", 3, 4));
      assertThat(news.next()).isEqualTo(new FeedSocket.News(6, "h"));
      assertThat(index.next()).containsEntry("seq", "seven");
      assertThat(texts.next(4))
          .containsExactly(
              "heartbeat {\"type\":\"heartbeat\"}",
              "{\"type\":\"elsewhere\"}",
              "{\"type\":{\"type\":\"trade\"}}",
              "no json");
      assertThat(new String(bytes.next(), UTF_8)).isEqualTo("{\"type\":\"trade\"}");
      assertThat(events.rest()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("codecs")
  void rule15NamesAreWrittenAndASealedTypeIsSentAsTheSubtypeThatItIs(MessageCodec codec) {
    try (UniSockets sockets = sockets(codec)) {
      FeedSocket client = connected(sockets);

      client.say(new FeedEvent.Delta(1, "A", 2, 3)).join();
      client.say(new FeedEvent.Quote(2, "A", 2, 3)).join();
      assertThat(events.next(2))
          .containsExactly(new FeedEvent.Delta(1, "A", 2, 3), new FeedEvent.Quote(2, "A", 2, 3));

      client.order(new FeedSocket.Order("A", "mine")).join();
      client.cancel(new FeedSocket.Order("A", null)).join();
      client.watch(List.of("A", "B"), null, true).join();
      client.watch(List.of(), 5, false).join();
      assertThat(client.where(7)).isTrue();
      client.bye();
      client.bare("x \"y\"").join();
      assertThat(texts.next(7))
          .satisfiesExactly(
              order -> assertThat(order).isEqualTo("{\"symbol\":\"A\",\"type\":\"order\"}"),
              cancel -> assertThat(cancel).contains("\"order.cancel\"").contains("\"A\""),
              watch ->
                  assertThat(watch)
                      .isEqualTo("{\"type\":\"watch\",\"symbols\":[\"A\",\"B\"],\"raw\":true}"),
              all ->
                  assertThat(all)
                      .isEqualTo("{\"type\":\"watch\",\"symbols\":[],\"depth\":5,\"raw\":false}"),
              where -> assertThat(where).isEqualTo("{\"type\":\"where\",\"x\":7}"),
              bye -> assertThat(bye).isEqualTo("{\"type\":\"bye\"}"),
              bare -> assertThat(bare).isEqualTo("{\"only\":\"x \\\"y\\\"\"}"));
    }
  }

  @Test
  void rule13AFailingSendIsRefusedWhereThereIsNoConnection() {
    try (UniSockets sockets = sockets(JacksonCodec.of(new JsonMapper()))) {
      FeedSocket client = new FeedSocketImpl(sockets);
      assertThat(client.where(1)).isFalse();
    }
  }
}
