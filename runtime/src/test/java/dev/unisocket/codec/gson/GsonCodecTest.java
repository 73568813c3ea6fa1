package dev.unisocket.codec.gson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializer;
import dev.unisocket.codec.JsonCodecContract;
import dev.unisocket.codec.MessageCodec;
import dev.unisocket.generated.TypeRefs;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GsonCodecTest extends JsonCodecContract {

  sealed interface Shape permits Circle {}

  record Circle(double radius) implements Shape {}

  record Snake(String longName) {}

  @Override
  protected MessageCodec codec() {
    return GsonCodec.standard();
  }

  static Stream<Arguments> times() {
    return Stream.of(
        Arguments.of(Instant.parse("2025-01-02T03:04:05Z"), Instant.class, "2025-01-02T03:04:05Z"),
        Arguments.of(LocalDate.of(2025, 1, 2), LocalDate.class, "2025-01-02"),
        Arguments.of(LocalTime.of(3, 4), LocalTime.class, "03:04"),
        Arguments.of(
            LocalDateTime.of(2025, 1, 2, 3, 4, 5), LocalDateTime.class, "2025-01-02T03:04:05"),
        Arguments.of(OffsetTime.parse("03:04+01:00"), OffsetTime.class, "03:04+01:00"),
        Arguments.of(
            OffsetDateTime.parse("2025-01-02T03:04+01:00"),
            OffsetDateTime.class,
            "2025-01-02T03:04+01:00"),
        Arguments.of(
            ZonedDateTime.parse("2025-01-02T03:04+01:00[Europe/Berlin]"),
            ZonedDateTime.class,
            "2025-01-02T03:04+01:00[Europe/Berlin]"),
        Arguments.of(Duration.ofSeconds(61), Duration.class, "PT1M1S"),
        Arguments.of(Period.ofDays(3), Period.class, "P3D"),
        Arguments.of(Year.of(2025), Year.class, "2025"),
        Arguments.of(YearMonth.of(2025, 1), YearMonth.class, "2025-01"),
        Arguments.of(MonthDay.of(1, 2), MonthDay.class, "--01-02"),
        Arguments.of(ZoneId.of("Europe/Berlin"), ZoneId.class, "Europe/Berlin"),
        Arguments.of(ZoneOffset.ofHours(1), ZoneId.class, "+01:00"),
        Arguments.of(ZoneOffset.ofHours(1), ZoneOffset.class, "+01:00"));
  }

  @ParameterizedTest
  @MethodSource("times")
  void timesAreTexts(Object value, Class<?> type, String text) throws Exception {
    String json = "\"" + text + "\"";
    assertThat(codec().decode(json, type)).isEqualTo(value);
    assertThat(codec().decode(codec().encode(value, type), type)).isEqualTo(value);
    assertThat(codec().decode("[" + json + ",null]", TypeRefs.parameterized(List.class, type)))
        .isEqualTo(Arrays.asList(value, null));
    assertThat(
            codec()
                .encode(List.of(value), TypeRefs.parameterized(List.class, type))
                .replace("\\u003d", "="))
        .isEqualTo("[" + json + "]");
  }

  @Test
  void aTextThatIsNoTimeFailsWithoutThatText() {
    assertThatThrownBy(() -> codec().decode("{\"at\":\"s3cr3t\"}", Times.class))
        .isInstanceOf(JsonParseException.class)
        .hasMessage("not ISO 8601 text for Instant, at path $.at");
  }

  @Test
  void sealedInterfacesAreWrittenAsTheSubtypeThatIsGiven() throws Exception {
    assertThat(codec().encode(new Circle(1), Shape.class)).isEqualTo("{\"radius\":1.0}");
  }

  @Test
  void anAdapterOfTheUsersOwnForTheDeclaredTypeIsUsed() throws Exception {
    JsonSerializer<Shape> names = (shape, type, context) -> new JsonPrimitive("a shape");
    MessageCodec codec =
        GsonCodec.of(new GsonBuilder().registerTypeAdapter(Shape.class, names).create());
    assertThat(codec.encode(new Circle(1), Shape.class)).isEqualTo("\"a shape\"");
    assertThat(codec.encode(new Circle(1), Circle.class)).isEqualTo("{\"radius\":1.0}");
  }

  @Test
  void aGsonOfTheUsersOwnIsUsedAsItIs() throws Exception {
    MessageCodec codec =
        GsonCodec.of(
            new GsonBuilder()
                .setFieldNamingPolicy(FieldNamingPolicy.LOWER_CASE_WITH_UNDERSCORES)
                .create());
    assertThat(codec.encode(new Snake("<"), Snake.class)).isEqualTo("{\"long_name\":\"\\u003c\"}");
    assertThat(codec.decode("{long_name:'x'}", Snake.class)).isEqualTo(new Snake("x"));
  }
}
