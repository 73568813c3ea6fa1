package dev.unisocket.examples.chat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class ChatExampleTest {
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final ChatExample example = new ChatExample(new PrintStream(printed, true, UTF_8));

  @Test
  void twoPeopleTalkOverTheServerInTheProcess() throws Exception {
    example.talk();

    assertThat(printed.toString(UTF_8).lines().skip(1))
        .containsExactly(
            "Ana is in the garden, over chat.v1",
            "Ben is in the garden, over chat.v1",
            "Ben hears Ana: Hello Ben, did the tomatoes survive the night?",
            "Ana hears Ben: All but one. Bring string, and tea!",
            "Ben hears Ana: On my way.",
            "Ana left, code 1000",
            "Ben left, code 1000",
            "done");
  }

  @Test
  void onePersonTalksOverAServerThatIsGivenByItsUrl() throws Exception {
    try (ChatServer server = ChatServer.begin()) {
      example.talkAt(server.url(), "Cem", new BufferedReader(new StringReader("Hello?\n")));
    }

    assertThat(printed.toString(UTF_8).lines())
        .containsExactly("Cem is in the garden, over chat.v1", "Cem left, code 1000");
  }
}
