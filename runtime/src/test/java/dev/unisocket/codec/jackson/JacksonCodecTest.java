package dev.unisocket.codec.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.unisocket.codec.JsonCodecContract;
import dev.unisocket.codec.MessageCodec;
import dev.unisocket.generated.TypeRefs;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JacksonCodecTest extends JsonCodecContract {

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Circle.class, name = "circle"),
    @JsonSubTypes.Type(value = Square.class, name = "square")
  })
  sealed interface Shape permits Circle, Square {}

  record Circle(double radius) implements Shape {}

  record Square(double side) implements Shape {}

  static class Box<T> {
    public final T content;

    Box(T content) {
      this.content = content;
    }
  }

  static final class LabelledBox<T> extends Box<T> {
    public String label = "x";

    LabelledBox(T content) {
      super(content);
    }
  }

  record Snake(String longName) {}

  @Override
  protected MessageCodec codec() {
    return JacksonCodec.standard();
  }

  @Test
  void sealedInterfacesTravelUnderTheNamesOfTheirAnnotations() throws Exception {
    String json = "{\"kind\":\"circle\",\"radius\":1.5}";
    Type shapes = TypeRefs.parameterized(List.class, Shape.class);
    assertThat(codec().encode(new Circle(1.5), Shape.class)).isEqualTo(json);
    assertThat(codec().encode(new Circle(1.5), Circle.class)).isEqualTo(json);
    assertThat(codec().decode(json, Shape.class)).isEqualTo(new Circle(1.5));
    assertThat(codec().encode(List.of(new Circle(1.5)), shapes)).isEqualTo("[" + json + "]");
    assertThat(codec().decode("[" + json + "]", shapes)).isEqualTo(List.of(new Circle(1.5)));
    assertThat(codec().encode(new Shape[] {new Circle(1.5)}, Shape[].class))
        .isEqualTo("[" + json + "]");
    assertThat(
            codec()
                .encode(
                    Map.of("a", List.of(new Circle(1.5))),
                    TypeRefs.parameterized(Map.class, String.class, shapes)))
        .isEqualTo("{\"a\":[" + json + "]}");
  }

  @Test
  void whatGenericClassesHoldKeepsItsTypeIdAndWhatSubtypesAdd() throws Exception {
    Type shapes = TypeRefs.parameterized(Page.class, Shape.class);
    Page<Shape> page = new Page<>(List.of(new Circle(1.5)), Map.of());
    String json = "{\"items\":[{\"kind\":\"circle\",\"radius\":1.5}],\"byName\":{}}";
    assertThat(codec().encode(page, shapes)).isEqualTo(json);
    assertThat(codec().decode(json, shapes)).isEqualTo(page);
    assertThat(codec().encode(List.of(page), TypeRefs.parameterized(List.class, shapes)))
        .isEqualTo("[" + json + "]");
    Dog dog = new Dog();
    Type animals = TypeRefs.parameterized(Page.class, Animal.class);
    assertThat(codec().encode(new Page<Animal>(List.of(dog), Map.of()), animals))
        .contains("\"good\":true");
    Type box = TypeRefs.parameterized(Box.class, Shape.class);
    assertThat(codec().encode(new LabelledBox<Shape>(new Circle(1.5)), box))
        .contains("\"kind\":\"circle\"", "\"label\":\"x\"");
  }

  @Test
  void unknownSubtypesFail() {
    assertThatThrownBy(() -> codec().decode("{\"kind\":\"hexagon\"}", Shape.class))
        .isInstanceOf(com.fasterxml.jackson.core.JsonProcessingException.class);
  }

  @Test
  void aMapperOfTheUsersOwnIsUsedAsItIs() throws Exception {
    ObjectMapper mapper =
        JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();
    MessageCodec codec = JacksonCodec.of(mapper);
    assertThat(codec.encode(new Snake("x"), Snake.class)).isEqualTo("{\"long_name\":\"x\"}");
    assertThat(codec.decode("{\"long_name\":\"x\"}", Snake.class)).isEqualTo(new Snake("x"));
    assertThatThrownBy(() -> codec.decode("{\"nope\":1}", Snake.class))
        .isInstanceOf(UnrecognizedPropertyException.class);
    assertThat(codec.decode("{\"long_name\":\"x\"} {}", Snake.class)).isEqualTo(new Snake("x"));
  }

  @Test
  void aMapperOfABinaryFormatMakesBinaryMessages() {
    JsonFactory binary =
        new JsonFactory() {
          private static final long serialVersionUID = 1L;

          @Override
          public boolean canHandleBinaryNatively() {
            return true;
          }
        };
    assertThat(JacksonCodec.of(new ObjectMapper(binary)).isBinary()).isTrue();
  }
}
