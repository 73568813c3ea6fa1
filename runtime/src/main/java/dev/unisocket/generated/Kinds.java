package dev.unisocket.generated;

import dev.unisocket.UniSocketException;
import dev.unisocket.codec.MessageCodec;
import dev.unisocket.codec.MessagePeek;
import dev.unisocket.internal.ConnectFailures;
import dev.unisocket.internal.IncomingMessage;
import dev.unisocket.internal.json.ScalarScan;
import dev.unisocket.internal.text.Utf8;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import org.jspecify.annotations.Nullable;

/**
 * Finds the kind of a message, with the codec of the client. Thread-safe once {@link #look} was
 * called.
 */
final class Kinds {
  final Discriminator discriminator;
  private volatile @Nullable MessagePeek peek;

  Kinds(Discriminator discriminator) {
    this.discriminator = discriminator;
  }

  /**
   * Sets how messages are looked into.
   *
   * @param codec null for one of the standard ones, which are JSON
   * @throws UniSocketException 10003 if the codec cannot
   */
  void look(@Nullable MessageCodec codec) {
    if (codec == null) {
      ScalarScan scan = ScalarScan.of(discriminator.path, discriminator.kinds);
      peek = text -> scan.find(text).text();
      return;
    }
    requireJson("@Discriminator", codec);
    try {
      peek = codec.peek(discriminator.source, discriminator.kinds);
    } catch (UnsupportedOperationException e) {
      throw cannot("@Discriminator", codec);
    }
  }

  /**
   * Checks that the runtime can read and write inside what a codec makes.
   *
   * @throws UniSocketException 10003, naming annotation and codec
   */
  static void requireJson(String annotation, MessageCodec codec) {
    if (!codec.isJson()) {
      throw cannot(annotation, codec);
    }
  }

  private static UniSocketException cannot(String annotation, MessageCodec codec) {
    return ConnectFailures.invalidArgument(
        annotation + " needs a codec of JSON text, and " + codec.getClass().getName() + " is none",
        "Set JacksonCodec, GsonCodec or MessageCodec.of over a JSON library, or take the annotation away");
  }

  /** Returns the kind, null where the message does not say. */
  @Nullable String of(IncomingMessage message) {
    MessagePeek how = peek;
    CharSequence text = chars(message);
    if (how == null || text == null) {
      return null;
    }
    try {
      return how.find(text);
    } catch (RuntimeException | StackOverflowError e) {
      return null; // the peek may be a user's own, and decoding will say what is wrong
    }
  }

  /** Returns where a message of a kind goes. */
  Route route(String kind) {
    return discriminator.router.route(kind);
  }

  /** Returns a message as text, null for bytes that are none. */
  static @Nullable CharSequence chars(IncomingMessage message) {
    byte[] bytes = message.bytes();
    if (bytes == null) {
      return message.chars();
    }
    try {
      return Utf8.decode(ByteBuffer.wrap(bytes));
    } catch (CharacterCodingException e) {
      return null; // no JSON
    }
  }
}
