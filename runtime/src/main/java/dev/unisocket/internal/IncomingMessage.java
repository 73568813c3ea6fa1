package dev.unisocket.internal;

import dev.unisocket.MessageEvent;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** One whole message as it came, confined to the socket's dispatcher once it is there. */
public final class IncomingMessage {
  private final @Nullable String text;
  private final byte @Nullable [] bytes;
  private @Nullable MessageEvent event;
  private @Nullable Object route;
  private @Nullable Object envelope;

  private IncomingMessage(@Nullable String text, byte @Nullable [] bytes) {
    this.text = text;
    this.bytes = bytes;
  }

  static IncomingMessage text(String text) {
    return new IncomingMessage(text, null);
  }

  static IncomingMessage binary(byte[] bytes) {
    return new IncomingMessage(null, bytes);
  }

  /** Returns the text, null for a binary message. */
  public @Nullable String text() {
    return text;
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
    return text != null ? text.length() : bytes == null ? 0 : bytes.length;
  }

  /** Returns the message as listeners see it, made once. */
  public MessageEvent event() {
    MessageEvent made = event;
    if (made == null) {
      made = text != null ? MessageEvent.of(text) : MessageEvent.of(ByteBuffer.wrap(bytes));
      event = made;
    }
    return made;
  }
}
