package dev.unisocket.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** The processor under compile-testing, with which users test interfaces of their own. */
class CompileTestingTest {

  @Test
  void aClientIsWrittenBesideItsInterface() {
    Compilation compilation =
        compile(
            "@UniSocket(url = \"wss://feed.example.com/chat\")",
            "interface ChatSocket extends UniSocketClient {",
            "  @Send void say(String text);",
            "}");

    assertThat(compilation).succeededWithoutWarnings();
    assertThat(compilation)
        .generatedSourceFile("chat.ChatSocketImpl")
        .contentsAsUtf8String()
        .contains("class ChatSocketImpl implements ChatSocket");
  }

  @Test
  void aMistakeIsAnErrorOnItsLine() {
    JavaFileObject source =
        source(
            "@UniSocket(url = \"https://feed.example.com/chat\")",
            "interface ChatSocket extends UniSocketClient {}");
    Compilation compilation = javac().withProcessors(new UniSocketProcessor()).compile(source);

    assertThat(compilation).hadErrorCount(1);
    assertThat(compilation).hadErrorContaining("[InvalidUrlScheme]").inFile(source).onLine(4);
  }

  private static JavaFileObject source(String... lines) {
    return JavaFileObjects.forSourceString(
        "chat.ChatSocket",
        "package chat;\nimport dev.unisocket.UniSocketClient;\nimport dev.unisocket.annotation.*;\n"
            + String.join("\n", lines));
  }

  private static Compilation compile(String... lines) {
    return javac().withProcessors(new UniSocketProcessor()).compile(source(lines));
  }
}
