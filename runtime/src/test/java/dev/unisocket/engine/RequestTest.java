package dev.unisocket.engine;

import static dev.unisocket.engine.CallFixture.ADD;
import static dev.unisocket.engine.CallFixture.MOVE;
import static dev.unisocket.engine.CallFixture.STOP;
import static dev.unisocket.engine.CallFixture.TEXTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unisocket.ErrorEvent;
import dev.unisocket.MessageDecodeException;
import dev.unisocket.MessageEvent;
import dev.unisocket.RemoteErrorException;
import dev.unisocket.SocketObserver.Drop;
import dev.unisocket.UniSocketException;
import dev.unisocket.codec.MessageCodec;
import dev.unisocket.engine.CallFixture.Point;
import dev.unisocket.generated.Call;
import dev.unisocket.generated.Fields;
import dev.unisocket.generated.Inbound;
import dev.unisocket.generated.Outbound;
import dev.unisocket.generated.RpcEnvelope;
import dev.unisocket.testing.FakeConnection;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What requests look like, and what answers mean. */
class RequestTest {

  @Test
  void rule24WithoutRpcTheEnvelopeIsJsonRpcAndIdsAreNumbersFrom1() {
    try (CallFixture f = CallFixture.create()) {
      FakeConnection server = f.open();
      f.add(1, 2);
      f.client.request(MOVE, new Point(3, 4));
      f.client.request(STOP, Fields.of());
      f.client.request(ADD, Fields.of().add("a", Integer.class, null));
      assertThat(server.receivedTexts())
          .containsExactly(
              "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"math.add\",\"params\":{\"a\":1,\"b\":2}}",
              "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"move\",\"params\":{\"x\":3,\"y\":4}}",
              "{\"jsonrpc\":\"2.0\",\"id\":3,\"method\":\"stop\"}",
              "{\"jsonrpc\":\"2.0\",\"id\":4,\"method\":\"math.add\",\"params\":{}}");
    }
  }

  @Test
  void rule24OnePayloadIsTheParamsAsItIsATextTooAndNamesAreEscaped() {
    Call<String, String> say =
        Call.of(
            Outbound.<String>coded("say", String.class).named("say \"it\""), String.class, 1_000);
    Call<List<Integer>, Integer> sum =
        Call.of(Outbound.<List<Integer>>coded("sum", List.class).named("sum"), Integer.class, 1);
    try (CallFixture f = CallFixture.create()) {
      FakeConnection server = f.open();
      f.client.request(say, "hi");
      f.client.request(sum, List.of(1, 2));
      assertThat(server.receivedTexts())
          .containsExactly(
              "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"say \\\"it\\\"\",\"params\":\"hi\"}",
              "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"sum\",\"params\":[1,2]}");
    }
  }

  @Test
  void anEnvelopeOfOnesOwnMayShareOneNameForParamsAndResult() {
    RpcEnvelope own = RpcEnvelope.of("seq", "op", "data", "data", "err", "");
    try (CallFixture f =
        CallFixture.of(CallFixture.spec().rpc(own).messages(TEXTS), builder -> builder)) {
      FakeConnection server = f.open();
      CompletableFuture<Integer> first = f.add(1, 2);
      CompletableFuture<Integer> second = f.add(3, 4);
      assertThat(server.receivedTexts().get(0))
          .isEqualTo("{\"seq\":1,\"op\":\"math.add\",\"data\":{\"a\":1,\"b\":2}}");
      server.send("{\"data\":7,\"seq\":2}");
      server.send("{\"seq\":1,\"err\":\"no\",\"data\":3}");
      assertThat(Fixture.get(second)).isEqualTo(7);
      assertThat(Fixture.failure(RemoteErrorException.class, first).message()).isEqualTo("no");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "\"1\"", "\"\\u0031\"", " 1 "})
  void rule24IdsAreComparedAsText(String id) {
    try (CallFixture f = CallFixture.create()) {
      FakeConnection server = f.open();
      CompletableFuture<Integer> sum = f.add(1, 2);
      server.send("{\"result\":3,\"id\":" + id + "}");
      assertThat(Fixture.get(sum)).isEqualTo(3);
      assertThat(f.drops).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2",
        "1.0",
        "1e0",
        "\" 1\"",
        "-1",
        "true",
        "{\"n\":1}",
        "[1]",
        "123456789012345678901234567890",
        "\"\""
      })
  void rule25AnAnswerWhoseIdNoCallAwaitsIsToldToTheObserverAndDropped(String id) {
    try (CallFixture f = CallFixture.create().listening()) {
      FakeConnection server = f.open();
      CompletableFuture<Integer> sum = f.add(1, 2);
      server.send("{\"id\":" + id + ",\"result\":4}");
      server.send("{\"id\":" + id + ",\"error\":{\"code\":1}}");
      server.send("{\"id\":1,\"result\":3}");
      assertThat(Fixture.get(sum)).isEqualTo(3);
      server.send("{\"id\":1,\"result\":5}"); // twice
      server.send("m");
      assertThat(f.base.heard.nextText()).isEqualTo("m");
      assertThat(f.drops)
          .containsExactly(Drop.UNKNOWN_ANSWER, Drop.UNKNOWN_ANSWER, Drop.UNKNOWN_ANSWER);
    }
  }

  @Test
  void rule25AnIdOfAMegabyteIsJustUnknown() {
    try (CallFixture f = CallFixture.create().listening()) {
      FakeConnection server = f.open();
      server.send("{\"id\":\"" + "1".repeat(1 << 20) + "\"}");
      server.send("{\"id\":" + "[".repeat(1 << 20) + "]".repeat(1 << 20) + "}");
      server.send("m");
      assertThat(f.base.heard.nextText()).isEqualTo("m");
      assertThat(f.drops).containsExactly(Drop.UNKNOWN_ANSWER, Drop.UNKNOWN_ANSWER);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":1}",
        "{\"id\":1,\"result\":null}",
        "{\"id\":1,\"error\":null}",
        "{\"id\":1,\"error\":null,\"result\":null}"
      })
  void rule25AnAbsentOrNullResultIsNull(String answer) {
    try (CallFixture f = CallFixture.create()) {
      FakeConnection server = f.open();
      CompletableFuture<Integer> sum = f.add(1, 2);
      server.send(answer);
      assertThat(Fixture.get(sum)).isNull();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "{\"any\":[]}", "\"text\"", "null"})
  void rule24AResultTypeOfVoidTakesAnyResult(String result) {
    try (CallFixture f = CallFixture.create()) {
      FakeConnection server = f.open();
      CompletableFuture<Void> stop = f.client.request(STOP, Fields.of());
      server.send("{\"id\":1,\"result\":" + result + "}");
      assertThat(Fixture.get(stop)).isNull();
    }
  }

  @Test
  void rule25AnErrorObjectIsARemoteErrorWithItsCodeMessageAndData() {
    try (CallFixture f = CallFixture.create()) {
      FakeConnection server = f.open();
      CompletableFuture<Integer> sum = f.add(1, 2);
      server.send(
          "{\"id\":1,\"result\":3,"
              + "\"error\":{\"code\":-32602,\"message\":\"se\\u0063ret\",\"data\":{\"a\":[1]}}}");
      RemoteErrorException error = Fixture.failure(RemoteErrorException.class, sum);
      assertThat(error.errCode()).isEqualTo(10005);
      assertThat(error.code()).isEqualTo(-32602);
      assertThat(error.message()).isEqualTo("secret");
      assertThat(error.data()).isEqualTo(Map.of("a", List.of(1)));
      assertThat(error.errMsg()).isEqualTo("request:fail add was answered with an error, -32602");
      assertThat(error.toString()).doesNotContain("secret").contains("message()");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "'\"boom\"'|boom|boom",
        "42|42|42",
        "true|true|true",
        "[1]|[1]|[1]",
        "{}|''|",
        "'{\"message\":{\"m\":1}}'|'{\"m\":1}'|",
        "'{\"code\":\"E7\",\"message\":null,\"data\":null}'|''|"
      })
  void rule25AnErrorThatIsNoObjectHasCode0ItsTextAsMessageAndItselfAsData(
      String json, String message, String data) {
    try (CallFixture f = CallFixture.create()) {
      FakeConnection server = f.open();
      CompletableFuture<Integer> sum = f.add(1, 2);
      server.send("{\"id\":1,\"error\":" + json + "}");
      RemoteErrorException error = Fixture.failure(RemoteErrorException.class, sum);
      assertThat(error.code()).isZero();
      assertThat(error.message()).isEqualTo(message);
      assertThat(error.data() == null ? null : error.data().toString()).isEqualTo(data);
    }
  }

  @Test
  void rule25AnErrorWithoutAnIdIsAnOnErrorInItsPlaceAndEndsNothing() {
    Inbound<MessageEvent> all = Inbound.event("onAny");
    try (CallFixture f =
        CallFixture.of(CallFixture.spec().messages(TEXTS, all), b -> b).listening()) {
      f.client.onMessage(all, event -> f.base.heard.accept("any " + event.text().length()));
      FakeConnection server = f.open();
      CompletableFuture<Integer> sum = f.add(1, 2);
      server.send("a");
      server.send("{\"id\":null,\"error\":{\"code\":-32700,\"message\":\"parse\"}}");
      server.send("b");
      server.send("{\"error\":\"lost\"}");
      server.send("{\"id\":1,\"result\":3}");
      assertThat(Fixture.get(sum)).isEqualTo(3);
      assertThat(f.base.heard.nextText()).isEqualTo("any 1");
      assertThat(f.base.heard.nextText()).isEqualTo("a");
      ErrorEvent error = f.base.heard.next(ErrorEvent.class);
      assertThat(error.errCode()).isEqualTo(10005);
      assertThat(error.errMsg()).startsWith("request:fail ");
      assertThat(((RemoteErrorException) error.cause()).code()).isEqualTo(-32700);
      assertThat(f.base.heard.nextText()).isEqualTo("any 1");
      assertThat(f.base.heard.nextText()).isEqualTo("b");
      ErrorEvent lost = f.base.heard.next(ErrorEvent.class);
      assertThat(((RemoteErrorException) lost.cause()).message()).isEqualTo("lost");
    }
  }

  @Test
  void rule25NoHandlerSeesAnAnswerAMessageEventOneNeitherButMessagesWithAMethodAreMessages() {
    Inbound<MessageEvent> all = Inbound.event("onAny");
    try (CallFixture f = CallFixture.of(CallFixture.spec().messages(all), b -> b)) {
      f.client.onMessage(all, event -> f.base.heard.accept(event.text()));
      FakeConnection server = f.open();
      CompletableFuture<Integer> sum = f.add(1, 2);
      server.send("{\"id\":9,\"method\":\"ask\"}"); // a request of the server's own
      server.send("{\"id\":1,\"result\":3}");
      server.send("{\"id\":1,\"method\":null,\"result\":3}");
      server.send("{\"id\":null,\"result\":3}");
      server.send("{\"result\":3}");
      server.send("[{\"id\":1,\"result\":3}]");
      server.send("{\"id\":1,\"result\":3");
      assertThat(Fixture.get(sum)).isEqualTo(3);
      assertThat(f.base.heard.nextText()).isEqualTo("{\"id\":9,\"method\":\"ask\"}");
      assertThat(f.base.heard.nextText()).contains("\"method\":null");
      assertThat(f.base.heard.nextText()).contains("\"id\":null");
      assertThat(f.base.heard.nextText()).isEqualTo("{\"result\":3}");
      assertThat(f.base.heard.nextText()).startsWith("[");
      assertThat(f.base.heard.nextText()).endsWith("3");
    }
  }

  @Test
  void anAnswerMayBeBinaryWhereNoMethodTakesBytes() {
    ByteBuffer answer = ByteBuffer.wrap("{\"id\":1,\"result\":3}".getBytes(StandardCharsets.UTF_8));
    Inbound<byte[]> bytes = Inbound.bytes("onBytes");
    try (CallFixture f = CallFixture.create()) {
      FakeConnection server = f.open();
      CompletableFuture<Integer> sum = f.add(1, 2);
      server.send(answer.duplicate());
      assertThat(Fixture.get(sum)).isEqualTo(3);
    }
    try (CallFixture f = CallFixture.of(CallFixture.spec().messages(bytes), b -> b)) {
      f.client.onMessage(bytes, f.base.heard);
      FakeConnection server = f.open();
      CompletableFuture<Integer> sum = f.add(1, 2);
      server.send(answer.duplicate());
      assertThat(f.base.heard.next(byte[].class)).hasSize(answer.remaining());
      assertThat(sum).isNotDone();
    }
  }

  @Test
  void aResultThatCannotBeDecodedFailsItsCallAndNothingElse() {
    try (CallFixture f = CallFixture.create().listening()) {
      FakeConnection server = f.open();
      CompletableFuture<Integer> sum = f.add(1, 2);
      CompletableFuture<Point> deep = f.client.request(MOVE, new Point(1, 2));
      server.send("{\"id\":1,\"result\":\"secret\"}");
      server.send("{\"id\":2,\"result\":" + "[".repeat(1 << 19) + "]".repeat(1 << 19) + "}");
      MessageDecodeException failure = Fixture.failure(MessageDecodeException.class, sum);
      assertThat(failure.errCode()).isEqualTo(10004);
      assertThat(failure.errMsg()).startsWith("request:fail cannot decode a java.lang.Integer");
      assertThat(failure.getMessage()).doesNotContain("secret");
      Fixture.failure(MessageDecodeException.class, deep);
      server.send("m");
      assertThat(f.base.heard.nextText()).isEqualTo("m");
    }
  }

  @Test
  void rule19CallsWorkWithEveryCodecOfTextAndFailTheConstructionWithOneOfBytes() {
    MessageCodec text =
        MessageCodec.of(
            (value, type) -> "\"" + value + "\"", (json, type) -> Integer.valueOf(json));
    try (CallFixture f = CallFixture.with(builder -> builder.codec(text))) {
      FakeConnection server = f.open();
      CompletableFuture<Integer> sum = f.add(1, 2);
      assertThat(server.receivedTexts().get(0)).endsWith("\"params\":{\"a\":\"1\",\"b\":\"2\"}}");
      server.send("{\"id\":1,\"result\":3}");
      assertThat(Fixture.get(sum)).isEqualTo(3);
      CompletableFuture<Integer> failing = f.add(1, 2);
      server.send("{\"id\":2,\"error\":{\"data\":[true]}}");
      RemoteErrorException error = Fixture.failure(RemoteErrorException.class, failing);
      assertThat(error.data()).isEqualTo("[true]"); // the codec cannot say what it is
    }
    MessageCodec binary = MessageCodec.ofBinary((value, type) -> new byte[0], (bytes, type) -> "");
    assertThatThrownBy(() -> CallFixture.with(builder -> builder.codec(binary)))
        .isInstanceOf(UniSocketException.class)
        .hasMessageContaining("@Request")
        .hasMessageContaining("@Rpc")
        .hasMessageContaining("BinaryFunctionCodec")
        .extracting(e -> ((UniSocketException) e).errCode())
        .isEqualTo(10003);
  }
}
