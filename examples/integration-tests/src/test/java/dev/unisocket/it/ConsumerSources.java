package dev.unisocket.it;

import java.util.Map;

/**
 * The sources of two small applications, each with its {@code consumer.Main}, by their paths: one
 * sends text, which needs no library, and one sends objects. Both are given the address of an echo
 * server, and print what came back.
 */
final class ConsumerSources {
  private static final String ECHO =
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

  private static final String ECHO_MAIN =
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

  private static final String NOTES =
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

  private static final String NOTES_MAIN =
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

  private ConsumerSources() {}

  /** Returns the application that sends text. */
  static Map<String, String> text() {
    return Map.of("consumer/Echo.java", ECHO, "consumer/Main.java", ECHO_MAIN);
  }

  /** Returns the application that sends objects; without a codec it prints what the error says. */
  static Map<String, String> objects() {
    return Map.of(
        "consumer/Note.java", NOTE,
        "consumer/Notes.java", NOTES,
        "consumer/Main.java", NOTES_MAIN);
  }

  /** Returns the source of the consumer's {@code module-info}. */
  static String module(String directives) {
    return "/** A consumer. */\nmodule consumer {\n  requires dev.unisocket.runtime;\n"
        + directives.indent(2)
        + "}\n";
  }
}
