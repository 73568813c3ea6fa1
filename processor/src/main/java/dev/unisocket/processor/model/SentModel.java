package dev.unisocket.processor.model;

import java.util.Optional;

/**
 * What a method sends, and how.
 *
 * @param binary whether text and coded payloads travel as a binary message
 * @param name what the annotation calls the message; nothing where it leaves that to the type
 * @param outage the constant of {@code OutagePolicy} that says what happens without a connection
 */
public record SentModel(
    Payload payload, boolean binary, Optional<Located<String>> name, String outage) {

  /** What happens without a connection, unless said otherwise. */
  public static final String QUEUE = "QUEUE";
}
