package dev.unisocket.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unisocket.processor.compile.TestCompiler;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a declaration says beside its types is said by the generated class, too. */
class KeptAnnotationsTest {

  @ParameterizedTest
  @EnumSource
  @DisplayName("@Nullable on a type stays where it stands, inside of types too")
  void onTypes(TestCompiler compiler) {
    assertThat(generated("NullnessSocket", compiler))
        .contains(
            "@Nullable Long since",
            "List<@Nullable String> tags",
            "byte @Nullable [] bytes",
            "Consumer<Map<String, @Nullable Integer>> handler");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("@Nullable on a declaration stays on parameters and methods, once")
  void onDeclarations(TestCompiler compiler) {
    assertThat(generated("DeclaredNullSocket", compiler))
        .contains(
            "@Nullable(why = \"from the start\") Integer since",
            "@CheckForNull Integer till",
            "  @Override\n  @Nullable\n  public CompletableFuture<Void> say(",
            "@Nullable String... texts",
            "@Nullable byte[] bytes")
        .doesNotContain("@CheckForNull @CheckForNull");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("@Deprecated stays on methods, and on the methods of a deprecated interface")
  void deprecated(TestCompiler compiler) {
    assertThat(generated("DeprecatedMethodsSocket", compiler))
        .contains(
            "  @Deprecated\n  public void enter(",
            "  @Deprecated\n  public void onClose(",
            "  @Deprecated\n  public void leave(")
        .containsPattern("  @Override\n  public void join\\(");
    assertThat(generated("DeprecatedSocket", compiler))
        .contains("  @Deprecated\n  public void say(");
  }

  private static String generated(String name, TestCompiler compiler) {
    return Fixture.in("good").stream()
        .filter(fixture -> fixture.name().equals(name))
        .findFirst()
        .orElseThrow()
        .compile(compiler)
        .run()
        .assertClean()
        .source("example/" + name + "Impl.java");
  }
}
