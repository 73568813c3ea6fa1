package dev.unisocket.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unisocket.processor.compile.Compilation;
import dev.unisocket.processor.compile.TestCompiler;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What {@code docs/errors.md} shows is what the compiler says. {@code -Dgolden.update} writes the
 * messages of examples that give the right code.
 */
class ErrorsDocumentTest {

  static List<ErrorsDocument.Section> sections() {
    return ErrorsDocument.read().sections();
  }

  /** The sections with examples: what no source makes has none. */
  static List<ErrorsDocument.Section> sectionsWithExamples() {
    return sections().stream()
        .filter(section -> !ProblemCatalogueTest.WITHOUT_SOURCE.contains(section.code()))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("sections")
  @DisplayName("a section says why, and shows the message")
  void complete(ErrorsDocument.Section section) {
    assertThat(section.why()).hasSizeGreaterThan(20);
    assertThat(section.message()).startsWith("[" + section.code() + "] ");
  }

  @ParameterizedTest
  @MethodSource("sectionsWithExamples")
  @DisplayName("the bad example gives exactly the message that is shown")
  void bad(ErrorsDocument.Section section) {
    assertThat(section.examples()).as("a bad and a good example").hasSize(2);
    Compilation compilation = ErrorsDocument.compile(section.bad(), TestCompiler.JAVAC).run();

    if (System.getProperty("golden.update") != null
        && compilation.reported().size() == 1
        && compilation.reported().get(0).code().equals(section.code())) {
      ErrorsDocument.rewrite(section, compilation.reported().get(0).text());
    }
    assertThat(compilation.reported())
        .singleElement()
        .satisfies(reported -> assertThat(reported.text()).isEqualTo(section.message()));
  }

  @ParameterizedTest
  @MethodSource("sectionsWithExamples")
  @DisplayName("the good example compiles without a word")
  void good(ErrorsDocument.Section section) {
    ErrorsDocument.compile(section.good(), TestCompiler.JAVAC).run().assertClean();
  }
}
