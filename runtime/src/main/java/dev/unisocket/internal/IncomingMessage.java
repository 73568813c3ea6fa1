package dev.unisocket.internal;

import dev.unisocket.MessageEvent;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import org.jspecify.annotations.Nullable;

/** One whole message as it came, confined to the socket's dispatcher once it is there. */
public final class IncomingMessage {
  private final @Nullable CharSequence chars; // a String, or a buffer that nobody else has
  private final byte @Nullable [] bytes;
  private final int length;
  private @Nullable String text; // made once, if anybody asks
  private @Nullable MessageEvent event;
  private @Nullable Object route;
  private @Nullable Object envelope;

  private IncomingMessage(@Nullable CharSequence chars, byte @Nullable [] bytes) {
    this.chars = chars;
    this.bytes = bytes;
    this.length = chars != null ? chars.length() : bytes == null ? 0 : bytes.length;
  }

  /** Makes a text message of characters that never change. */
  static IncomingMessage text(CharSequence chars) {
    boolean begins = !(chars instanceof CharBuffer) || ((CharBuffer) chars).position() == 0;
    return new IncomingMessage(begins ? chars : ((CharBuffer) chars).slice(), null);
  }

  static IncomingMessage binary(byte[] bytes) {
    return new IncomingMessage(null, bytes);
  }

  /** Returns whether it is a text message. */
  public boolean isText() {
    return chars != null;
  }

  /**
   * Returns the text without making a String of it: decoding needs none. Null for a binary message.
   */
  public @Nullable CharSequence chars() {
    String made = text;
    return made != null ? made : rewound();
  }

  /** Returns whether it is this very text. */
  boolean says(String words) {
    return chars != null && words.contentEquals(chars);
  }

  /** Returns the text, null for a binary message. */
  public @Nullable String text() {
    String made = text;
    if (made == null && chars != null) {
      made = String.valueOf(rewound());
      text = made;
    }
    return made;
  }

  /** A codec may have read a buffer by its position. */
  private @Nullable CharSequence rewound() {
    if (chars instanceof CharBuffer) {
      ((CharBuffer) chars).position(0).limit(length);
    }
    return chars;
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

  /** Returns about how many bytes of memory it takes. */
  int size() {
    return chars instanceof CharBuffer ? 2 * ((CharBuffer) chars).capacity() : length;
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
