package dev.unisocket.processor.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.Diagnostic;

/**
 * What came of one compilation.
 *
 * @param reported in the order in which the compiler said it
 * @param generated the text of each generated source by its path, such as {@code
 *     example/ChatSocketImpl.java}
 * @param resources the text of each file below {@code META-INF} beside the classes, by its path
 * @param outputs the path of every file written beside the sources, classes and resources alike
 * @param originating for each generated file the types that it was made from
 */
public record Compilation(
    boolean success,
    List<Reported> reported,
    Map<String, String> generated,
    Map<String, String> resources,
    Set<String> outputs,
    Map<String, List<String>> originating) {

  /** Returns what stops the compilation. */
  public List<Reported> errors() {
    return reported.stream().filter(Reported::isError).toList();
  }

  /** Asserts that there is no warning; notes are what ECJ calls hints of taste. */
  public Compilation assertClean() {
    assertThat(reported)
        .filteredOn(said -> said.kind() != Diagnostic.Kind.NOTE)
        .as("what the compiler says")
        .isEmpty();
    assertThat(success).as("success").isTrue();
    return this;
  }

  /** Asserts that nothing stopped the compilation. */
  public Compilation assertSuccess() {
    assertThat(errors()).isEmpty();
    assertThat(success).as("success").isTrue();
    return this;
  }

  /** Asserts that a file was generated, and returns its text. */
  public String source(String path) {
    assertThat(generated).containsKey(path);
    return generated.get(path);
  }
}
