package dev.unisocket.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unisocket.processor.compile.Compile;
import dev.unisocket.processor.compile.Reported;
import dev.unisocket.processor.compile.TestCompiler;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Sources as kapt writes them for interfaces in Kotlin. The example in Kotlin shows what kapt does
 * today; these show what the processor takes.
 */
class KotlinStubsTest {
  private static final String METADATA =
      "package kotlin; public @interface Metadata { int k() default 1; }";

  /** For {@code @OnError fun trouble(error: ErrorEvent) { ... }}. */
  private static final String STUB =
      """
      package example;

      @kotlin.Metadata(k = 1)
      @dev.unisocket.annotation.UniSocket(url = "wss://feed.example.com/chat")
      public abstract interface ChatSocket extends dev.unisocket.UniSocketClient {

          @dev.unisocket.annotation.OnError()
          public default void trouble(dev.unisocket.ErrorEvent error) {
          }

          @dev.unisocket.annotation.Send()
          public abstract void sayAll(
          java.util.List<? extends java.lang.Object> said);

          @kotlin.Metadata(k = 3)
          public static final class DefaultImpls {

              @dev.unisocket.annotation.OnError()
              @java.lang.Deprecated()
              public static void trouble(
              example.ChatSocket $this, dev.unisocket.ErrorEvent error) {
              }
          }
      }
      """;

  @ParameterizedTest
  @EnumSource
  @DisplayName("a default method of Kotlin is a handler, its copy in DefaultImpls is no mistake")
  void copies(TestCompiler compiler) {
    String source =
        compile(compiler, STUB).run().assertSuccess().source("example/ChatSocketImpl.java");

    assertThat(source).contains("this::trouble");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("a class of that name which is not Kotlin's is held to the rules")
  void namesake(TestCompiler compiler) {
    String stub = STUB.replace("    @kotlin.Metadata(k = 3)\n", "");

    assertThat(compile(compiler, stub).run().errors())
        .extracting(Reported::code)
        .containsExactly("MisplacedAnnotation");
  }

  /** The stubs themselves are not free of warnings: kapt asks for none. */
  private static Compile compile(TestCompiler compiler, String stub) {
    return Compile.with(compiler)
        .lenient()
        .source("kotlin/Metadata.java", METADATA)
        .source("example/ChatSocket.java", stub);
  }
}
