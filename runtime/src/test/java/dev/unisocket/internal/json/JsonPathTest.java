package dev.unisocket.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonPathTest {

  static Stream<Arguments> paths() {
    return Stream.of(
        Arguments.of("op", List.of("op")),
        Arguments.of("", List.of("")),
        Arguments.of("a/b~0", List.of("a/b~0")),
        Arguments.of("/op", List.of("op")),
        Arguments.of("/", List.of("")),
        Arguments.of("/a/b/0", List.of("a", "b", "0")),
        Arguments.of("/a//", List.of("a", "", "")),
        Arguments.of("/a~1b~0c", List.of("a/b~c")),
        Arguments.of("/~01", List.of("~1")));
  }

  @ParameterizedTest
  @MethodSource("paths")
  void namesItsSteps(String path, List<String> steps) {
    JsonPath parsed = JsonPath.parse(path);

    List<String> names = new ArrayList<>();
    for (int i = 0; i < parsed.length(); i++) {
      names.add(parsed.name(i));
    }
    assertThat(names).isEqualTo(steps);
    assertThat(parsed).hasToString(path);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/~", "/a~", "/a~/b", "/~2", "/a/b~x"})
  void refusesATildeThatEscapesNothing(String path) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JsonPath.parse(path))
        .withMessageContaining("'" + path + "'")
        .withMessageContaining("~0");
  }

  @Test
  void takesDigitsWithoutLeadingZerosForIndexes() {
    JsonPath path = JsonPath.parse("/0/10/01/-/-1/1a/999999999/1000000000/\u0661//+1");

    assertThat(new int[] {path.index(0), path.index(1), path.index(6)})
        .containsExactly(0, 10, 999_999_999);
    for (int step : new int[] {2, 3, 4, 5, 7, 8, 9, 10}) {
      assertThat(path.index(step)).as(path.name(step)).isEqualTo(JsonPath.NO_INDEX);
    }
  }
}
