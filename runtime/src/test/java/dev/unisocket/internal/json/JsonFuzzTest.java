package dev.unisocket.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random JSON, valid and damaged, with Jackson as the one who knows. */
class JsonFuzzTest {
  private static final int ROUNDS = 3_000;
  private static final JsonMapper JACKSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void findsWhatJacksonFinds(long seed) throws IOException {
    RandomJson json = new RandomJson(seed, true);
    int found = 0;
    for (int i = 0; i < ROUNDS; i++) {
      String text = json.object();
      String pointer = json.pointer();
      ScalarScan scan = ScalarScan.of(JsonPath.parse(pointer), List.of("a", "7", "true"));
      String expected = find(text, pointer);

      for (CharSequence form : Texts.forms(text)) {
        JsonScalar actual = scan.find(form);
        assertThat(actual.isMalformed()).as("%s in %s", pointer, text).isFalse();
        assertThat(actual.text()).as("%s in %s", pointer, text).isEqualTo(expected);
      }
      found += expected == null ? 0 : 1;
    }
    assertThat(found).as("texts that had something there").isGreaterThan(ROUNDS / 20);
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5, 6})
  void readsDamagedTextsNoFurtherThanJackson(long seed) {
    RandomJson json = new RandomJson(seed, true);
    MemberScan members = MemberScan.of("a", "b");
    int malformed = 0;
    for (int i = 0; i < ROUNDS; i++) {
      String text = json.damage(json.object());
      String pointer = json.pointer();
      JsonScalar actual = ScalarScan.of(JsonPath.parse(pointer), List.of("a")).find(text);
      boolean valid = isValid(text);

      if (actual.isMalformed()) {
        assertThat(valid).as("%s in %s", pointer, text).isFalse();
        malformed++;
      } else {
        // Jackson may see damage that comes right after a value; what it finds is the same.
        assertThat(actual.text())
            .as("%s in %s", pointer, text)
            .isEqualTo(findOrNull(text, pointer));
      }
      assertThat(members.read(text) != null).as(text).isEqualTo(valid && isObject(text));
    }
    assertThat(malformed).as("texts that were seen to be damaged").isGreaterThan(ROUNDS / 10);
  }

  @ParameterizedTest
  @ValueSource(longs = {7, 8})
  void findsTheMembersThatJacksonFinds(long seed) throws IOException {
    RandomJson json = new RandomJson(seed, false);
    for (int i = 0; i < ROUNDS; i++) {
      String text = json.object();
      String[] names = {json.name(), json.name(), json.name()};
      JsonNode tree = JACKSON.readTree(text);
      Members found = MemberScan.of(names).read(text);

      assertThat(found).as(text).isNotNull();
      for (int name = 0; name < names.length; name++) {
        JsonNode expected = tree.get(names[name]);
        assertThat(found.isPresent(name)).isEqualTo(expected != null);
        assertThat(found.hasValue(name)).isEqualTo(expected != null && !expected.isNull());
        assertThat(found.isObject(name)).isEqualTo(expected != null && expected.isObject());
        if (expected != null) {
          assertThat(JACKSON.readTree(found.json(name).toString())).isEqualTo(expected);
          assertThat(found.text(name))
              .isEqualTo(find(text, "/" + names[name].replace("~", "~0").replace("/", "~1")));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {9, 10})
  void writesToItsPlaceAndChangesNothingElse(long seed) throws IOException {
    RandomJson json = new RandomJson(seed, false);
    int written = 0;
    for (int i = 0; i < ROUNDS; i++) {
      String text = json.object();
      String pointer = json.pointer();
      PlaceText writer = PlaceText.of(JsonPath.parse(pointer), "x\"\n");
      JsonNode expected = JACKSON.readTree(text);
      if (set(expected, JsonPointer.compile(pointer))) {
        assertThat(JACKSON.readTree(writer.write(text)))
            .as("%s in %s", pointer, text)
            .isEqualTo(expected);
        written++;
      } else {
        assertThat(catchThrowable(() -> writer.write(text)))
            .as("%s in %s", pointer, text)
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining(pointer);
      }
    }
    assertThat(written).isBetween(ROUNDS / 4, ROUNDS - ROUNDS / 20);
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12})
  void writesObjectsThatJacksonReads(long seed) throws IOException {
    RandomJson json = new RandomJson(seed, false);
    for (int i = 0; i < ROUNDS; i++) {
      String first = json.object();
      String second = json.name();
      String text = ObjectText.of("a/\"b", "c").write(first, JsonText.quote(second));

      JsonNode tree = JACKSON.readTree(text);
      assertThat(tree.get("a/\"b")).isEqualTo(JACKSON.readTree(first));
      assertThat(tree.get("c").textValue()).isEqualTo(second);
    }
  }

  /**
   * Sets the name in a tree as {@link PlaceText#write} says; false where it would lose something.
   */
  private static boolean set(JsonNode holder, JsonPointer step) {
    if (holder.isArray()) {
      ArrayNode array = (ArrayNode) holder;
      int index = step.getMatchingIndex();
      if (index < 0 || index > array.size()) {
        return false;
      }
      if (index == array.size()) {
        array.addNull();
      }
      JsonNode below = below(array.get(index), step);
      array.set(index, below);
      return step.tail().matches() || set(below, step.tail());
    }
    if (!holder.isObject()) {
      return false;
    }
    ObjectNode object = (ObjectNode) holder;
    JsonNode below = below(object.get(step.getMatchingProperty()), step);
    object.set(step.getMatchingProperty(), below);
    return step.tail().matches() || set(below, step.tail());
  }

  private static JsonNode below(@Nullable JsonNode present, JsonPointer step) {
    if (step.tail().matches()) {
      return JACKSON.getNodeFactory().textNode("x\"\n");
    }
    if (present != null && !present.isNull()) {
      return present;
    }
    return step.tail().getMatchingIndex() == 0
        ? JACKSON.createArrayNode()
        : JACKSON.createObjectNode();
  }

  /** Goes token by token, since a tree would make numbers of numerals that no type can hold. */
  private static boolean isValid(String text) {
    try (JsonParser in = JACKSON.createParser(text)) {
      if (in.nextToken() == null) {
        return false;
      }
      in.skipChildren();
      return in.nextToken() == null;
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean isObject(String text) {
    return text.stripLeading().startsWith("{");
  }

  private static @Nullable String findOrNull(String text, String pointer) {
    try {
      return find(text, pointer);
    } catch (IOException e) {
      return null;
    }
  }

  /** Goes token by token, since a tree keeps the last of one name, not the first. */
  private static @Nullable String find(String text, String pointer) throws IOException {
    try (JsonParser in = JACKSON.createParser(text)) {
      if (in.nextToken() != JsonToken.START_OBJECT) {
        return null;
      }
      for (JsonPointer step = JsonPointer.compile(pointer); !step.matches(); step = step.tail()) {
        if (!toNext(in, step)) {
          return null;
        }
      }
      JsonToken token = in.currentToken();
      return token.isScalarValue() && token != JsonToken.VALUE_NULL ? in.getText() : null;
    }
  }

  private static boolean toNext(JsonParser in, JsonPointer step) throws IOException {
    if (in.currentToken() == JsonToken.START_OBJECT) {
      while (in.nextToken() == JsonToken.FIELD_NAME) {
        String name = in.currentName();
        in.nextToken();
        if (name.equals(step.getMatchingProperty())) {
          return true;
        }
        in.skipChildren();
      }
      return false;
    }
    if (in.currentToken() == JsonToken.START_ARRAY) {
      for (int i = 0; in.nextToken() != JsonToken.END_ARRAY; i++) {
        if (i == step.getMatchingIndex()) {
          return true;
        }
        in.skipChildren();
      }
    }
    return false;
  }
}
