package dev.unisocket.codec.gson;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonSyntaxException;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.time.DateTimeException;
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
import java.util.function.Function;

/**
 * A type of {@code java.time} as its ISO 8601 text. Gson would reach for the private fields, which
 * the JDK keeps closed.
 */
final class IsoAdapter<T> extends TypeAdapter<T> {
  private final Class<T> type;
  private final Function<String, T> parse;

  private IsoAdapter(Class<T> type, Function<String, T> parse) {
    this.type = type;
    this.parse = parse;
  }

  static GsonBuilder addAll(GsonBuilder builder) {
    add(builder, Instant.class, Instant::parse);
    add(builder, LocalDate.class, LocalDate::parse);
    add(builder, LocalTime.class, LocalTime::parse);
    add(builder, LocalDateTime.class, LocalDateTime::parse);
    add(builder, OffsetTime.class, OffsetTime::parse);
    add(builder, OffsetDateTime.class, OffsetDateTime::parse);
    add(builder, ZonedDateTime.class, ZonedDateTime::parse);
    add(builder, Duration.class, Duration::parse);
    add(builder, Period.class, Period::parse);
    add(builder, Year.class, Year::parse);
    add(builder, YearMonth.class, YearMonth::parse);
    add(builder, MonthDay.class, MonthDay::parse);
    add(builder, ZoneOffset.class, ZoneOffset::of);
    // Its implementations are the JDK's own.
    return builder.registerTypeHierarchyAdapter(
        ZoneId.class, new IsoAdapter<>(ZoneId.class, ZoneId::of).nullSafe());
  }

  private static <T> void add(GsonBuilder builder, Class<T> type, Function<String, T> parse) {
    builder.registerTypeAdapter(type, new IsoAdapter<>(type, parse).nullSafe());
  }

  @Override
  public void write(JsonWriter out, T value) throws IOException {
    out.value(value.toString());
  }

  @Override
  public T read(JsonReader in) throws IOException {
    String text = in.nextString();
    try {
      return parse.apply(text);
    } catch (DateTimeException e) {
      throw new JsonSyntaxException(
          "not ISO 8601 text for " + type.getSimpleName() + ", at path " + in.getPreviousPath(), e);
    }
  }
}
