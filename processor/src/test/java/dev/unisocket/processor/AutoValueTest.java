package dev.unisocket.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.auto.value.AutoValue;
import com.google.auto.value.processor.AutoValueProcessor;
import dev.unisocket.processor.compile.Compilation;
import dev.unisocket.processor.compile.Compile;
import dev.unisocket.processor.compile.TestCompiler;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Beside AutoValue, which writes the classes of payloads while ours writes the client. */
class AutoValueTest {
  private static final String SAID =
      "package example; import com.google.auto.value.AutoValue;"
          + " @AutoValue abstract class Said { abstract String text();"
          + " static Said of(String text) { return new AutoValue_Said(text); } }";
  private static final String SOCKET =
      "package example; import dev.unisocket.*; import dev.unisocket.annotation.*;"
          + " import java.util.List; import java.util.function.Consumer;"
          + " @UniSocket(url = \"wss://feed.example.com/chat\") interface ChatSocket"
          + " extends UniSocketClient { @Send void say(Said said);"
          + " @OnMessage void onSaid(Consumer<List<AutoValue_Said>> handler); }";

  @ParameterizedTest
  @CsvSource({"JAVAC, true", "JAVAC, false", "ECJ, true", "ECJ, false"})
  @DisplayName("a payload may be a class that AutoValue writes, in either order of the processors")
  void written(TestCompiler compiler, boolean first) {
    Compile compile =
        Compile.with(compiler)
            .library(AutoValue.class)
            .source("example/ChatSocket.java", SOCKET)
            .source("example/Said.java", SAID);
    if (compiler == TestCompiler.JAVAC) {
      compile.option("-Xlint:-processing"); // AutoValue leaves its annotation to others
    }
    Compilation compilation =
        (first ? compile.before(new AutoValueProcessor()) : compile.after(new AutoValueProcessor()))
            .run()
            .assertClean();

    assertThat(compilation.generated())
        .containsOnlyKeys("example/AutoValue_Said.java", "example/ChatSocketImpl.java");
    assertThat(compilation.source("example/ChatSocketImpl.java"))
        .contains("say(Said said)", "Consumer<List<AutoValue_Said>> handler");
  }
}
