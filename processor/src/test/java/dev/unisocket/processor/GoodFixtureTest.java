package dev.unisocket.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unisocket.processor.compile.Compilation;
import dev.unisocket.processor.compile.TestCompiler;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is permitted compiles without a word from either compiler, generated code included. */
@Execution(ExecutionMode.CONCURRENT)
class GoodFixtureTest {

  static Stream<Arguments> fixtures() {
    return Fixture.in("good").stream()
        .flatMap(
            fixture ->
                Stream.of(TestCompiler.values())
                    .filter(fixture::suits)
                    .map(compiler -> Arguments.of(fixture, compiler)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("fixtures")
  @DisplayName("compiles clean under -Xlint:all -Werror on javac and on ECJ")
  void good(Fixture fixture, TestCompiler compiler) {
    Compilation compilation = fixture.compile(compiler).run().assertClean();

    assertThat(compilation.generated()).as("generated sources").isNotEmpty();
  }
}
