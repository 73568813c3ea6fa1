package dev.unisocket.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.unisocket.codec.MessageCodec;
import dev.unisocket.codec.jackson.JacksonCodec;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Type;
import java.util.List;
import java.util.function.BiFunction;
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
    Class<?> type = new Without(List.of(packages)).loadClass(StandardCodec.class.getName());
    assertThat(type).isNotSameAs(StandardCodec.class);
    Thread thread = Thread.currentThread();
    ClassLoader context = thread.getContextClassLoader();
    thread.setContextClassLoader(type.getClassLoader()); // where Jackson looks for its modules
    try {
      return type.getMethod("find").invoke(null);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    } finally {
      thread.setContextClassLoader(context);
    }
  }

  /** Defines our classes anew, and finds everything but the given packages. */
  private static final class Without extends ClassLoader {
    private final List<String> packages;

    Without(List<String> packages) {
      super(StandardCodecTest.class.getClassLoader());
      this.packages = packages;
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
        byte[] bytes = in.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }
}
