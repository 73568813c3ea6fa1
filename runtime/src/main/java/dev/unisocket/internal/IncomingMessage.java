package dev.unisocket.internal;

import dev.unisocket.MessageEvent;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import org.jspecify.annotations.Nullable;

/** One whole message as it came, confined to the socket's dispatcher once it is there. */
public final class IncomingMessage {
  private final @Nullable CharSequence chars; // a String, or a buffer that nobody else has
  private final byte @Nullable [] bytes;
  private @Nullable String text; // made once, if anybody asks
  private @Nullable MessageEvent event;
  private @Nullable Object route;
  private @Nullable Object envelope;

  private IncomingMessage(@Nullable CharSequence chars, byte @Nullable [] bytes) {
    this.chars = chars;
    this.bytes = bytes;
  }

  /** Makes a text message of characters that never change. */
  static IncomingMessage text(CharSequence chars) {
    return new IncomingMessage(chars, null);
  }

  static IncomingMessage binary(byte[] bytes) {
    return new IncomingMessage(null, bytes);
  }

  /** Returns whether it is a text message. */
  public boolean isText() {
    return chars != null;
  }

  /**
   * Returns the text to be read once, from its beginning, without making a String of it: decoding
   * needs none. Null for a binary message.
   */
  public @Nullable CharSequence chars() {
    String made = text;
    return made != null
        ? made
        : chars instanceof CharBuffer ? ((CharBuffer) chars).duplicate() : chars;
  }

  /** Returns whether it is this very text. */
  boolean says(String words) {
    return chars != null && words.contentEquals(chars);
  }

  /** Returns the text, null for a binary message. */
  public @Nullable String text() {
    String made = text;
    if (made == null && chars != null) {
      made = chars.toString();
      text = made;
    }
    return made;
  }

  /** Returns the bytes, not a copy; null for a text message. */
  public byte @Nullable [] bytes() {
    return bytes;
  }

  /** Returns what the owner has noted, null for nothing yet. */
  public @Nullable Object route() {
    return route;
  }

  /** Notes where it goes, so that it is looked into once. */
  public void route(Object route) {
    this.route = route;
  }

  /** Returns what the owner has read of its envelope, null for nothing. */
  public @Nullable Object envelope() {
    return envelope;
  }

  /** Notes its envelope, so that it is read once; before the dispatcher has it. */
  public void envelope(@Nullable Object envelope) {
    this.envelope = envelope;
  }

  /** Returns about how much memory it takes, in chars or bytes. */
  int size() {
    return chars != null ? chars.length() : bytes == null ? 0 : bytes.length;
  }

  /** Returns the message as listeners see it, made once. */
  public MessageEvent event() {
    MessageEvent made = event;
    if (made == null) {
      String said = text();
      made = said != null ? MessageEvent.of(said) : MessageEvent.of(ByteBuffer.wrap(bytes));
      event = made;
    }
    return made;
  }
}
