package dev.unisocket.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.google.gson.annotations.SerializedName;
import dev.unisocket.processor.compile.Compilation;
import dev.unisocket.processor.compile.Compile;
import dev.unisocket.processor.compile.TestCompiler;
import dev.unisocket.processor.diagnostic.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** With {@code -Aunisocket.asyncapi=true}, and only then, each client has an AsyncAPI document. */
class AsyncApiTest {
  private static final String ON = "-Aunisocket.asyncapi=true";
  private static final String HEAD =
      "package example; import dev.unisocket.*; import dev.unisocket.annotation.*;"
          + " import java.nio.*; import java.util.*; import java.util.concurrent.*;"
          + " import java.util.function.*; import org.jspecify.annotations.*;\n";

  /** Lenient, since not every source uses every import. */
  private static Compile compile(TestCompiler compiler, String name, String source) {
    return Compile.with(compiler).lenient().source("example/" + name + ".java", HEAD + source);
  }

  /** Returns the document of {@code example.FeedSocket}, which must be a right one. */
  private static String document(TestCompiler compiler, String source) {
    return document(compile(compiler, "FeedSocket", source).option(ON), "example.FeedSocket");
  }

  private static String document(Compile compile, String name) {
    Compilation compilation = compile.run();
    assertThat(compilation.errors()).isEmpty();
    String document = compilation.resources().get("META-INF/asyncapi/" + name + ".json");
    assertThat(document).as("%s", compilation.outputs()).isNotNull();
    assertThat(AsyncApiSchema.mistakes(document)).as(document).isEmpty();
    return document;
  }

  private static String schema(String document, String name) {
    return AsyncApiSchema.parse(document).at("/components/schemas/" + name).toString();
  }

  static Stream<Arguments> fixtures() {
    return Fixture.in("good").stream()
        .flatMap(
            fixture ->
                Stream.of(TestCompiler.values()).map(compiler -> Arguments.of(fixture, compiler)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("fixtures")
  @DisplayName("the document of every client is valid against the official schema")
  void valid(Fixture fixture, TestCompiler compiler) {
    Compilation compilation = fixture.compile(compiler).option(ON).run().assertClean();

    assertThat(compilation.resources()).hasSameSizeAs(compilation.generated());
    assertThat(compilation.resources())
        .allSatisfy(
            (path, document) -> assertThat(AsyncApiSchema.mistakes(document)).as(path).isEmpty());
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("nothing is written unless the option is true")
  void offByDefault(TestCompiler compiler) {
    String source =
        "@UniSocket(url = \"ws://a\") public interface FeedSocket extends UniSocketClient {}";

    for (String option : List.of("-Aother=true", "-Aunisocket.asyncapi=false")) {
      assertThat(compile(compiler, "FeedSocket", source).option(option).run().resources())
          .isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName(
      "the interface is the one element that its document is made from, by its binary name")
  void originating(TestCompiler compiler) {
    Compilation compilation =
        compile(
                compiler,
                "Feeds",
                "public class Feeds { public record Tick(int price) {}"
                    + " @UniSocket(url = \"ws://a\") public interface Socket extends UniSocketClient {"
                    + " @OnMessage void onTick(Consumer<Tick> handler); } }")
            .option(ON)
            .run();

    assertThat(compilation.resources())
        .containsOnlyKeys("META-INF/asyncapi/example.Feeds$Socket.json");
    assertThat(compilation.originating())
        .containsEntry(
            "CLASS_OUTPUT/META-INF/asyncapi/example.Feeds$Socket.json",
            List.of("example.Feeds.Socket"));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("a url is a server and a channel, placeholders and variables among them")
  void address(TestCompiler compiler) {
    JsonNode json =
        AsyncApiSchema.parse(
            document(
                compiler,
                "@UniSocket(url = \"${scheme:ws}://${host:a.example.com}:81/${base}/x/{room}/${last:l}?v=2&since={s}\")"
                    + " public interface FeedSocket { enum Room { RED, BLUE }"
                    + " @Connect void join(@PathParam(\"room\") Room room, @QueryParam(\"s\") long since,"
                    + " @QueryParam(\"tag\") List<Room> tags); }"));

    assertThat(json.at("/servers/default"))
        .isEqualTo(
            AsyncApiSchema.parse(
                """
                {"host": "{host}:81", "pathname": "/{base}", "protocol": "ws",
                 "variables": {"host": {"default": "a.example.com"}, "base": {}}}
                """));
    JsonNode channel = json.at("/channels/FeedSocket");
    assertThat(channel.at("/address").textValue()).isEqualTo("/x/{room}/{last}");
    assertThat(channel.at("/parameters"))
        .isEqualTo(
            AsyncApiSchema.parse(
                """
                {"room": {"enum": ["RED", "BLUE"]}, "last": {"default": "l"}}
                """));
    assertThat(channel.at("/bindings/ws/query"))
        .isEqualTo(
            AsyncApiSchema.parse(
                """
                {"type": "object", "required": ["v"], "properties": {
                  "v": {"type": "string"},
                  "since": {"type": "integer", "format": "int64"},
                  "tag": {"type": "array", "items": {"type": "string", "enum": ["RED", "BLUE"]}}}}
                """));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("a placeholder that the url begins with stands for the scheme too")
  void beginning(TestCompiler compiler) {
    String open =
        document(
            compiler,
            "@UniSocket(url = \"${feed.url}/x?t=1\") public interface FeedSocket extends UniSocketClient {}");
    String known =
        document(
            compiler,
            "@UniSocket(url = \"${feed.url:ws://a.example.com/b}/x?t=1\") public interface FeedSocket"
                + " extends UniSocketClient {}");

    assertThat(AsyncApiSchema.parse(open).at("/servers/default"))
        .isEqualTo(
            AsyncApiSchema.parse(
                """
                {"host": "{feed.url}", "protocol": "wss",
                 "variables": {"feed.url": {"description": "Begins with the scheme."}}}
                """));
    assertThat(AsyncApiSchema.parse(known).at("/servers/default"))
        .isEqualTo(
            AsyncApiSchema.parse(
                """
                {"host": "a.example.com", "protocol": "ws"}
                """));
    assertThat(AsyncApiSchema.parse(known).at("/channels/FeedSocket/address").textValue())
        .isEqualTo("/b/x");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("headers and query parameters are named, and what they are set to is not there")
  void secrets(TestCompiler compiler) {
    String document =
        document(
            compiler,
            "@UniSocket(url = \"wss://a/b?key=SECRET1&other=${k:SECRET2}\", protocols = \"SECRET3\","
                + " header = {\"X-Key: SECRET4\", \"X-Other: ${h:SECRET5}\"})"
                + " public interface FeedSocket {"
                + " @Connect void join(@HeaderParam(\"Authorization\") String token); }");

    assertThat(document).doesNotContain("SECRET");
    assertThat(AsyncApiSchema.parse(document).at("/channels/FeedSocket/bindings/ws"))
        .isEqualTo(
            AsyncApiSchema.parse(
                """
                {"method": "GET", "bindingVersion": "0.1.0",
                 "query": {"type": "object", "required": ["key", "other"], "properties": {
                   "key": {"type": "string"}, "other": {"type": "string"}}},
                 "headers": {"type": "object",
                   "required": ["Sec-WebSocket-Protocol", "X-Key", "X-Other"], "properties": {
                   "Authorization": {"type": "string"},
                   "Sec-WebSocket-Protocol": {"type": "string"},
                   "X-Key": {"type": "string"}, "X-Other": {"type": "string"}}}}
                """));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("messages of named kinds have their names and the property that tells them")
  void kinds(TestCompiler compiler) {
    JsonNode json =
        AsyncApiSchema.parse(
            document(
                compiler,
                "@UniSocket(url = \"ws://a\") @Discriminator(\"type\")"
                    + " public interface FeedSocket extends UniSocketClient {"
                    + " sealed interface Event {}"
                    + " @MessageName(\"tick\") record Tick(int price) implements Event {}"
                    + " @OnMessage void onEvent(Consumer<Event> handler);"
                    + " @OnMessage({\"beat\", \"7\"}) void onBeat(Consumer<String> handler);"
                    + " @OnMessage void onOther(Consumer<String> handler);"
                    + " @Send void tick(Tick tick);"
                    + " @Send(\"move\") void move(@Field(\"x\") int x); }"));

    assertThat(json.at("/operations/onEvent/messages/0/$ref").asText()).endsWith("/messages/tick");
    assertThat(json.at("/operations/tick/messages/0/$ref").asText()).endsWith("/messages/tick");
    assertThat(json.at("/operations/onBeat/messages")).hasSize(2);
    assertThat(json.at("/operations/onOther/messages/0/$ref").asText()).endsWith("/messages/text");
    assertThat(json.at("/channels/FeedSocket/messages"))
        .isEqualTo(
            AsyncApiSchema.parse(
                """
                {"tick": {"payload": {"allOf": [{"$ref": "#/components/schemas/FeedSocket.Tick"},
                   {"type": "object", "properties": {"type": {"type": "string", "enum": ["tick"]}},
                    "required": ["type"]}]}},
                 "beat": {"payload": {"type": "object",
                   "properties": {"type": {"type": "string", "enum": ["beat"]}},
                   "required": ["type"]}},
                 "7": {"payload": {"type": "object", "properties": {"type": {}},
                   "required": ["type"]}},
                 "text": {"contentType": "text/plain", "payload": {"type": "string"}},
                 "move": {"payload": {"type": "object",
                   "properties": {"type": {"type": "string", "enum": ["move"]},
                     "x": {"type": "integer", "format": "int32"}},
                   "required": ["type"]}}}
                """));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("each method is an operation, and each kind of message stands once")
  void operations(TestCompiler compiler) {
    JsonNode json =
        AsyncApiSchema.parse(
            document(
                compiler,
                "@UniSocket(url = \"ws://a\") public interface FeedSocket extends UniSocketClient {"
                    + " record Tick(int price) {}"
                    + " @Send void say(Tick tick); @Send void say(List<Tick> ticks);"
                    + " @Send(binary = true) void pack(Tick tick);"
                    + " @Send void raw(byte[] bytes); @Send void text(String text);"
                    + " @OnMessage void onTick(Consumer<Tick> handler);"
                    + " @OnMessage void onBytes(Consumer<ByteBuffer> handler);"
                    + " @OnMessage void onAny(Consumer<MessageEvent> handler); }"));

    String channel = "\"channel\": {\"$ref\": \"#/channels/FeedSocket\"}";
    assertThat(json.at("/operations"))
        .isEqualTo(
            AsyncApiSchema.parse(
                """
                {"say": {"action": "send", CHANNEL, "messages": [MESSAGE(Tick)]},
                 "say_2": {"action": "send", CHANNEL, "messages": [MESSAGE(List_FeedSocket.Tick)]},
                 "pack": {"action": "send", CHANNEL, "messages": [MESSAGE(Tick)],
                          "description": "Travels as a binary message."},
                 "raw": {"action": "send", CHANNEL, "messages": [MESSAGE(binary)]},
                 "text": {"action": "send", CHANNEL, "messages": [MESSAGE(text)]},
                 "onTick": {"action": "receive", CHANNEL, "messages": [MESSAGE(Tick)]},
                 "onBytes": {"action": "receive", CHANNEL, "messages": [MESSAGE(binary)]},
                 "onAny": {"action": "receive", CHANNEL, "messages": [MESSAGE(text), MESSAGE(binary)]}}
                """
                    .replace("CHANNEL", channel)
                    .replace("(Tick)", "(FeedSocket.Tick)")
                    .replaceAll(
                        "MESSAGE\\((.*?)\\)",
                        "{\"\\$ref\": \"#/channels/FeedSocket/messages/$1\"}")));
    assertThat(json.at("/channels/FeedSocket/messages"))
        .isEqualTo(
            AsyncApiSchema.parse(
                """
                {"FeedSocket.Tick": {"payload": {"$ref": "#/components/schemas/FeedSocket.Tick"}},
                 "List_FeedSocket.Tick": {"payload": {"type": "array",
                   "items": {"$ref": "#/components/schemas/FeedSocket.Tick"}}},
                 "binary": {"contentType": "application/octet-stream",
                   "payload": {"type": "string", "format": "binary"}},
                 "text": {"contentType": "text/plain", "payload": {"type": "string"}}}
                """));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("records: values, containers, nesting, recursion, generics and nullness")
  void records(TestCompiler compiler) {
    String document =
        document(
            compiler,
            "@UniSocket(url = \"ws://a\") public interface FeedSocket extends UniSocketClient {"
                + " enum Side { BUY, SELL }"
                + " record Page<T>(List<T> items, @Nullable Page<T> next) {}"
                + " record Deep<T>(@Nullable Deep<List<T>> deeper) {}"
                + " @NullMarked record All(boolean yes, long count, Double ratio, char sign,"
                + "   String name, @Nullable String alias, java.math.BigDecimal price, UUID id,"
                + "   java.time.Instant at, java.time.LocalDate day, java.time.LocalTime time,"
                + "   Side side, Optional<Side> other, OptionalInt number, Set<String> tags,"
                + "   List<@Nullable Integer> holes, int[][] grid, byte[] bytes,"
                + "   Map<Side, Page<All>> pages, Object any, Comparable<?> odd,"
                + "   EnumMap<Side, Integer> sides, Deep<String> deep) {}"
                + " record Loose(String name, @NonNull String sure, Properties more) {}"
                + " @OnMessage void onAll(Consumer<All> handler); @Send void say(Loose loose); }");

    assertThat(AsyncApiSchema.parse(schema(document, "FeedSocket.All")))
        .isEqualTo(
            AsyncApiSchema.parse(
                """
                {"type": "object", "properties": {
                  "yes": {"type": "boolean"},
                  "count": {"type": "integer", "format": "int64"},
                  "ratio": {"type": "number", "format": "double"},
                  "sign": {"type": "string"},
                  "name": {"type": "string"},
                  "alias": {"type": ["string", "null"]},
                  "price": {"type": "number"},
                  "id": {"type": "string", "format": "uuid"},
                  "at": {"type": "string", "format": "date-time"},
                  "day": {"type": "string", "format": "date"},
                  "time": {"type": "string"},
                  "side": {"$ref": "#/components/schemas/FeedSocket.Side"},
                  "other": {"oneOf": [
                    {"$ref": "#/components/schemas/FeedSocket.Side"}, {"type": "null"}]},
                  "number": {"type": ["integer", "null"], "format": "int32"},
                  "tags": {"type": "array", "items": {"type": "string"}, "uniqueItems": true},
                  "holes": {"type": "array",
                    "items": {"type": ["integer", "null"], "format": "int32"}},
                  "grid": {"type": "array", "items": {"type": "array",
                    "items": {"type": "integer", "format": "int32"}}},
                  "bytes": {"type": "string", "contentEncoding": "base64"},
                  "pages": {"type": "object", "additionalProperties":
                    {"$ref": "#/components/schemas/FeedSocket.Page_FeedSocket.All"}},
                  "any": {}, "odd": {},
                  "sides": {"type": "object",
                    "additionalProperties": {"type": "integer", "format": "int32"}},
                  "deep": {"$ref": "#/components/schemas/FeedSocket.Deep_String"}},
                 "required": ["yes", "count", "ratio", "sign", "name", "price", "id", "at", "day",
                   "time", "side", "tags", "holes", "grid", "bytes", "pages", "any", "odd", "sides",
                   "deep"]}
                """));
    assertThat(AsyncApiSchema.parse(schema(document, "FeedSocket.Page_FeedSocket.All")))
        .isEqualTo(
            AsyncApiSchema.parse(
                """
                {"type": "object", "properties": {
                  "items": {"type": "array",
                    "items": {"$ref": "#/components/schemas/FeedSocket.All"}},
                  "next": {"oneOf": [
                    {"$ref": "#/components/schemas/FeedSocket.Page_FeedSocket.All"},
                    {"type": "null"}]}}}
                """));
    assertThat(AsyncApiSchema.parse(schema(document, "FeedSocket.Loose")))
        .isEqualTo(
            AsyncApiSchema.parse(
                """
                {"type": "object", "required": ["sure"], "properties": {
                  "name": {"type": "string"}, "sure": {"type": "string"},
                  "more": {"type": "object", "additionalProperties": {}}}}
                """));
    assertThat(AsyncApiSchema.parse(document).at("/components/schemas")).hasSizeLessThan(16);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName(
      "beans: getters and public fields with those of parents, else all fields; codecs' names")
  void beans(TestCompiler compiler) {
    String document =
        document(
            compile(
                    compiler,
                    "FeedSocket",
                    "@UniSocket(url = \"ws://a\") public interface FeedSocket extends UniSocketClient {"
                        + " abstract class Base<T> { private T id; public T getId() { return id; }"
                        + "   public static int getCount() { return 0; } }"
                        + " class Bean extends Base<UUID> { public int size; private boolean open;"
                        + "   @com.fasterxml.jackson.annotation.JsonProperty(\"n\") private String name;"
                        + "   public boolean isOpen() { return open; } public String getName() { return name; }"
                        + "   public java.net.URI getURL() { return null; } public void getNothing() {}"
                        + "   @com.fasterxml.jackson.annotation.JsonIgnore public int getHidden() { return 0; }"
                        + "   String getPrivate() { return \"\"; } public int get() { return 0; } }"
                        + " class Plain { @com.google.gson.annotations.SerializedName(\"t\") int ticks;"
                        + "   transient int kept; static int all; }"
                        + " enum Kind { @com.google.gson.annotations.SerializedName(\"a\") A, B }"
                        + " interface View { Kind getKind(); }"
                        + " @OnMessage void onBean(Consumer<Bean> handler);"
                        + " @Send void plain(Plain plain); @Send void view(View view); }")
                .library(JsonProperty.class, SerializedName.class)
                .option(ON),
            "example.FeedSocket");

    assertThat(AsyncApiSchema.parse(document).at("/components/schemas"))
        .isEqualTo(
            AsyncApiSchema.parse(
                """
                {"FeedSocket.Bean": {"type": "object", "properties": {
                   "id": {"type": "string", "format": "uuid"},
                   "size": {"type": "integer", "format": "int32"},
                   "open": {"type": "boolean"},
                   "n": {"type": "string"},
                   "url": {"type": "string", "format": "uri"}},
                   "required": ["size", "open"]},
                 "FeedSocket.Plain": {"type": "object", "properties": {
                   "t": {"type": "integer", "format": "int32"}}, "required": ["t"]},
                 "FeedSocket.View": {"type": "object", "properties": {
                   "kind": {"$ref": "#/components/schemas/FeedSocket.Kind"}}},
                 "FeedSocket.Kind": {"type": "string", "enum": ["a", "B"]}}
                """));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("types from the class path are described as far as the compiler shows them")
  void classPath(TestCompiler compiler) {
    String name = Outside.class.getCanonicalName();
    String document =
        document(
            compile(
                    compiler,
                    "FeedSocket",
                    "@UniSocket(url = \"ws://a\") public interface FeedSocket extends UniSocketClient {"
                        + " @OnMessage void on(Consumer<"
                        + name
                        + "> handler); }")
                .library(Outside.class)
                .option(ON),
            "example.FeedSocket");

    // javac shows the annotations inside types of class files since 22 only.
    boolean since22 = Runtime.version().feature() >= 22;
    boolean shown = since22 || compiler == TestCompiler.ECJ;
    assertThat(AsyncApiSchema.parse(document).at("/components/schemas"))
        .isEqualTo(
            AsyncApiSchema.parse(
                """
                {"Outside": {"type": "object", "properties": {
                   "name": {"type": MAYBE("string")},
                   "holes": {"type": "array",
                     "items": {"type": MAYBE("integer"), "format": "int32"}},
                   "inside": {"$ref": "#/components/schemas/Outside.Inside"}}REQUIRED},
                 "Outside.Inside": {"type": "object", "properties": {
                   "size": {"type": "integer", "format": "int32"},
                   "title": {"type": MAYBE("string")}}, "required": ["size"]}}
                """
                    .replaceAll("MAYBE\\((.*?)\\)", shown ? "[$1, \"null\"]" : "$1")
                    .replace(
                        "REQUIRED", since22 ? ", \"required\": [\"holes\", \"inside\"]" : "")));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("a sealed type is one of its permitted ones; two types of one name are told apart")
  void sealed(TestCompiler compiler) {
    String document =
        document(
            compile(
                    compiler,
                    "FeedSocket",
                    "@UniSocket(url = \"ws://a\") public interface FeedSocket extends UniSocketClient {"
                        + " @OnMessage void onShape(Consumer<Shape> handler); @Send void tell(other.Dot dot); }")
                .source(
                    "example/Shape.java",
                    "package example; public sealed interface Shape permits Dot, Lines {}")
                .source(
                    "example/Dot.java",
                    "package example; public record Dot(int x) implements Shape {}")
                .source(
                    "example/Lines.java",
                    "package example; public sealed interface Lines extends Shape"
                        + " { record Line(int length, Shape from) implements Lines {} }")
                .source("other/Dot.java", "package other; public record Dot(String name) {}")
                .option(ON),
            "example.FeedSocket");

    assertThat(AsyncApiSchema.parse(document).at("/components/schemas").toString())
        .contains(
            "\"Shape\":{\"oneOf\":[{\"$ref\":\"#/components/schemas/Dot\"},"
                + "{\"$ref\":\"#/components/schemas/Lines\"}]}")
        .contains("\"Lines\":{\"oneOf\":[{\"$ref\":\"#/components/schemas/Lines.Line\"}]}")
        .contains(
            "\"other.Dot\":{\"type\":\"object\",\"properties\":{\"name\":{\"type\":\"string\"}}}");
    assertThat(AsyncApiSchema.mistakes(document, "Shape", "{\"x\":1}")).isEmpty();
    assertThat(
            AsyncApiSchema.mistakes(
                document, "Shape", "{\"length\":1,\"from\":{\"length\":2,\"from\":{\"x\":3}}}"))
        .isEmpty();
    assertThat(AsyncApiSchema.mistakes(document, "Shape", "{\"y\":1}")).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("types that another processor makes in the same round are described")
  void generatedTypes(TestCompiler compiler) {
    String document =
        document(
            compile(
                    compiler,
                    "FeedSocket",
                    "@UniSocket(url = \"ws://a\") public interface FeedSocket extends UniSocketClient {"
                        + " record Tick(Made made) {} @OnMessage void onTick(Consumer<Tick> handler); }")
                .before(
                    new Writing() {
                      @Override
                      void write() throws IOException {
                        try (Writer out =
                            processingEnv
                                .getFiler()
                                .createSourceFile("example.Made")
                                .openWriter()) {
                          out.write("package example; public record Made(int made) {}");
                        }
                      }
                    })
                .option(ON),
            "example.FeedSocket");

    assertThat(
            AsyncApiSchema.parse(document)
                .at("/components/schemas/Made/properties/made/type")
                .textValue())
        .isEqualTo("integer");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("a document that cannot be written is an error at the interface's name")
  void notWritten(TestCompiler compiler) {
    Compilation compilation =
        compile(
                compiler,
                "FeedSocket",
                "@UniSocket(url = \"ws://a\")\npublic interface FeedSocket extends UniSocketClient {}")
            .before(
                new Writing() {
                  @Override
                  void write() throws IOException {
                    processingEnv
                        .getFiler()
                        .createResource(
                            StandardLocation.CLASS_OUTPUT,
                            "",
                            "META-INF/asyncapi/example.FeedSocket.json")
                        .openWriter()
                        .close();
                  }
                })
            .option(ON)
            .run();

    assertThat(compilation.errors())
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.code()).isEqualTo(Problem.DOCUMENT_NOT_WRITTEN.code());
              assertThat(error.file()).isEqualTo("FeedSocket.java");
              assertThat(error.line()).isEqualTo(3);
              assertThat(error.text())
                  .matches(
                      "(?s)\\[DocumentNotWritten] the AsyncAPI document cannot be written \\(.+\\):"
                          + " 'META-INF/asyncapi/example.FeedSocket.json'\\. Make room .+\\.");
            });
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("one interface gives the same text each time, with line feeds only")
  void deterministic(TestCompiler compiler) {
    Fixture fixture =
        Fixture.in("good").stream()
            .filter(f -> f.name().equals("GenericPayloadsSocket"))
            .findFirst()
            .orElseThrow();
    Map<String, String> first = fixture.compile(compiler).option(ON).run().resources();

    assertThat(fixture.compile(TestCompiler.JAVAC).option(ON).run().resources()).isEqualTo(first);
    assertThat(first.values())
        .isNotEmpty()
        .allSatisfy(text -> assertThat(text).endsWith("}\n").doesNotContain("\r"));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("docs/asyncapi.md shows the chat's document; -Dgolden.update writes it again")
  void page(TestCompiler compiler) throws IOException {
    Path file = Path.of("..", "docs", "asyncapi.md");
    Fixture chat =
        Fixture.in("golden").stream()
            .filter(fixture -> fixture.name().equals("ChatSocket"))
            .findFirst()
            .orElseThrow();
    String document = document(chat.compile(compiler).option(ON), "chat.ChatSocket");
    Matcher block =
        Pattern.compile("(?s)(?<=```json\n)\\{.*?(?=```)").matcher(Files.readString(file));

    if (System.getProperty("golden.update") != null && compiler == TestCompiler.JAVAC) {
      Files.writeString(file, block.replaceFirst(Matcher.quoteReplacement(document)));
    }
    assertThat(block.reset(Files.readString(file)).results().map(MatchResult::group))
        .containsExactly(document);
  }

  /** A processor that writes something in the first round. */
  private abstract static class Writing extends AbstractProcessor {
    private boolean written;

    abstract void write() throws IOException;

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      if (!written) {
        written = true;
        try {
          write();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return false;
    }
  }
}
