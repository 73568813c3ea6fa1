package dev.unisocket.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A program that has nothing but the runtime and the annotations: no JSON library, no JSpecify, no
 * container.
 */
class ConsumerWithoutLibrariesTest {
  private static final String CLIENT =
      """
      package consumer;

      import dev.unisocket.OpenEvent;
      import dev.unisocket.UniSocketSession;
      import dev.unisocket.annotation.Connect;
      import dev.unisocket.annotation.OnMessage;
      import dev.unisocket.annotation.PathParam;
      import dev.unisocket.annotation.Send;
      import dev.unisocket.annotation.UniSocket;
      import java.util.function.Consumer;

      /** Echoes. */
      @UniSocket(url = "ws://${address}/{room}")
      public interface Echo extends UniSocketSession {

        /** Connects. */
        @Connect
        OpenEvent connect(@PathParam("room") String room);

        /** Sends. */
        @Send
        void say(String text);

        /** Hears. */
        @OnMessage
        void onText(Consumer<String> handler);
      }
      """;

  private static final String MAIN =
      """
      package consumer;

      import dev.unisocket.UniSockets;
      import java.util.concurrent.CompletableFuture;
      import java.util.concurrent.TimeUnit;

      /** Says hello and prints what comes back. */
      public final class Main {
        private Main() {}

        /** Runs. */
        public static void main(String[] args) throws Exception {
          CompletableFuture<String> heard = new CompletableFuture<>();
          try (UniSockets sockets = UniSockets.builder().placeholders(key -> args[0]).build()) {
            Echo echo = new EchoImpl(sockets);
            echo.onText(heard::complete);
            echo.connect("r");
            echo.say("hello");
            System.out.println("heard " + heard.get(20, TimeUnit.SECONDS));
          }
        }
      }
      """;

  @TempDir Path folder;

  @Test
  void compilesAndRunsOnTheClassPath() throws Exception {
    String published = Program.published();
    Path classes = program().compile("-classpath", published);

    assertThat(Program.run("-classpath", classes + File.pathSeparator + published, "consumer.Main"))
        .isEqualTo("heard hello");
  }

  @Test
  void compilesAndRunsOnTheModulePath() throws Exception {
    String published = Program.published();
    Path classes =
        program()
            .source(
                "module-info.java",
                "/** A consumer. */\nmodule consumer {\n  requires dev.unisocket.runtime;\n}\n")
            .compile("--module-path", published);

    assertThat(
            Program.run(
                "--module-path",
                classes + File.pathSeparator + published,
                "--module",
                "consumer/consumer.Main"))
        .isEqualTo("heard hello");
  }

  private Program program() throws Exception {
    return new Program(folder)
        .source("consumer/Echo.java", CLIENT)
        .source("consumer/Main.java", MAIN);
  }
}
