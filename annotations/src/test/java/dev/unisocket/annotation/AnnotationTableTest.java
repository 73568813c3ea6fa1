package dev.unisocket.annotation;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The annotations are a contract with source code that we never see: names, targets, member types
 * and defaults are held against this table.
 */
class AnnotationTableTest {

  /** Annotation, where it may stand, and its members by name, as {@code type name = default}. */
  private static final List<Row> TABLE =
      List.of(
          row(Close.class, ElementType.METHOD, "int code = 1000", "String reason = \"\""),
          row(Connect.class, ElementType.METHOD),
          row(Discriminator.class, ElementType.TYPE, "String value"),
          row(Field.class, ElementType.PARAMETER, "String value"),
          row(HeaderParam.class, ElementType.PARAMETER, "String value"),
          row(
              Heartbeat.class,
              ElementType.TYPE,
              "long interval = 20000",
              "String reply = \"\"",
              "String text = \"\"",
              "long timeout = 20000"),
          row(MaxMessageSize.class, ElementType.TYPE, "long value = 16777216"),
          row(MessageName.class, ElementType.TYPE, "String[] value"),
          row(OnClose.class, ElementType.METHOD),
          row(OnError.class, ElementType.METHOD),
          row(OnMessage.class, ElementType.METHOD, "String[] value = {}"),
          row(OnOpen.class, ElementType.METHOD),
          row(OnReconnect.class, ElementType.METHOD),
          row(PathParam.class, ElementType.PARAMETER, "String value"),
          row(QueryParam.class, ElementType.PARAMETER, "String value"),
          row(
              Reconnect.class,
              ElementType.TYPE,
              "int[] fatalCodes = {1000, 1002, 1003, 1007, 1008, 1009, 1010}",
              "long initialDelay = 500",
              "int maxAttempts = -1",
              "long maxDelay = 30000",
              "long stableAfter = 5000"),
          row(Request.class, ElementType.METHOD, "long timeout = 30000", "String value"),
          row(
              Rpc.class,
              ElementType.TYPE,
              "String error = \"error\"",
              "String id = \"id\"",
              "String method = \"method\"",
              "String params = \"params\"",
              "String result = \"result\"",
              "String version = \"2.0\""),
          row(
              Send.class,
              ElementType.METHOD,
              "boolean binary = false",
              "String value = \"\"",
              "OutagePolicy whenDisconnected = QUEUE"),
          row(
              SendQueue.class,
              ElementType.TYPE,
              "long blockTimeout = -1",
              "long bytes = 16777216",
              "int capacity = 65536",
              "Overflow overflow = FAIL"),
          row(Subscribe.class, ElementType.METHOD, "String key = \"\"", "String value = \"\""),
          row(
              UniSocket.class,
              ElementType.TYPE,
              "String[] header = {}",
              "String[] protocols = {}",
              "long timeout = -1",
              "String url"),
          row(Unsubscribe.class, ElementType.METHOD, "String key = \"\"", "String value = \"\""));

  static List<Row> table() {
    return TABLE;
  }

  @ParameterizedTest
  @MethodSource("table")
  @DisplayName("members, their types and defaults are those of the table")
  void members(Row row) {
    assertThat(
            Arrays.stream(row.type.getDeclaredMethods())
                .filter(method -> !method.isSynthetic()) // a coverage agent adds its own
                .sorted(Comparator.comparing(Method::getName))
                .map(AnnotationTableTest::member))
        .containsExactlyElementsOf(row.members);
  }

  @ParameterizedTest
  @MethodSource("table")
  @DisplayName("one target, documented, kept in the class file for incremental builds")
  void meta(Row row) {
    assertThat(row.type).isPublic().isAnnotation().hasAnnotation(Documented.class);
    assertThat(row.type.getAnnotation(Target.class).value()).containsExactly(row.target);
    assertThat(row.type.getAnnotation(Retention.class).value()).isEqualTo(RetentionPolicy.CLASS);
  }

  @Test
  @DisplayName("policies, in their order")
  void policies() {
    assertThat(OutagePolicy.values())
        .containsExactly(OutagePolicy.QUEUE, OutagePolicy.FAIL, OutagePolicy.LATEST);
    assertThat(Overflow.values())
        .containsExactly(Overflow.FAIL, Overflow.BLOCK, Overflow.DROP_OLDEST, Overflow.DROP_LATEST);
  }

  @Test
  @DisplayName("the package has nothing but the table and the policies")
  void nothingElse() throws Exception {
    Path classes =
        Path.of(UniSocket.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    String folder = UniSocket.class.getPackageName().replace('.', '/');
    List<String> found;
    try (Stream<Path> files = Files.list(classes.resolve(folder))) {
      found = files.map(file -> file.getFileName().toString()).collect(toList());
    }

    List<String> expected =
        Stream.concat(
                TABLE.stream().map(row -> row.type.getSimpleName()),
                Stream.of("OutagePolicy", "Overflow"))
            .map(name -> name + ".class")
            .collect(toList());
    assertThat(found)
        .filteredOn(name -> !name.equals("package-info.class"))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  private static String member(Method method) {
    String declaration = method.getReturnType().getSimpleName() + " " + method.getName();
    Object value = method.getDefaultValue();
    return value == null ? declaration : declaration + " = " + literal(value);
  }

  private static String literal(Object value) {
    if (value instanceof String) {
      return "\"" + value + "\"";
    }
    if (value.getClass().isArray()) {
      return IntStream.range(0, Array.getLength(value))
          .mapToObj(index -> literal(Array.get(value, index)))
          .collect(joining(", ", "{", "}"));
    }
    return value.toString();
  }

  private static Row row(Class<?> type, ElementType target, String... members) {
    return new Row(type, target, List.of(members));
  }

  private record Row(Class<?> type, ElementType target, List<String> members) {
    @Override
    public String toString() {
      return "@" + type.getSimpleName();
    }
  }
}
