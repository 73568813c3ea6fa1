package dev.unisocket.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unisocket.processor.compile.Compilation;
import dev.unisocket.processor.compile.Reported;
import dev.unisocket.processor.compile.TestCompiler;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every mistake is one error with its whole text, at its own line, from both compilers, and all
 * mistakes of a file come in one compilation. {@code -Dgolden.update} writes the texts of errors
 * that are at the announced lines with the announced codes.
 */
@Execution(ExecutionMode.CONCURRENT)
class BadFixtureTest {

  static Stream<Arguments> fixtures() {
    return Fixture.all("bad").stream()
        .flatMap(
            fixture ->
                Stream.of(TestCompiler.values()).map(compiler -> Arguments.of(fixture, compiler)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("fixtures")
  @DisplayName("one mistake, one error, at its own place")
  void bad(Fixture fixture, TestCompiler compiler) {
    Compilation compilation = fixture.compile(compiler).run();

    if (System.getProperty("golden.update") != null && compiler == TestCompiler.JAVAC) {
      for (Reported reported : compilation.errors()) {
        assertThat(reported.text()).doesNotContain("\n");
        fixture.rewrite(reported.file(), reported.line(), reported.code(), reported.text());
      }
    }
    assertThat(said(compilation))
        .as("%s", compilation.reported())
        .isNotEmpty()
        .containsExactlyElementsOf(fixture.expected(compiler));
    assertThat(compilation.success()).isFalse();
  }

  /** Errors only: both compilers go on to code that lacks its generated class, and warn of it. */
  private static List<Fixture.Expected> said(Compilation compilation) {
    return compilation.errors().stream()
        .sorted(Comparator.comparing(Reported::file).thenComparing(Reported::line))
        .map(
            reported ->
                new Fixture.Expected(reported.file(), (int) reported.line(), reported.text()))
        .toList();
  }
}
