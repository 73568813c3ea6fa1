package dev.unisocket.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unisocket.UniSockets;
import dev.unisocket.annotation.UniSocket;
import dev.unisocket.processor.compile.Compile;
import dev.unisocket.processor.compile.TestCompiler;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * A user on the module path: what is written is what the user's module can read. On javac alone:
 * ECJ's command line puts generated sources into no module, where they see none of the user's.
 */
class ModulesTest {
  private static final List<Path> MODULES =
      List.of(
          Compile.home(UniSockets.class),
          Compile.home(UniSocket.class),
          Compile.home(Inject.class));
  private static final String SOCKET =
      "package example.chat; import dev.unisocket.*; import dev.unisocket.annotation.*;"
          + " @UniSocket(url = \"wss://feed.example.com\") public interface ChatSocket"
          + " extends UniSocketClient { @Send void say(Said said); record Said(String text) {} }";

  @Test
  @DisplayName("a module that requires the runtime alone gets neither @Inject nor @Generated")
  void runtimeAlone() {
    String source = generated("requires dev.unisocket.runtime;");

    assertThat(source)
        .contains("public class ChatSocketImpl implements ChatSocket")
        .doesNotContain("@Inject", "@Generated");
  }

  @Test
  @DisplayName("a module that reads both gets both, and a clean class in an exported package")
  void readable() {
    String source =
        generated(
            "requires transitive dev.unisocket.runtime; requires static java.compiler;"
                + " requires jakarta.inject; exports example.chat;");

    assertThat(source)
        .contains("@Generated(")
        .containsPattern(
            "  @Inject\n(  @SuppressWarnings.*\n)?  public ChatSocketImpl\\(UniSockets");
  }

  private static String generated(String directives) {
    return Compile.with(TestCompiler.JAVAC)
        .option("-Xlint:-processing") // a container's annotation has no processor
        .modulePath(MODULES)
        .source("module-info.java", "module example.chat { " + directives + " }")
        .source("example/chat/ChatSocket.java", SOCKET)
        .run()
        .assertClean()
        .source("example/chat/ChatSocketImpl.java");
  }
}
