package dev.unisocket.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ClassName;
import dev.unisocket.processor.model.RuntimeTypes;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The processor names types of the runtime, which it does not depend on: here the two meet. */
class RuntimeTypesTest {

  static Stream<Field> constants() {
    return Arrays.stream(RuntimeTypes.class.getDeclaredFields())
        .filter(field -> Modifier.isPublic(field.getModifiers()));
  }

  @ParameterizedTest
  @MethodSource("constants")
  @DisplayName("each constant names a public type of the runtime, and is named after it")
  void exists(Field constant) throws ReflectiveOperationException {
    ClassName name = (ClassName) constant.get(null);

    Class<?> type = Class.forName(name.reflectionName());
    assertThat(type).isPublic();
    assertThat(type.getPackageName()).startsWith("dev.unisocket");
    assertThat(constant.getName().replace("_", ""))
        .isEqualTo(type.getSimpleName().toUpperCase(Locale.ROOT));
  }
}
