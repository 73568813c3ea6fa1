package dev.unisocket.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.unisocket.processor.compile.Compilation;
import dev.unisocket.processor.compile.Compile;
import dev.unisocket.processor.compile.TestCompiler;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the AsyncAPI document of a client says about its calls and subscriptions. */
class AsyncApiCallsTest {
  private static final String HEAD =
      "package example; import dev.unisocket.*; import dev.unisocket.annotation.*;"
          + " import java.util.*; import java.util.concurrent.*;\n";

  private static JsonNode document(TestCompiler compiler, String source) {
    Compilation compilation =
        Compile.with(compiler)
            .lenient()
            .source("example/CallSocket.java", HEAD + source)
            .option("-Aunisocket.asyncapi=true")
            .run();
    assertThat(compilation.errors()).isEmpty();
    String document = compilation.resources().get("META-INF/asyncapi/example.CallSocket.json");
    assertThat(AsyncApiSchema.mistakes(document)).as(document).isEmpty();
    return AsyncApiSchema.parse(document);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("a call is an operation with a reply, and its messages are the whole envelope")
  void calls(TestCompiler compiler) {
    JsonNode json =
        document(
            compiler,
            "@UniSocket(url = \"ws://a\") public interface CallSocket extends UniSocketClient {"
                + " record Receipt(int number) {}"
                + " @Request(\"order.buy\") CompletableFuture<Receipt> buy("
                + "   @Field(\"symbol\") String symbol, @Field(\"lots\") List<Integer> lots);"
                + " @Request(\"order.drop\") Void buy(Receipt receipt); }");

    assertThat(json.at("/operations"))
        .isEqualTo(
            AsyncApiSchema.parse(
                """
                {"buy": {"action": "send", CHANNEL, "messages": [MESSAGE(buy.request)],
                         "reply": {CHANNEL, "messages": [MESSAGE(buy.reply)]}},
                 "buy_2": {"action": "send", CHANNEL, "messages": [MESSAGE(buy_2.request)],
                           "reply": {CHANNEL, "messages": [MESSAGE(buy_2.reply)]}}}
                """
                    .replace("CHANNEL", "\"channel\": {\"$ref\": \"#/channels/CallSocket\"}")
                    .replaceAll(
                        "MESSAGE\\((.*?)\\)",
                        "{\"\\$ref\": \"#/channels/CallSocket/messages/$1\"}")));
    JsonNode messages = json.at("/channels/CallSocket/messages");
    assertThat(messages.at("/buy.request/payload"))
        .isEqualTo(
            AsyncApiSchema.parse(
                """
                {"type": "object",
                 "properties": {
                   "jsonrpc": {"type": "string", "enum": ["2.0"]},
                   "id": {"type": "integer"},
                   "method": {"type": "string", "enum": ["order.buy"]},
                   "params": {"type": "object", "properties": {
                     "symbol": {"type": "string"},
                     "lots": {"type": "array", "items": {"type": "integer", "format": "int32"}}}}},
                 "required": ["jsonrpc", "id", "method", "params"]}
                """));
    assertThat(messages.at("/buy.reply/payload"))
        .isEqualTo(
            AsyncApiSchema.parse(
                """
                {"type": "object",
                 "properties": {
                   "id": {"type": "integer"},
                   "result": {"$ref": "#/components/schemas/CallSocket.Receipt"},
                   "error": {}},
                 "required": ["id"]}
                """));
    assertThat(messages.at("/buy_2.request/payload/properties/params"))
        .isEqualTo(AsyncApiSchema.parse("{\"$ref\": \"#/components/schemas/CallSocket.Receipt\"}"));
    assertThat(messages.at("/buy_2.reply/payload/properties/result"))
        .isEqualTo(AsyncApiSchema.parse("{}"));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("the envelope that the interface describes is the one of the messages")
  void envelope(TestCompiler compiler) {
    JsonNode json =
        document(
            compiler,
            "@UniSocket(url = \"ws://a\")"
                + " @Rpc(id = \"seq\", method = \"op\", params = \"data\", result = \"data\","
                + " error = \"oops\", version = \"\")"
                + " public interface CallSocket extends UniSocketClient {"
                + " @Request(\"now\") long now(); }");

    JsonNode messages = json.at("/channels/CallSocket/messages");
    assertThat(messages.at("/now.request/payload"))
        .isEqualTo(
            AsyncApiSchema.parse(
                """
                {"type": "object",
                 "properties": {
                   "seq": {"type": "integer"},
                   "op": {"type": "string", "enum": ["now"]}},
                 "required": ["seq", "op"]}
                """));
    assertThat(messages.at("/now.reply/payload"))
        .isEqualTo(
            AsyncApiSchema.parse(
                """
                {"type": "object",
                 "properties": {
                   "seq": {"type": "integer"},
                   "data": {"type": "integer", "format": "int64"},
                   "oops": {}},
                 "required": ["seq"]}
                """));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("a subscription, and what ends it, are operations that send")
  void subscriptions(TestCompiler compiler) {
    JsonNode json =
        document(
            compiler,
            "@UniSocket(url = \"ws://a\") public interface CallSocket extends UniSocketClient {"
                + " @Subscribe void follow(List<String> symbols);"
                + " @Unsubscribe void leave(List<String> symbols); }");

    assertThat(json.at("/operations"))
        .isEqualTo(
            AsyncApiSchema.parse(
                """
                {"follow": {"action": "send", REFERENCES}, "leave": {"action": "send", REFERENCES}}
                """
                    .replace(
                        "REFERENCES",
                        "\"channel\": {\"$ref\": \"#/channels/CallSocket\"}, \"messages\":"
                            + " [{\"$ref\": \"#/channels/CallSocket/messages/List_String\"}]")));
  }
}
