package dev.unisocket.testserver;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** One frame of RFC 6455, section 5.2, its payload unmasked. */
public final class Frame {
  public static final int CONTINUATION = 0;
  public static final int TEXT = 1;
  public static final int BINARY = 2;
  public static final int CLOSE = 8;
  public static final int PING = 9;
  public static final int PONG = 10;

  private final boolean fin;
  private final int opcode;
  private final byte[] payload;

  Frame(boolean fin, int opcode, byte[] payload) {
    this.fin = fin;
    this.opcode = opcode;
    this.payload = payload;
  }

  public boolean fin() {
    return fin;
  }

  public int opcode() {
    return opcode;
  }

  public byte[] payload() {
    return payload;
  }

  /** Returns the payload as text. */
  public String text() {
    return new String(payload, StandardCharsets.UTF_8);
  }

  /** Returns the status code of a close frame, 1005 if it has none. */
  public int closeCode() {
    return payload.length < 2 ? 1005 : ByteBuffer.wrap(payload).getShort() & 0xFFFF;
  }

  /** Returns the reason of a close frame. */
  public String closeReason() {
    return payload.length < 2
        ? ""
        : new String(payload, 2, payload.length - 2, StandardCharsets.UTF_8);
  }

  /**
   * Returns the bytes of an unmasked frame, as a server sends it; {@code flags} holds FIN and RSV1
   * to RSV3 as they are on the wire.
   */
  static byte[] encode(int flags, int opcode, byte[] payload) {
    int header = payload.length < 126 ? 2 : payload.length <= 0xFFFF ? 4 : 10;
    ByteBuffer frame = ByteBuffer.allocate(header + payload.length);
    frame.put((byte) (flags | opcode));
    if (payload.length < 126) {
      frame.put((byte) payload.length);
    } else if (payload.length <= 0xFFFF) {
      frame.put((byte) 126).putShort((short) payload.length);
    } else {
      frame.put((byte) 127).putLong(payload.length);
    }
    return frame.put(payload).array();
  }

  /**
   * Returns the bytes of a final, masked frame of less than 126 bytes, which a server must not
   * send.
   */
  static byte[] encodeMasked(int opcode, byte[] payload) {
    byte[] mask = {1, 2, 3, 4};
    ByteBuffer frame = ByteBuffer.allocate(2 + mask.length + payload.length);
    frame.put((byte) (0x80 | opcode)).put((byte) (0x80 | payload.length)).put(mask);
    for (int i = 0; i < payload.length; i++) {
      frame.put((byte) (payload[i] ^ mask[i & 3]));
    }
    return frame.array();
  }

  @Override
  public String toString() {
    return "Frame[fin=" + fin + ", opcode=" + opcode + ", " + payload.length + " bytes]";
  }
}
