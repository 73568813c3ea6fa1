package dev.unisocket.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.util.JavacTask;
import dev.unisocket.processor.compile.TestCompiler;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What holds for every generated class: those of all good fixtures are looked at. */
class GeneratedCodeRulesTest {
  private static final Pattern CONSTRUCTOR =
      Pattern.compile("(?m)^  (?:public )?\\w+Impl\\([^)]*\\) \\{\\n((?:    .*\\n)*)  }");
  private static final Pattern CONSTRUCTED =
      Pattern.compile("    this\\.\\w+ = [\\w.]*ClientSupport\\.of\\(SPEC\\w*(, \\w+)?\\);\\n");
  private static final Pattern SUPPRESSED =
      Pattern.compile("@SuppressWarnings\\((?:\\{([^}]*)}|([^)]*))\\)");

  private static Map<String, String> generated;

  @BeforeAll
  static void generate() {
    generated = new TreeMap<>();
    for (Fixture fixture : Fixture.in("good")) {
      fixture
          .compile(TestCompiler.JAVAC)
          .run()
          .generated()
          .forEach((path, source) -> generated.put(fixture.name() + "/" + path, source));
    }
    assertThat(generated).hasSizeGreaterThan(30);
  }

  @Test
  @DisplayName("a constructor makes the support and nothing else: neither this nor a lambda is out")
  void constructors() {
    generated.forEach(
        (path, source) ->
            assertThat(all(CONSTRUCTOR, source).map(constructor -> constructor.group(1)).toList())
                .as("constructors of %s", path)
                .hasSize(2)
                .allMatch(body -> CONSTRUCTED.matcher(body).matches()));
  }

  @Test
  @DisplayName("nothing in it is younger than Java 11")
  void java11() throws IOException {
    List<JavaFileObject> sources = new ArrayList<>();
    generated.forEach((path, source) -> sources.add(new Source(path, source)));
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, said, List.of("--release", "11", "-proc:none"), null, sources);

    assertThat(task.parse()).hasSameSizeAs(sources);
    assertThat(said.getDiagnostics())
        .filteredOn(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
        .isEmpty();
  }

  @Test
  @DisplayName("what is suppressed is named, and never more than the warnings of a signature")
  void suppressions() {
    Set<String> names = new TreeSet<>();
    generated.values().stream()
        .flatMap(source -> all(SUPPRESSED, source))
        .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
        .forEach(list -> names.addAll(List.of(list.replace("\"", "").split(",\\s*"))));

    assertThat(names)
        .isSubsetOf("deprecation", "removal", "rawtypes", "unchecked", "exports")
        .contains("deprecation", "removal", "rawtypes");
  }

  @Test
  @DisplayName("neither reflection nor a proxy, no date, no folder, line feeds only")
  void plain() {
    generated.forEach(
        (path, source) ->
            assertThat(source)
                .as(path)
                .doesNotContain("forName", "getMethod", "Proxy", "date = ", "\r", "\t")
                .doesNotContain(System.getProperty("java.io.tmpdir") + "/")
                .endsWith("}\n"));
  }

  private static Stream<MatchResult> all(Pattern pattern, String source) {
    return pattern.matcher(source).results();
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String path, String text) {
      super(URI.create("string:///" + path), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
