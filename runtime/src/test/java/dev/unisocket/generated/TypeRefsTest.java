package dev.unisocket.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TypeRefsTest {

  static class Nested<T> {}

  /** What reflection sees; each field is built by hand below. */
  static class Declared {
    List<String> list;
    Map<String, List<Integer>> map;
    Map.Entry<String, int[]> entry;
    Nested<List<byte[]>> nested;
    List<String>[] array;
    Map<String, List<String>[]>[][] arrays;
  }

  static Stream<Arguments> types() {
    Type strings = TypeRefs.parameterized(List.class, String.class);
    return Stream.of(
        Arguments.of("list", strings),
        Arguments.of(
            "map",
            TypeRefs.parameterized(
                Map.class, String.class, TypeRefs.parameterized(List.class, Integer.class))),
        Arguments.of("entry", TypeRefs.parameterized(Map.Entry.class, String.class, int[].class)),
        Arguments.of(
            "nested",
            TypeRefs.parameterized(Nested.class, TypeRefs.parameterized(List.class, byte[].class))),
        Arguments.of("array", TypeRefs.array(strings)),
        Arguments.of(
            "arrays",
            TypeRefs.array(
                TypeRefs.array(
                    TypeRefs.parameterized(Map.class, String.class, TypeRefs.array(strings))))));
  }

  @ParameterizedTest
  @MethodSource("types")
  void areEqualToTheTypesOfReflection(String field, Type built) throws Exception {
    Type reflected = Declared.class.getDeclaredField(field).getGenericType();
    assertThat(built).isEqualTo(reflected);
    assertThat(reflected).isEqualTo(built);
    assertThat(built.hashCode()).isEqualTo(reflected.hashCode());
    assertThat(built.getTypeName()).isEqualTo(reflected.getTypeName());
    assertThat(built.toString()).isEqualTo(reflected.toString());
    if (built instanceof ParameterizedType type) {
      assertThat(type.getOwnerType()).isEqualTo(((ParameterizedType) reflected).getOwnerType());
    }
  }

  @ParameterizedTest
  @MethodSource("types")
  void areEqualToNoOther(String field, Type built) throws Exception {
    for (java.lang.reflect.Field other : Declared.class.getDeclaredFields()) {
      if (!other.isSynthetic() && !other.getName().equals(field)) {
        assertThat(built).isNotEqualTo(other.getGenericType());
      }
    }
    assertThat(built).isNotEqualTo(List.class).isNotEqualTo(null);
  }

  @Test
  void cannotBeChangedThroughTheirArrays() {
    Type[] arguments = {String.class};
    ParameterizedType type = (ParameterizedType) TypeRefs.parameterized(List.class, arguments);
    arguments[0] = Integer.class;
    type.getActualTypeArguments()[0] = Long.class;
    assertThat(type.getActualTypeArguments()).containsExactly(String.class);
    assertThat(((GenericArrayType) TypeRefs.array(type)).getGenericComponentType()).isSameAs(type);
  }
}
