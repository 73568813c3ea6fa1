package dev.unisocket.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unisocket.processor.compile.Compilation;
import dev.unisocket.processor.compile.Compile;
import dev.unisocket.processor.compile.Reported;
import dev.unisocket.processor.compile.TestCompiler;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How mistakes come together. */
class MistakesTest {
  private static final String HEAD =
      "package example; import dev.unisocket.*; import dev.unisocket.annotation.*;"
          + " import java.util.function.*; ";

  @ParameterizedTest
  @EnumSource
  @DisplayName("all mistakes of a file come in one compilation, each at its own line")
  void allAtOnce(TestCompiler compiler) {
    Compilation compilation =
        Compile.with(compiler)
            .source(
                "example/ChatSocket.java",
                HEAD
                    + "\n@UniSocket(url = \"https://feed.example.com/{room}#top\","
                    + " protocols = \"chat v2\", timeout = 0, header = \"Host: example.com\")\n"
                    + "interface ChatSocket extends UniSocketSession {\n"
                    + "  @Connect int open(\n"
                    + "    @PathParam(\"room\") String room,\n"
                    + "    String name);\n"
                    + "  @Send void say(String from, String text);\n"
                    + "  @OnOpen void onOpen(Consumer<CloseEvent> handler);\n"
                    + "  @OnMessage void onText(String text);\n"
                    + "  @Close(code = 1005) void leave();\n"
                    + "  void other();\n"
                    + "}\n")
            .run();

    assertThat(compilation.errors())
        .extracting(error -> error.line() + " " + error.code())
        .containsExactlyInAnyOrder(
            "2 InvalidUrlScheme",
            "2 UrlFragment",
            "2 InvalidProtocol",
            "2 InvalidTimeout",
            "2 ForbiddenHeader",
            "4 InvalidReturnType",
            "6 UnannotatedParameter",
            "7 SendParameters",
            "8 EventType",
            "9 HandlerShape",
            "10 InvalidCloseCode",
            "11 UnannotatedMethod");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("a mistake in one interface keeps the class of no other")
  void others(TestCompiler compiler) {
    Compilation compilation =
        Compile.with(compiler)
            .source(
                "example/Wrong.java",
                HEAD + "@UniSocket(url = \"\") interface Wrong extends UniSocketClient {}")
            .source(
                "example/Right.java",
                HEAD + "@UniSocket(url = \"ws://a\") interface Right extends UniSocketClient {}")
            .run();

    assertThat(compilation.errors()).extracting(Reported::code).containsExactly("InvalidUrlScheme");
    assertThat(compilation.generated()).containsOnlyKeys("example/RightImpl.java");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("@UniSocket of a parent does not make its children clients")
  void inheritedAnnotation(TestCompiler compiler) {
    Fixture extending =
        Fixture.in("good").stream()
            .filter(fixture -> fixture.name().equals("ExtendingSocket"))
            .findFirst()
            .orElseThrow();

    Compilation compilation = extending.compile(compiler).run().assertClean();
    assertThat(compilation.generated())
        .containsOnlyKeys("example/ExtendingSocketImpl.java", "example/ExtendedSocketImpl.java");
    assertThat(compilation.source("example/ExtendingSocketImpl.java"))
        .contains("wss://feed.example.com/extended", "void shout(", "void say(")
        .doesNotContain("chat.v2");
  }
}
