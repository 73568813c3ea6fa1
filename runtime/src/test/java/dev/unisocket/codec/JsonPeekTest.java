package dev.unisocket.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.google.gson.Gson;
import dev.unisocket.codec.gson.GsonCodec;
import dev.unisocket.codec.jackson.JacksonCodec;
import java.lang.reflect.Type;
import java.nio.CharBuffer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonPeekTest {

  record Trade(String symbol, Inner inner) {}

  record Inner(int size) {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  @JsonSubTypes(@JsonSubTypes.Type(value = Bid.class, name = "bid"))
  sealed interface Order permits Bid {}

  record Bid(int size) implements Order {}

  static Stream<MessageCodec> textCodecs() {
    return Stream.of(
        MessageCodec.of((value, type) -> "", (text, type) -> fail()),
        JacksonCodec.standard(),
        JacksonCodec.of(new ObjectMapper()),
        GsonCodec.standard(),
        GsonCodec.of(new Gson()));
  }

  private static Object fail() {
    throw new AssertionError("decoded");
  }

  @ParameterizedTest
  @MethodSource("textCodecs")
  void everyCodecOfTextFindsTheKindWithoutDecoding(MessageCodec codec) {
    assertThat(codec.isJson()).isTrue();

    String kind = new String("trade");
    MessagePeek peek = codec.peek("/data/e", List.of(kind));
    assertThat(peek.find("{\"data\":{\"e\":\"trade\"}}")).isSameAs(kind);
    assertThat(peek.find(CharBuffer.wrap("{\"data\":{\"e\":\"quote\"}}".toCharArray())))
        .isEqualTo("quote");
    assertThat(peek.find("{\"data\":{\"e\":10}}")).isEqualTo("10");
    assertThat(peek.find("{\"data\":null}")).isNull();
    assertThat(peek.find("hello")).isNull();
    assertThatIllegalArgumentException().isThrownBy(() -> codec.peek("/~", List.of()));
  }

  @Test
  void codecsOfOtherFormatsSayThatTheyCannot() {
    MessageCodec binary =
        MessageCodec.ofBinary((value, type) -> new byte[0], (bytes, type) -> fail());
    MessageCodec cbor = JacksonCodec.of(new ObjectMapper(new BinaryFactory()));
    MessageCodec yaml = JacksonCodec.of(new ObjectMapper(new YamlFactory()));

    for (MessageCodec codec : List.of(binary, cbor, yaml)) {
      assertThat(codec.isJson()).isFalse();
      assertThatExceptionOfType(UnsupportedOperationException.class)
          .isThrownBy(() -> codec.peek("op", List.of()))
          .withMessageContaining("'op'")
          .withMessageContaining("Use a codec of JSON text");
    }
    assertThat(JacksonCodec.of(new ObjectMapper(new NamelessFactory())).isJson()).isTrue();
  }

  @Test
  void theRoutingPropertyNeedNotBeAMemberOfTheTypeWithAnyMapper() throws Exception {
    List<MessageCodec> codecs =
        List.of(
            JacksonCodec.of(new ObjectMapper()),
            JacksonCodec.standard(),
            GsonCodec.of(new Gson()),
            GsonCodec.standard());
    for (MessageCodec codec : codecs) {
      for (String kind : List.of("\"trade\"", "10", "{\"k\":[{}]}", "[[1]]")) {
        String text = "{\"e\":" + kind + ",\"symbol\":\"X\",\"inner\":{\"size\":1}}";
        assertThat(codec.decode(text, Trade.class, "e")).isEqualTo(new Trade("X", new Inner(1)));
      }
    }
    MessageCodec functions = MessageCodec.of((value, type) -> "", JsonPeekTest::describe);
    assertThat(functions.decode("{}", Trade.class, "e")).isEqualTo("{} as Trade");
  }

  @Test
  void otherUnknownPropertiesAreTheMappersAffair() {
    MessageCodec strict = JacksonCodec.of(new ObjectMapper());

    assertThatExceptionOfType(UnrecognizedPropertyException.class)
        .isThrownBy(() -> strict.decode("{\"e\":1,\"f\":2}", Trade.class, "e"))
        .withMessageContaining("\"f\"");
    assertThatExceptionOfType(UnrecognizedPropertyException.class)
        .isThrownBy(() -> strict.decode("{\"e\":1}", Trade.class));
  }

  @Test
  void theRoutingPropertyMayStandBeforeATypeId() throws Exception {
    MessageCodec strict = JacksonCodec.of(new ObjectMapper());

    assertThat(strict.decode("{\"e\":{},\"size\":2,\"type\":\"bid\"}", Order.class, "e"))
        .isEqualTo(new Bid(2));
    assertThat(strict.decode("{\"size\":2,\"type\":\"bid\"}", Order.class, "type"))
        .isEqualTo(new Bid(2));
  }

  private static Object describe(String text, Type type) {
    return text + " as " + ((Class<?>) type).getSimpleName();
  }

  private static final class YamlFactory extends JsonFactory {
    private static final long serialVersionUID = 1L;

    @Override
    public String getFormatName() {
      return "YAML";
    }
  }

  private static final class BinaryFactory extends JsonFactory {
    private static final long serialVersionUID = 1L;

    @Override
    public String getFormatName() {
      return "CBOR";
    }

    @Override
    public boolean canHandleBinaryNatively() {
      return true;
    }
  }

  private static final class NamelessFactory extends JsonFactory {
    private static final long serialVersionUID = 1L;
  }
}
