package dev.unisocket.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.unisocket.codec.MessageCodec;
import dev.unisocket.codec.jackson.JacksonCodec;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class StandardCodecTest {

  @Test
  void takesJacksonWhereItIsThere() {
    assertThat(StandardCodec.find()).isInstanceOf(JacksonCodec.class);
  }

  @Test
  void takesGsonWhereJacksonIsAbsent() throws Throwable {
    Object codec = findWithout("com.fasterxml.jackson.");
    assertThat(codec.getClass().getName()).isEqualTo("dev.unisocket.codec.gson.GsonCodec");
  }

  @Test
  void countsAJacksonThatIsNotCompleteAsAbsent() throws Throwable {
    Object codec = findWithout("com.fasterxml.jackson.core.");
    assertThat(codec.getClass().getName()).isEqualTo("dev.unisocket.codec.gson.GsonCodec");
  }

  @Test
  void takesJacksonWhereGsonIsAbsent() throws Throwable {
    Object codec = findWithout("com.google.gson.");
    assertThat(codec.getClass().getName()).isEqualTo("dev.unisocket.codec.jackson.JacksonCodec");
  }

  @Test
  void saysWhatToAddWhereBothAreAbsent() {
    Throwable e = catchThrowable(() -> findWithout("com.fasterxml.jackson.", "com.google.gson."));
    assertThat(e.getClass().getName()).isEqualTo("dev.unisocket.MessageEncodeException");
    assertThat(e)
        .hasMessageStartingWith("connectSocket:fail no codec. ")
        .hasMessageContaining("com.fasterxml.jackson.core:jackson-databind")
        .hasMessageContaining("'requires com.fasterxml.jackson.databind;'")
        .hasMessageContaining("com.google.code.gson:gson")
        .hasMessageContaining("'requires com.google.gson;'")
        .hasMessageContaining("UniSockets.builder().codec(...)")
        .hasCauseInstanceOf(NoClassDefFoundError.class);
    assertThat(e.getCause().getSuppressed())
        .singleElement()
        .isInstanceOf(NoClassDefFoundError.class);
  }

  @Test
  void saysThatTheLibraryIsTooOld() {
    // A GsonBuilder without setStrictness, as before Gson 2.11.
    UnaryOperator<byte[]> older =
        bytes ->
            new String(bytes, StandardCharsets.ISO_8859_1)
                .replace("setStrictness", "setStrictnesz")
                .getBytes(StandardCharsets.ISO_8859_1);
    ClassLoader old =
        new Without(
            List.of("com.fasterxml.jackson."), Map.of("com.google.gson.GsonBuilder", older));
    Throwable e = catchThrowable(() -> findIn(old, old));
    assertThat(e.getClass().getName()).isEqualTo("dev.unisocket.MessageEncodeException");
    assertThat(e)
        .hasMessageStartingWith("connectSocket:fail the JSON library is too old. ")
        .hasCauseInstanceOf(NoSuchMethodError.class);
  }

  @Test
  void saysThatAModuleOfJacksonCannotBeLoaded() {
    // Its modules are those of another class loader: of another Jackson, that is.
    Throwable e =
        catchThrowable(
            () -> findIn(new Without(List.of()), StandardCodecTest.class.getClassLoader()));
    assertThat(e.getClass().getName()).isEqualTo("dev.unisocket.MessageEncodeException");
    assertThat(e)
        .hasMessageStartingWith("connectSocket:fail a Jackson module cannot be loaded. ")
        .hasCauseInstanceOf(ServiceConfigurationError.class);
  }

  @Test
  void codecsOverFunctionsNeedNoLibrary() throws Exception {
    Class<?> type =
        new Without(List.of("com.fasterxml.jackson.", "com.google.gson."))
            .loadClass(MessageCodec.class.getName());
    BiFunction<Object, Type, String> encode = (value, declared) -> "<" + value + ">";
    BiFunction<String, Type, Object> decode = (text, declared) -> text;
    Object codec =
        type.getMethod("of", BiFunction.class, BiFunction.class).invoke(null, encode, decode);
    assertThat(type.getMethod("encode", Object.class, Type.class).invoke(codec, "a", String.class))
        .isEqualTo("<a>");
  }

  private static Object findWithout(String... packages) throws Throwable {
    ClassLoader without = new Without(List.of(packages));
    return findIn(without, without);
  }

  /** Jackson looks for its modules in the thread's context. */
  private static Object findIn(ClassLoader loader, ClassLoader context) throws Throwable {
    Class<?> type = loader.loadClass(StandardCodec.class.getName());
    assertThat(type).isNotSameAs(StandardCodec.class);
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(context);
    try {
      return type.getMethod("find").invoke(null);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /** Defines our classes anew, and finds everything but the given packages. */
  private static final class Without extends ClassLoader {
    private final List<String> packages;

    private final Map<String, UnaryOperator<byte[]>> changes;

    Without(List<String> packages) {
      this(packages, Map.of());
    }

    Without(List<String> packages, Map<String, UnaryOperator<byte[]>> changes) {
      super(StandardCodecTest.class.getClassLoader());
      this.packages = packages;
      this.changes = changes;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (packages.stream().anyMatch(name::startsWith)) {
        throw new ClassNotFoundException(name);
      }
      if (!name.startsWith("dev.unisocket.") && !name.startsWith("com.")) {
        return super.loadClass(name, resolve);
      }
      synchronized (getClassLoadingLock(name)) {
        Class<?> loaded = findLoadedClass(name);
        return loaded != null ? loaded : define(name);
      }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
      try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
        if (in == null) {
          throw new ClassNotFoundException(name);
        }
        byte[] bytes =
            changes.getOrDefault(name, UnaryOperator.identity()).apply(in.readAllBytes());
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }
}
