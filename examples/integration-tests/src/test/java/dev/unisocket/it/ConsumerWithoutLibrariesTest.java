package dev.unisocket.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unisocket.UniSockets;
import dev.unisocket.annotation.UniSocket;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
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
    Path classes = compile(List.of("-classpath", published()), sources());

    assertThat(run("-classpath", classes + File.pathSeparator + published(), "consumer.Main"))
        .isEqualTo("heard hello");
  }

  @Test
  void compilesAndRunsOnTheModulePath() throws Exception {
    List<Path> sources = new ArrayList<>(sources());
    sources.add(
        Files.writeString(
            folder.resolve("module-info.java"),
            "/** A consumer. */\nmodule consumer {\n  requires dev.unisocket.runtime;\n}\n"));

    Path classes = compile(List.of("--module-path", published()), sources);

    assertThat(
            run(
                "--module-path",
                classes + File.pathSeparator + published(),
                "--module",
                "consumer/consumer.Main"))
        .isEqualTo("heard hello");
  }

  private List<Path> sources() throws IOException {
    Path source = Files.createDirectories(folder.resolve("consumer"));
    return List.of(
        Files.writeString(source.resolve("Echo.java"), CLIENT),
        Files.writeString(source.resolve("Main.java"), MAIN));
  }

  private Path compile(List<String> path, List<Path> sources) throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    Path classes = Files.createDirectories(folder.resolve("classes"));
    List<String> options = new ArrayList<>(path);
    options.addAll(
        List.of(
            "--release",
            "11",
            "-Xlint:all,-options",
            "-Werror",
            "--processor-path",
            System.getProperty("java.class.path"),
            "-d",
            classes.toString()));
    StringWriter output = new StringWriter();
    try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, UTF_8)) {
      Iterable<? extends JavaFileObject> units = files.getJavaFileObjectsFromPaths(sources);
      assertThat(javac.getTask(output, files, null, options, null, units).call())
          .as("%s", output)
          .isTrue();
    }
    assertThat(output.toString()).isEmpty();
    return classes;
  }

  private String run(String... arguments) throws Exception {
    try (EchoServer server = EchoServer.begin()) {
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(List.of(arguments));
      command.add("127.0.0.1:" + server.getPort());
      Process java = new ProcessBuilder(command).redirectErrorStream(true).start();
      String printed = new String(java.getInputStream().readAllBytes(), UTF_8).trim();
      assertThat(java.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(java.exitValue()).as("%s", printed).isZero();
      return printed;
    }
  }

  /** Returns the two published jars, or their folders of classes, as a path. */
  private static String published() {
    return Stream.of(UniSockets.class, UniSocket.class)
        .map(ConsumerWithoutLibrariesTest::place)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String place(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }
}
