package dev.unisocket.examples.chat;

import dev.unisocket.UniSockets;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Two people talk over a server in this process; or, where a url is given, one person, whose lines
 * come from the standard input, talks over a server of your own.
 */
public final class ChatExample {
  private static final String ROOM = "garden";

  private final PrintStream out;

  ChatExample(PrintStream out) {
    this.out = out;
  }

  /**
   * Runs the example.
   *
   * @param args none, or a url such as {@code ws://localhost:8080/rooms/{room}?name={name}} and a
   *     name
   */
  public static void main(String... args) throws Exception {
    ChatExample example = new ChatExample(System.out);
    if (args.length == 0) {
      example.talk();
    } else {
      String name = args.length > 1 ? args[1] : "Ana";
      example.talkAt(
          args[0],
          name,
          new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())));
    }
  }

  /** Lets two people talk over a server of their own. */
  void talk() throws Exception {
    try (ChatServer server = ChatServer.begin();
        UniSockets sockets = at(server.url())) {
      out.println("server listens on port " + server.getPort());
      ChatService ana = new ChatService(new ChatSocketImpl(sockets));
      ChatService ben = new ChatService(new ChatSocketImpl(sockets));
      BlockingQueue<ChatMessage> heardByAna = enter(ana, "Ana");
      BlockingQueue<ChatMessage> heardByBen = enter(ben, "Ben");

      say(ana, "Ana", "Hello Ben, did the tomatoes survive the night?", heardByBen);
      say(ben, "Ben", "All but one. Bring string, and tea!", heardByAna);
      say(ana, "Ana", "On my way.", heardByBen);

      leave(ana, "Ana");
      leave(ben, "Ben");
    }
    out.println("done");
  }

  /** Lets one person talk over somebody else's server, a line of the input at a time. */
  void talkAt(String url, String name, BufferedReader input) throws IOException {
    try (UniSockets sockets = at(url)) {
      ChatService person = new ChatService(new ChatSocketImpl(sockets));
      enter(person, name);
      for (String line = input.readLine(); line != null; line = input.readLine()) {
        person.say(name, line).join();
      }
      leave(person, name);
    }
  }

  /**
   * Returns sockets on which a {@link ChatSocket} connects to this url and not to the one it
   * declares.
   */
  private static UniSockets at(String url) {
    return UniSockets.builder().client(ChatSocket.class, options -> options.url(url)).build();
  }

  private BlockingQueue<ChatMessage> enter(ChatService person, String name) {
    BlockingQueue<ChatMessage> heard = new LinkedBlockingQueue<>();
    person.onMessage(
        message -> {
          out.println(name + " hears " + message.from() + ": " + message.text());
          heard.add(message);
        });
    person.onTrouble(trouble -> out.println(name + " " + trouble));
    String protocol = person.join(ROOM, name).join().protocol();
    out.println(name + " is in the " + ROOM + (protocol.isEmpty() ? "" : ", over " + protocol));
    return heard;
  }

  private void leave(ChatService person, String name) {
    out.println(name + " left, code " + person.leave().join().code());
  }

  private void say(
      ChatService speaker, String name, String text, BlockingQueue<ChatMessage> listener)
      throws InterruptedException {
    speaker.say(name, text).join();
    if (listener.poll(10, TimeUnit.SECONDS) == null) {
      throw new IllegalStateException("Nobody heard what " + name + " said");
    }
  }
}
