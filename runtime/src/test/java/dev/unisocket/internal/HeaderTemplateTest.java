package dev.unisocket.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.unisocket.UniSocketException;
import java.util.AbstractMap.SimpleEntry;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderTemplateTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "X-A: b                    | X-A       | b",
        "X-A:b                     | X-A       | b",
        "X-A:                      | X-A       | ''",
        "X-A: a:b, {c}             | X-A       | a:b, {c}",
        "X-A: ${user}              | X-A       | ann:b",
        "X-A: Basic ${no:x:y} z    | X-A       | Basic x:y z",
        "X-${no:A}: b              | X-A       | b",
        "${user}: b                | ann:b     | b"
      })
  void splitsNameAndValueAtTheFirstColonOutsideOfPlaceholders(
      String template, String name, String value) {
    assertThat(HeaderTemplate.parse(template).expand(Map.of("user", "ann:b")::get))
        .isEqualTo(Map.entry(name, value));
  }

  @Test
  void keepsLineBreaksForTheCheckToRefuse() {
    Map.Entry<String, String> header =
        HeaderTemplate.parse("X-A: ${v}").expand(key -> "a\r\nX-B: c\r\n");
    UniSocketException e =
        catchThrowableOfType(
            UniSocketException.class, () -> Target.of("ws://h", List.of(header), List.of()));
    assertThat(e.errMsg())
        .isEqualTo("connectSocket:fail invalid header 'X-A': line break at index 1");
  }

  @ParameterizedTest
  @CsvSource({
    "s3cr3t, invalid header: no colon",
    "${a:s3cr3t}, invalid header: no colon",
    "'X-A: s3cr3t ${', 'invalid header: the placeholder at index 12 is not closed, or has no key'",
    "'X-A: s3cr3t ${}', 'invalid header: the placeholder at index 12 is not closed, or has no key'",
    "'X-A: ${nope}s3cr3t', unknown placeholder 'nope'"
  })
  void refusesWithoutTheValue(String template, String why) {
    UniSocketException e =
        catchThrowableOfType(
            UniSocketException.class, () -> HeaderTemplate.parse(template).expand(key -> null));
    assertThat(e.errCode()).isEqualTo(UniSocketException.INVALID_ARGUMENT);
    assertThat(e.errMsg()).isEqualTo("connectSocket:fail " + why);
    assertThat(e.getMessage()).doesNotContain("s3cr3t");
  }

  @Test
  void argumentsRepeatOrLeaveOutTheirHeader() {
    List<SimpleEntry<String, Object>> arguments =
        Arrays.asList(
            new SimpleEntry<>("A", "x"),
            new SimpleEntry<>("B", null),
            new SimpleEntry<>("C", List.of()),
            new SimpleEntry<>("D", List.of(1, 2)),
            new SimpleEntry<>("E", new String[] {"y"}),
            new SimpleEntry<>("F", Optional.of(Thread.State.NEW)),
            new SimpleEntry<>("G", Optional.empty()),
            new SimpleEntry<>("A", ""));
    assertThat(HeaderTemplate.ofArguments(arguments))
        .containsExactly(
            Map.entry("A", "x"),
            Map.entry("D", "1"),
            Map.entry("D", "2"),
            Map.entry("E", "y"),
            Map.entry("F", "NEW"),
            Map.entry("A", ""));
  }
}
