package dev.unisocket.processor.read;

import dev.unisocket.processor.model.SchemaModel.Scalar;
import dev.unisocket.processor.model.SchemaModel.Scalar.Kind;
import java.util.Map;
import java.util.Optional;

/** The types of the platform that travel as one value of JSON, dates and times as text. */
final class ScalarTypes {
  private static final Scalar BOOLEAN = new Scalar(Kind.BOOLEAN, "");
  private static final Scalar INT_32 = new Scalar(Kind.INTEGER, "int32");
  private static final Scalar INT_64 = new Scalar(Kind.INTEGER, "int64");
  private static final Scalar INTEGER = new Scalar(Kind.INTEGER, "");
  private static final Scalar NUMBER = new Scalar(Kind.NUMBER, "");
  private static final Scalar FLOAT = new Scalar(Kind.NUMBER, "float");
  private static final Scalar DOUBLE = new Scalar(Kind.NUMBER, "double");
  private static final Scalar DATE_TIME = text("date-time");
  private static final Scalar URI = text("uri");

  /** A string of which nothing more is known. */
  static final Scalar TEXT = text("");

  /**
   * By qualified name. Local times and periods have no offset or are none of the formats that the
   * drafts define: they are plain text.
   */
  private static final Map<String, Scalar> SCALARS =
      Map.ofEntries(
          Map.entry("boolean", BOOLEAN),
          Map.entry("byte", INT_32),
          Map.entry("short", INT_32),
          Map.entry("int", INT_32),
          Map.entry("long", INT_64),
          Map.entry("float", FLOAT),
          Map.entry("double", DOUBLE),
          Map.entry("char", TEXT),
          Map.entry("java.lang.Boolean", BOOLEAN),
          Map.entry("java.lang.Byte", INT_32),
          Map.entry("java.lang.Short", INT_32),
          Map.entry("java.lang.Integer", INT_32),
          Map.entry("java.lang.Long", INT_64),
          Map.entry("java.lang.Float", FLOAT),
          Map.entry("java.lang.Double", DOUBLE),
          Map.entry("java.lang.Number", NUMBER),
          Map.entry("java.lang.Character", TEXT),
          Map.entry("java.lang.CharSequence", TEXT),
          Map.entry("java.lang.String", TEXT),
          Map.entry("java.math.BigInteger", INTEGER),
          Map.entry("java.math.BigDecimal", NUMBER),
          Map.entry("java.net.URI", URI),
          Map.entry("java.net.URL", URI),
          Map.entry("java.util.Currency", TEXT),
          Map.entry("java.util.Date", DATE_TIME),
          Map.entry("java.util.Locale", TEXT),
          Map.entry("java.util.UUID", text("uuid")),
          Map.entry("java.time.Instant", DATE_TIME),
          Map.entry("java.time.OffsetDateTime", DATE_TIME),
          Map.entry("java.time.ZonedDateTime", TEXT),
          Map.entry("java.time.OffsetTime", text("time")),
          Map.entry("java.time.LocalDate", text("date")),
          Map.entry("java.time.LocalDateTime", TEXT),
          Map.entry("java.time.LocalTime", TEXT),
          Map.entry("java.time.MonthDay", TEXT),
          Map.entry("java.time.YearMonth", TEXT),
          Map.entry("java.time.Duration", TEXT),
          Map.entry("java.time.Period", TEXT),
          Map.entry("java.time.ZoneId", TEXT),
          Map.entry("java.time.ZoneOffset", TEXT));

  private static final Map<String, Scalar> OPTIONALS =
      Map.of(
          "java.util.OptionalInt", INT_32,
          "java.util.OptionalLong", INT_64,
          "java.util.OptionalDouble", DOUBLE);

  private ScalarTypes() {}

  private static Scalar text(String format) {
    return new Scalar(Kind.STRING, format);
  }

  /** Returns the value of a type. */
  static Optional<Scalar> of(String name) {
    return Optional.ofNullable(SCALARS.get(name));
  }

  /** Returns the value that is in an optional number. */
  static Optional<Scalar> ofOptional(String name) {
    return Optional.ofNullable(OPTIONALS.get(name));
  }
}
