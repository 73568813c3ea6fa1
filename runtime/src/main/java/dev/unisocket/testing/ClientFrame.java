package dev.unisocket.testing;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * What a client sent: a whole message, or a control frame. Immutable.
 *
 * <p>{@code toString()} tells the kind and the size, never the content.
 */
public final class ClientFrame {

  /** The kinds of what a client sends. */
  public enum Kind {
    /** A text message. */
    TEXT,
    /** A binary message. */
    BINARY,
    /** A ping that the client sent of its own. */
    PING,
    /** The client's answer to a ping of the server. */
    PONG,
    /** A close frame, of the client's own or in answer to the server's. */
    CLOSE
  }

  private final Kind kind;
  private final @Nullable String text;
  private final @Nullable ByteBuffer binary;
  private final int closeCode;

  private ClientFrame(
      Kind kind, @Nullable String text, @Nullable ByteBuffer binary, int closeCode) {
    this.kind = kind;
    this.text = text;
    this.binary = binary;
    this.closeCode = closeCode;
  }

  static ClientFrame text(CharSequence text) {
    return new ClientFrame(Kind.TEXT, text.toString(), null, 0);
  }

  static ClientFrame binary(ByteBuffer bytes) {
    // The caller's buffer is its own again once the future is done.
    ByteBuffer copy = ByteBuffer.allocate(bytes.remaining());
    copy.put(bytes.duplicate()).flip();
    return new ClientFrame(Kind.BINARY, null, copy.asReadOnlyBuffer(), 0);
  }

  static ClientFrame control(Kind kind) {
    return new ClientFrame(kind, null, null, 0);
  }

  static ClientFrame close(int code, String reason) {
    return new ClientFrame(Kind.CLOSE, reason, null, code);
  }

  /** Returns what was sent. */
  public Kind kind() {
    return kind;
  }

  /**
   * Returns the text message.
   *
   * @throws IllegalStateException if this is no text message
   */
  public String text() {
    return required(kind == Kind.TEXT ? text : null, "text");
  }

  /**
   * Returns the binary message, read-only, a buffer of its own at each call.
   *
   * @throws IllegalStateException if this is no binary message
   */
  public ByteBuffer binary() {
    return required(binary, "binary").duplicate();
  }

  /**
   * Returns the code of the close frame, 1005 if it has none.
   *
   * @throws IllegalStateException if this is no close frame
   */
  public int closeCode() {
    required(kind == Kind.CLOSE ? text : null, "close code");
    return closeCode;
  }

  /**
   * Returns the reason of the close frame, "" if it has none.
   *
   * @throws IllegalStateException if this is no close frame
   */
  public String closeReason() {
    return required(kind == Kind.CLOSE ? text : null, "close reason");
  }

  private <T> T required(@Nullable T value, String what) {
    if (value == null) {
      throw new IllegalStateException("no " + what + " in a frame of kind " + kind);
    }
    return value;
  }

  @Override
  public String toString() {
    switch (kind) {
      case TEXT:
        return "TEXT of " + text().length() + " characters";
      case BINARY:
        return "BINARY of " + binary().remaining() + " bytes";
      case CLOSE:
        return "CLOSE " + closeCode;
      default:
        return kind.toString();
    }
  }
}
