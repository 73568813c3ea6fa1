package dev.unisocket.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unisocket.processor.compile.Compile;
import dev.unisocket.processor.compile.TestCompiler;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The same interfaces give the same bytes. */
class ReproducibleTest {

  @Test
  @DisplayName("again, in another order of the files, and by another compiler")
  void sameBytes() {
    Map<String, String> sources = new LinkedHashMap<>();
    for (String name : List.of("HandlersSocket", "GenericPayloadsSocket", "InheritingSocket")) {
      Fixture.in("good").stream()
          .filter(fixture -> fixture.name().equals(name))
          .forEach(fixture -> sources.putAll(fixture.sources()));
    }
    Map<String, String> generated = generate(TestCompiler.JAVAC, sources);

    assertThat(generated).hasSize(3);
    assertThat(generate(TestCompiler.JAVAC, sources)).isEqualTo(generated);
    assertThat(generate(TestCompiler.JAVAC, reversed(sources))).isEqualTo(generated);
    assertThat(generate(TestCompiler.ECJ, sources)).isEqualTo(generated);
  }

  private static Map<String, String> generate(TestCompiler compiler, Map<String, String> sources) {
    return Compile.with(compiler).sources(sources).run().assertClean().generated();
  }

  private static Map<String, String> reversed(Map<String, String> sources) {
    List<String> paths = new ArrayList<>(sources.keySet());
    Collections.reverse(paths);
    Map<String, String> reversed = new LinkedHashMap<>();
    paths.forEach(path -> reversed.put(path, sources.get(path)));
    return reversed;
  }
}
