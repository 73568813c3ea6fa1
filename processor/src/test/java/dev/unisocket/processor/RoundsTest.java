package dev.unisocket.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unisocket.processor.compile.Compilation;
import dev.unisocket.processor.compile.Compile;
import dev.unisocket.processor.compile.Reported;
import dev.unisocket.processor.compile.TestCompiler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Types that another processor writes while ours runs, and types that nobody writes. */
class RoundsTest {
  private static final String HEAD =
      "package example; import dev.unisocket.*; import dev.unisocket.annotation.*;"
          + " import java.util.function.Consumer; ";
  private static final String USES =
      HEAD
          + "@UniSocket(url = \"wss://feed.example.com/chat\") interface ChatSocket"
          + " extends UniSocketClient, Speaking { @OnMessage void onSaid(Consumer<Said> handler); }";
  private static final String SAID = "package example; record Said(String text) {}";
  private static final String SPEAKING =
      "package example; interface Speaking { @dev.unisocket.annotation.Send void say(Said said); }";

  /** Writes one source in each round, from the first on. */
  private static final class Generator extends AbstractProcessor {
    private final Iterator<String> sources;

    Generator(String... sources) {
      this.sources = Arrays.asList(sources).iterator();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      if (sources.hasNext() && !round.processingOver()) {
        String source = sources.next();
        String name = source.replaceFirst("(?s).*?(?:interface|record) (\\w+).*", "$1");
        try (Writer writer =
            processingEnv.getFiler().createSourceFile("example." + name).openWriter()) {
          writer.write(source);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return false;
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName(
      "a payload and a base interface may be generated, in one round or one after the other")
  void generatedTypes(TestCompiler compiler) {
    Compilation compilation =
        Compile.with(compiler)
            .source("example/ChatSocket.java", USES)
            .before(new Generator(SPEAKING, SAID))
            .run()
            .assertClean();

    assertThat(compilation.source("example/ChatSocketImpl.java")).contains("say(Said said)");
    assertThat(compilation.originating()).containsOnlyKeys("example.ChatSocketImpl");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("the interface itself may be generated")
  void generatedInterface(TestCompiler compiler) {
    String none = "package example; final class Nothing { private Nothing() {} }";
    Compilation compilation =
        Compile.with(compiler)
            .source("example/Nothing.java", none)
            .before(new Generator(SAID, SPEAKING, USES))
            .run()
            .assertClean();

    assertThat(compilation.source("example/ChatSocketImpl.java")).contains("say(Said said)");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("a type that nobody writes is the compiler's error alone")
  void unknownType(TestCompiler compiler) {
    Compilation compilation =
        Compile.with(compiler)
            .source("example/ChatSocket.java", USES)
            .before(new Generator(SPEAKING))
            .run();

    assertThat(compilation.success()).isFalse();
    assertThat(compilation.errors()).isNotEmpty();
    assertThat(compilation.reported()).extracting(Reported::code).containsOnly("");
    assertThat(compilation.generated()).doesNotContainKey("example/ChatSocketImpl.java");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("mistakes of an interface that waits are told when its types are there, once")
  void mistakesOfOneThatWaits(TestCompiler compiler) {
    Compilation compilation =
        Compile.with(compiler)
            .source("example/ChatSocket.java", USES.replace("wss:", "http:"))
            .before(new Generator(SPEAKING, SAID))
            .run();

    assertThat(compilation.errors())
        .filteredOn(error -> !error.code().isEmpty())
        .extracting(Reported::code)
        .containsExactly("InvalidUrlScheme");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("an unknown type in one interface does not silence the mistakes of another")
  void unknownTypeBesideMistake(TestCompiler compiler) {
    Compilation compilation =
        Compile.with(compiler)
            .source("example/ChatSocket.java", USES)
            .source(
                "example/Other.java",
                HEAD
                    + "@UniSocket(url = \"wss://feed.example.com\", timeout = 0)"
                    + " interface Other extends UniSocketClient {}")
            .run();

    assertThat(compilation.errors()).extracting(Reported::code).contains("InvalidTimeout");
  }
}
