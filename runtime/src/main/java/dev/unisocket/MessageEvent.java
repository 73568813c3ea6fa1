package dev.unisocket;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** One whole message from the server, text or binary. Immutable. */
public final class MessageEvent {
  private final @Nullable String text;
  private final @Nullable ByteBuffer binary;

  private MessageEvent(@Nullable String text, @Nullable ByteBuffer binary) {
    this.text = text;
    this.binary = binary;
  }

  /** Returns the event of a text message. */
  public static MessageEvent of(String text) {
    return new MessageEvent(text, null);
  }

  /**
   * Returns the event of a binary message.
   *
   * @param binary the message, from position to limit; it must not be changed afterwards
   */
  public static MessageEvent of(ByteBuffer binary) {
    return new MessageEvent(null, binary.slice().asReadOnlyBuffer());
  }

  /** Returns whether this is a text message; otherwise it is a binary one. */
  public boolean isText() {
    return text != null;
  }

  /**
   * Returns the text.
   *
   * @throws IllegalStateException if the message is binary
   */
  public String text() {
    if (text == null) {
      throw new IllegalStateException(
          "The message is binary: call binary(), or ask isText() first");
    }
    return text;
  }

  /**
   * Returns the bytes: a read-only view of its own at each call, from position 0 to the limit.
   *
   * @throws IllegalStateException if the message is text
   */
  public ByteBuffer binary() {
    if (binary == null) {
      throw new IllegalStateException("The message is text: call text(), or ask isText() first");
    }
    return binary.duplicate();
  }

  /**
   * Returns the {@code String} of a text message, or the read-only {@code ByteBuffer} of a binary
   * one.
   */
  public Object data() {
    return text != null ? text : binary();
  }

  /** Returns the kind and the size, never the content. */
  @Override
  public String toString() {
    return text != null
        ? "MessageEvent[text, " + text.length() + " chars]"
        : "MessageEvent[binary, " + binary().remaining() + " bytes]";
  }
}
