package dev.unisocket.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unisocket.processor.compile.Compilation;
import dev.unisocket.processor.compile.Compile;
import dev.unisocket.processor.compile.Reported;
import dev.unisocket.processor.compile.TestCompiler;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which declaration counts where an interface extends others. */
class InheritanceRulesTest {
  private static final String HEAD =
      "package example; import dev.unisocket.*; import dev.unisocket.annotation.*; ";
  private static final String SOCKET = "@UniSocket(url = \"wss://feed.example.com\") ";

  @ParameterizedTest
  @EnumSource
  @DisplayName("a method without annotation has those of the most specific declaration with any")
  void mostSpecific(TestCompiler compiler) {
    String source =
        generated(
            compiler,
            "interface Top { @Send void end(String text); @Send void say(String text); }",
            "interface Middle extends Top { @Close(code = 4001) void end(String text); }",
            SOCKET
                + "interface ChatSocket extends UniSocketClient, Middle {"
                + " void end(String text); void say(String text); }");

    assertThat(source).contains("closeOrThrow(4001, text)", "sendOrThrow(SAY, text)");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("a default method without annotation over an abstract one is the user's own")
  void usersOwn(TestCompiler compiler) {
    String source =
        generated(
            compiler,
            "interface Talking { @Send void say(String text); @Send void shout(String text); }",
            SOCKET
                + "interface ChatSocket extends UniSocketClient, Talking {"
                + " default void shout(String text) { say(text + \"!\"); } }");

    assertThat(source).contains("say(String text)").doesNotContain("shout");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("unrelated parents that disagree are an error; that agree, or are settled, none")
  void unrelatedParents(TestCompiler compiler) {
    String one = "interface One { @Send void bye(String text); }";
    String other = "interface Other { @Close void bye(String reason); }";
    String both = SOCKET + "interface ChatSocket extends UniSocketClient, One, Other";

    assertThat(compile(compiler, one, other, both + " {}").errors())
        .extracting(Reported::code)
        .containsExactly("ConflictingParents");
    assertThat(generated(compiler, one, one.replace("One", "Other"), both + " {}"))
        .contains("sendOrThrow(BYE, text)");
    assertThat(generated(compiler, one, other, both + " { @Send void bye(String text); }"))
        .contains("sendOrThrow(BYE, text)");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("an un-annotated base may declare any of the methods")
  void anyMethod(TestCompiler compiler) {
    String source =
        generated(
            compiler,
            "interface Base<T> { @Connect java.util.concurrent.CompletableFuture<OpenEvent> join();"
                + " @Send void say(T said); @Close void leave();"
                + " @OnMessage void onSaid(java.util.function.Consumer<T> handler); }",
            SOCKET + "interface ChatSocket extends Base<Integer> {}");

    assertThat(source)
        .contains("join()", "say(Integer said)", "Consumer<Integer> handler", "leave()");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("@UniSocket of a parent does not count, and does not make a client of a child")
  void uniSocketAlone(TestCompiler compiler) {
    Compilation compilation =
        compile(
                compiler,
                "final class Chats { private Chats() {}",
                "@UniSocket(url = \"wss://parent.example.com\", protocols = \"chat.v2\")"
                    + " interface Parent extends UniSocketClient {}",
                SOCKET + "interface ChatSocket extends Parent {}",
                "interface Child extends Parent {}",
                "}")
            .assertClean();

    assertThat(compilation.generated())
        .containsOnlyKeys("example/Chats_ChatSocketImpl.java", "example/Chats_ParentImpl.java");
    assertThat(compilation.source("example/Chats_ChatSocketImpl.java"))
        .contains("wss://feed.example.com")
        .doesNotContain("parent.example.com", "chat.v2");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("other annotations of parents count, the nearest wins, each as a whole")
  void nearest(TestCompiler compiler) {
    String source =
        generated(
            compiler,
            "@MaxMessageSize(1) @SendQueue(capacity = 1, bytes = 2) interface Top {}",
            "@SendQueue(capacity = 3) interface Middle extends Top {}",
            SOCKET + "@MaxMessageSize(5) interface ChatSocket extends UniSocketClient, Middle {}");

    assertThat(source)
        .contains(".maxMessageSize(5)", "capacity(3)")
        .doesNotContain("maxMessageSize(1)", "bytes(2)");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("methods of the two bases may be redeclared, never annotated")
  void bases(TestCompiler compiler) {
    String annotated =
        SOCKET + "interface ChatSocket extends UniSocketClient { @Close void close(); }";

    generated(compiler, annotated.replace("@Close", "@Override"));
    assertThat(compile(compiler, annotated).errors())
        .extracting(Reported::code)
        .containsExactly("BaseMethodAnnotated");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("a method with the name of another, and other parameters, overrides nothing")
  void overloads(TestCompiler compiler) {
    String source =
        generated(
            compiler,
            "interface Talking<T> { @Send void say(T text); }",
            SOCKET
                + "interface ChatSocket extends UniSocketClient, Talking<String> {"
                + " @Send(binary = true) void say(CharSequence text); void say(String text); }");

    assertThat(source).contains("void say(CharSequence text)", "void say(String text)");
  }

  private static String generated(TestCompiler compiler, String... types) {
    return compile(compiler, types).assertClean().source("example/ChatSocketImpl.java");
  }

  private static Compilation compile(TestCompiler compiler, String... types) {
    String file = types[0].contains("class Chats") ? "Chats" : "ChatSocket";
    return Compile.with(compiler)
        .source("example/" + file + ".java", HEAD + String.join("\n", types))
        .run();
  }
}
