package dev.unisocket.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.Gson;
import java.io.File;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program on the module path whose messages are objects: its module requires its library. */
class JsonInModulesTest {
  private static final String NOTE =
      """
      package consumer;

      /** A note. */
      public final class Note {
        /** What it says. */
        public String text = "";

        /** Says nothing yet. */
        public Note() {}
      }
      """;

  private static final String CLIENT =
      """
      package consumer;

      import dev.unisocket.UniSocketClient;
      import dev.unisocket.annotation.OnMessage;
      import dev.unisocket.annotation.Send;
      import dev.unisocket.annotation.UniSocket;
      import java.util.function.Consumer;

      /** Echoes. */
      @UniSocket(url = "ws://${address}/notes")
      public interface Notes extends UniSocketClient {

        /** Sends. */
        @Send
        void say(Note note);

        /** Hears. */
        @OnMessage
        void onNote(Consumer<Note> handler);
      }
      """;

  private static final String MAIN =
      """
      package consumer;

      import dev.unisocket.UniSocketException;
      import dev.unisocket.UniSockets;
      import java.util.concurrent.CompletableFuture;
      import java.util.concurrent.CompletionException;
      import java.util.concurrent.TimeUnit;

      /** Says a note and prints what comes back, or why nothing can. */
      public final class Main {
        private Main() {}

        /** Runs. */
        public static void main(String[] args) throws Exception {
          CompletableFuture<Note> heard = new CompletableFuture<>();
          try (UniSockets sockets = UniSockets.builder().placeholders(key -> args[0]).build()) {
            Notes notes = new NotesImpl(sockets);
            notes.onNote(heard::complete);
            notes.connect().join();
            Note note = new Note();
            note.text = "hello";
            notes.say(note);
            System.out.println("heard " + heard.get(20, TimeUnit.SECONDS).text);
          } catch (UniSocketException e) {
            System.out.println("no codec: " + e.getMessage());
          } catch (CompletionException e) {
            System.out.println("no codec: " + e.getCause().getMessage());
          }
        }
      }
      """;

  private static final String JACKSON =
      Program.path(ObjectMapper.class, JsonFactory.class, JsonProperty.class);
  private static final String GSON = Program.path(Gson.class);

  @TempDir Path folder;

  @Test
  @DisplayName("a module that requires Jackson speaks JSON by it")
  void jackson() throws Exception {
    assertThat(run("requires com.fasterxml.jackson.databind; opens consumer;", JACKSON))
        .isEqualTo("heard hello");
  }

  @Test
  @DisplayName("a module that requires Gson speaks JSON by it")
  void gson() throws Exception {
    assertThat(run("requires com.google.gson; opens consumer;", GSON)).isEqualTo("heard hello");
  }

  @Test
  @DisplayName("a library that is there and not required does not count: the error says what to do")
  void notRequired() throws Exception {
    assertThat(run("opens consumer;", JACKSON))
        .startsWith("no codec: ")
        .contains(
            "com.fasterxml.jackson.core:jackson-databind",
            "requires com.fasterxml.jackson.databind;");
  }

  private String run(String directives, String library) throws Exception {
    String path = Program.published() + File.pathSeparator + library;
    Path classes =
        new Program(folder)
            .source("consumer/Note.java", NOTE)
            .source("consumer/Notes.java", CLIENT)
            .source("consumer/Main.java", MAIN)
            .source(
                "module-info.java",
                "/** A consumer. */ module consumer { requires dev.unisocket.runtime; "
                    + directives
                    + " }")
            .compile("--module-path", path);
    return Program.run(
        "--module-path", classes + File.pathSeparator + path, "--module", "consumer/consumer.Main");
  }
}
