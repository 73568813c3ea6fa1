package dev.unisocket.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unisocket.processor.diagnostic.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Problems, bad fixtures and the sections of {@code docs/errors.md} are the same set. */
class ProblemCatalogueTest {

  /** No source makes them: {@link BugTest} and {@link AsyncApiTest} do. */
  static final Set<String> WITHOUT_SOURCE =
      Set.of(Problem.BUG.code(), Problem.DOCUMENT_NOT_WRITTEN.code());

  @Test
  @DisplayName("every problem has a bad fixture, and every folder of them a problem")
  void fixtures() {
    Set<String> folders =
        Fixture.all("bad").stream()
            .map(Fixture::group)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> codes = new TreeSet<>(codes());
    codes.removeAll(WITHOUT_SOURCE);

    assertThat(folders).isEqualTo(codes);
  }

  @Test
  @DisplayName("a bad fixture expects something, and its folder's code only")
  void fixturesExpectTheirCode() {
    assertThat(Fixture.all("bad"))
        .allSatisfy(
            fixture ->
                assertThat(fixture.expected())
                    .isNotEmpty()
                    .allSatisfy(
                        expected ->
                            assertThat(expected.text()).startsWith("[" + fixture.group() + "] ")));
  }

  @Test
  @DisplayName(
      "every problem has a section in docs/errors.md, in the catalogue's order, and no other")
  void document() {
    assertThat(ErrorsDocument.read().sections().stream().map(ErrorsDocument.Section::code))
        .containsExactlyElementsOf(codes());
  }

  @Test
  @DisplayName("a text says what is wrong, quotes what is there, and says what to do")
  void texts() {
    assertThat(Fixture.all("bad"))
        .allSatisfy(
            fixture ->
                assertThat(fixture.expected())
                    .allSatisfy(
                        expected ->
                            assertThat(expected.text())
                                .matches("\\[\\w+] .+: '.*'\\. [A-Z].*[.?]")));
  }

  private static List<String> codes() {
    return Arrays.stream(Problem.values()).map(Problem::code).toList();
  }
}
