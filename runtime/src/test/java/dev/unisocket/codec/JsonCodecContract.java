package dev.unisocket.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.unisocket.MessageDecodeException;
import dev.unisocket.generated.TypeRefs;
import dev.unisocket.internal.PayloadCoder;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the codecs of both libraries do alike. */
public abstract class JsonCodecContract {

  public record Trade(String symbol, BigDecimal price, int size) {}

  public record Page<T>(List<T> items, Map<String, T> byName) {}

  public record Times(
      Instant at,
      LocalDate day,
      LocalDateTime local,
      OffsetDateTime offset,
      Duration took,
      Instant missing) {}

  public enum Side {
    BUY,
    SELL
  }

  public static class Animal {
    public String name = "";
  }

  public static class Dog extends Animal {
    public boolean good = true;
  }

  private static final String TRADE = "{\"symbol\":\"A<é>\",\"price\":1.50,\"size\":2}";

  protected abstract MessageCodec codec();

  static Stream<Arguments> payloads() {
    Trade trade = new Trade("A<é>", new BigDecimal("1.50"), 2);
    Type trades = TypeRefs.parameterized(List.class, Trade.class);
    return Stream.of(
        Arguments.of(trade, Trade.class, TRADE),
        Arguments.of(List.of(trade, trade), trades, "[" + TRADE + "," + TRADE + "]"),
        Arguments.of(
            new Page<>(List.of(trade), Map.of("x", trade)),
            TypeRefs.parameterized(Page.class, Trade.class),
            "{\"items\":[" + TRADE + "],\"byName\":{\"x\":" + TRADE + "}}"),
        Arguments.of(new int[] {1, 2}, int[].class, "[1,2]"),
        Arguments.of(
            Map.of("a", List.of(1L)),
            TypeRefs.parameterized(
                Map.class, String.class, TypeRefs.parameterized(List.class, Long.class)),
            "{\"a\":[1]}"),
        Arguments.of(Side.SELL, Side.class, "\"SELL\""),
        Arguments.of("quoted \"text\"", String.class, "\"quoted \\\"text\\\"\""),
        Arguments.of(7, Integer.class, "7"),
        Arguments.of(true, Boolean.class, "true"),
        Arguments.of(
            Instant.parse("2025-01-02T03:04:05.678Z"),
            Instant.class,
            "\"2025-01-02T03:04:05.678Z\""));
  }

  @ParameterizedTest
  @MethodSource("payloads")
  void encodesAndDecodes(Object payload, Type type, String json) throws Exception {
    assertThat(codec().isBinary()).isFalse();
    assertThat(codec().encode(payload, type)).isEqualTo(json);
    assertThat(codec().encodeBinary(payload, type)).isEqualTo(bytes(json));
    assertThat(codec().decode(json, type)).isEqualTo(payload);
    ByteBuffer buffer = ByteBuffer.wrap(bytes("xx" + json + "y"));
    buffer.position(2).limit(buffer.limit() - 1);
    ByteBuffer readOnly = buffer.asReadOnlyBuffer();
    assertThat(codec().decodeBinary(readOnly, type)).isEqualTo(payload);
    assertThat(readOnly.position()).isEqualTo(2);
  }

  @ParameterizedTest
  @MethodSource("payloads")
  void decodesFromAnyKindOfText(Object payload, Type type, String json) throws Exception {
    StringBuilder builder = new StringBuilder();
    builder.append(json);
    char[] around = ("[[" + json + "]]]").toCharArray();
    for (CharSequence text :
        List.of(
            builder,
            CharBuffer.wrap(around, 2, json.length()),
            CharBuffer.wrap(around, 2, json.length()).slice(),
            CharBuffer.wrap(around, 2, json.length()).asReadOnlyBuffer(),
            CharBuffer.wrap("{" + json).position(1))) {
      assertThat(codec().decode(text, type)).isEqualTo(payload);
      assertThat(text).hasToString(json);
    }
  }

  @Test
  void writesTimesAsIso8601() throws Exception {
    Times times =
        new Times(
            Instant.parse("2025-01-02T03:04:05.123456789Z"),
            LocalDate.of(2025, 1, 2),
            LocalDateTime.of(2025, 1, 2, 3, 4, 5),
            OffsetDateTime.of(2025, 1, 2, 3, 4, 5, 0, ZoneOffset.UTC),
            Duration.ofMillis(61_500),
            null);
    String json = codec().encode(times, Times.class);
    assertThat(json)
        .contains("\"at\":\"2025-01-02T03:04:05.123456789Z\"")
        .contains("\"day\":\"2025-01-02\"")
        .contains("\"local\":\"2025-01-02T03:04:05\"")
        .contains("\"offset\":\"2025-01-02T03:04:05Z\"")
        .contains("\"took\":\"PT1M1.5S\"");
    assertThat(codec().decode(json, Times.class)).isEqualTo(times);
  }

  @Test
  void ignoresUnknownProperties() throws Exception {
    assertThat(codec().decode("{\"nope\":{\"a\":[1]},\"symbol\":\"A\",\"size\":1}", Trade.class))
        .isEqualTo(new Trade("A", null, 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", " null\n"})
  void nullIsNull(String text) throws Exception {
    assertThat(codec().decode(text, Trade.class)).isNull();
    assertThat(codec().decodeBinary(ByteBuffer.wrap(bytes(text)), Trade.class)).isNull();
    assertThat(codec().decode(text, Instant.class)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " \n",
        "{",
        "{}}",
        "{} {}",
        "{} x",
        "null null",
        "hello",
        "[]",
        "\"x\"",
        "{'symbol':\"A\"}",
        "{symbol:\"A\"}",
        "{\"symbol\":{}}",
        "{\"size\":\"many\"}",
        "{\"size\":1,}",
        "// no\n{}"
      })
  void whatIsNoSuchPayloadFails(String text) {
    PayloadCoder coder = PayloadCoder.of(codec());
    assertThatThrownBy(() -> coder.decode(text, Trade.class))
        .isInstanceOf(MessageDecodeException.class)
        .hasMessageStartingWith(
            "onSocketMessage:fail cannot decode a "
                + Trade.class.getName()
                + " from a text message. ")
        .hasCauseInstanceOf(Exception.class);
    assertThatThrownBy(() -> coder.decodeBinary(ByteBuffer.wrap(bytes(text)), Trade.class))
        .isInstanceOf(MessageDecodeException.class);
  }

  @Test
  void bytesThatAreNotUtf8Fail() {
    byte[] json = bytes("{\"symbol\":\"A\"}");
    json[11] = (byte) 0xFF;
    assertThatThrownBy(
            () -> PayloadCoder.of(codec()).decodeBinary(ByteBuffer.wrap(json), Trade.class))
        .isInstanceOf(MessageDecodeException.class);
  }

  @ParameterizedTest
  @ValueSource(classes = {Object.class, List.class, Animal.class, String.class})
  void aMegabyteOfBracketsIsAFailureOfThatMessage(Class<?> type) {
    MessageDecodeException e =
        catchThrowableOfType(
            MessageDecodeException.class,
            () -> PayloadCoder.of(codec()).decode("[".repeat(1 << 20), type));
    assertThat(e).isNotNull();
    assertThat(e.getMessage()).doesNotContain("[[");
  }

  @Test
  void aSubtypeIsWrittenWithWhatItAdds() throws Exception {
    Dog dog = new Dog();
    dog.name = "Rex";
    assertThat(codec().encode(dog, Animal.class)).contains("\"name\":\"Rex\"", "\"good\":true");
    assertThat(codec().encode(List.of(dog), TypeRefs.parameterized(List.class, Animal.class)))
        .contains("\"good\":true");
  }

  @Test
  void anyJsonIsDecodedAsObject() throws Exception {
    assertThat(codec().decode("{\"a\":[true,null,\"x\"]}", Object.class))
        .isInstanceOfSatisfying(
            Map.class, map -> assertThat((List<?>) map.get("a")).element(2).isEqualTo("x"));
  }

  protected static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
