package dev.unisocket.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unisocket.processor.Combinations.Combination;
import dev.unisocket.processor.compile.Compilation;
import dev.unisocket.processor.compile.Compile;
import dev.unisocket.processor.compile.Reported;
import dev.unisocket.processor.compile.TestCompiler;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every return shape with every payload shape and every handler shape: what the tables of the
 * annotations permit compiles clean, everything else is one error with its code. All interfaces of
 * one kind are one compilation, which also shows that the mistakes of one hide none of another.
 */
@Execution(ExecutionMode.CONCURRENT)
@Timeout(300) // seconds: hundreds of interfaces in one compilation, on a busy machine
class CombinationTest {

  @TestFactory
  @DisplayName("permitted: compiles without a word")
  Stream<DynamicContainer> permitted() {
    return each(Combinations.permitted());
  }

  @TestFactory
  @DisplayName("not permitted: one error with the listed code")
  Stream<DynamicContainer> refused() {
    return each(Combinations.refused());
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName(
      "all connects, sends and closes in one interface with each handler shape and payload")
  void together(TestCompiler compiler) {
    List<Combination> packed = Combinations.packed();

    Compilation compilation = compile(packed, compiler).assertClean();
    assertThat(compilation.generated()).hasSameSizeAs(packed);
  }

  private static Stream<DynamicContainer> each(List<Combination> combinations) {
    assertThat(combinations).as("combinations").hasSizeGreaterThan(150);
    return Stream.of(TestCompiler.values())
        .parallel()
        .map(
            compiler -> {
              Map<String, List<Reported>> said =
                  compile(combinations, compiler).reported().stream()
                      .filter(reported -> reported.kind() != Diagnostic.Kind.NOTE)
                      .collect(Collectors.groupingBy(reported -> type(reported.file())));
              return DynamicContainer.dynamicContainer(
                  compiler.name(),
                  combinations.stream()
                      .map(
                          combination ->
                              DynamicTest.dynamicTest(
                                  combination.toString(),
                                  () ->
                                      check(
                                          combination,
                                          said.getOrDefault(combination.type(), List.of())))));
            });
  }

  private static Compilation compile(List<Combination> combinations, TestCompiler compiler) {
    Compile compile = Compile.with(compiler).sources(Combinations.payloadTypes());
    combinations.forEach(
        combination ->
            compile.source("example/" + combination.type() + ".java", combination.source()));
    return compile.run();
  }

  /** Returns the interface that a file is about: what is said of the generated class counts. */
  private static String type(String file) {
    return file.replace(".java", "").replaceFirst("Impl$", "");
  }

  private static void check(Combination combination, List<Reported> said) {
    if (combination.code().isEmpty()) {
      assertThat(said).as(combination.source()).isEmpty();
    } else {
      assertThat(said)
          .as(combination.source())
          .singleElement()
          .extracting(Reported::code)
          .isEqualTo(combination.code());
    }
  }
}
