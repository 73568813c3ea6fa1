package dev.unisocket.examples.benchmarks.clients;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SocketChannel;

/** Reads and unmasks a client's text frames, asleep or polling. */
final class FrameReader {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
  private static final int MARGIN = 16; // at both ends, so that eight bytes can be read anywhere
  private static final int PING = 0x89;
  private static final int PONG = 0x8A;
  private static final int TEXT = 0x81;
  private static final int CLOSE = 0x88;

  private final SocketChannel channel;
  private final Bursts bursts;
  private final boolean polling;
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(256 * 1024);
  private final byte[] bytes = new byte[2 * buffer.capacity()];
  private int position = MARGIN; // of what has not been read out
  private int filled = MARGIN;
  private int from;
  private int to;

  FrameReader(SocketChannel channel, Bursts bursts, boolean polling) throws IOException {
    this.channel = channel;
    this.bursts = bursts;
    this.polling = polling;
    channel.configureBlocking(!polling);
  }

  /** Waits for the next text; returns false at the end. */
  boolean next() throws IOException {
    while (true) {
      while (!whole()) {
        if (!fill()) {
          return false;
        }
      }
      int opcode = bytes[position] & 0xFF;
      unmask();
      switch (opcode) {
        case TEXT -> {
          return true;
        }
        case CLOSE -> {
          return false;
        }
        case PING -> control(PONG);
        case PONG -> {}
        default -> throw new ProtocolException("a frame that begins with " + opcode);
      }
    }
  }

  /** Whether the next text is here already. */
  boolean more() {
    return whole();
  }

  byte[] bytes() {
    return bytes;
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }

  /** Answers the close frame that ended the reading, if it was one. */
  void goodbye() throws IOException {
    if (to > 0) {
      to = from + Math.min(2, to - from); // the code
      control(CLOSE);
    }
  }

  private boolean whole() {
    int here = filled - position;
    return here >= 2 && here >= header() && here - header() >= length();
  }

  private int header() {
    int length = bytes[position + 1] & 0x7F;
    return 2 + 4 + (length == 126 ? 2 : length == 127 ? 8 : 0);
  }

  private int length() {
    int length = bytes[position + 1] & 0x7F;
    if (length < 126) {
      return length;
    }
    long large = (long) LONG.get(bytes, position + 2);
    return length == 126 ? (int) (large >>> 48) : Math.toIntExact(large);
  }

  private void unmask() {
    from = position + header();
    to = from + length();
    long half = ((long) LONG.get(bytes, from - 8)) & 0xFFFFFFFFL;
    long mask = half << 32 | half;
    int at = from;
    for (; at + 8 <= to; at += 8) {
      LONG.set(bytes, at, (long) LONG.get(bytes, at) ^ mask);
    }
    for (int shift = 56; at < to; at++, shift -= 8) {
      bytes[at] ^= (byte) (mask >>> shift);
    }
    position = to;
  }

  private boolean fill() throws IOException {
    System.arraycopy(bytes, position, bytes, MARGIN, filled - position);
    filled -= position - MARGIN;
    position = MARGIN;
    buffer.clear().limit(Math.min(buffer.capacity(), bytes.length - MARGIN - filled));
    int count = channel.read(buffer);
    if (count == 0 && polling) {
      long since = System.nanoTime();
      do {
        Thread.onSpinWait();
        count = channel.read(buffer);
      } while (count == 0);
      bursts.idle(System.nanoTime() - since);
    }
    if (count < 0) {
      to = 0;
      return false;
    }
    buffer.flip().get(bytes, filled, count);
    filled += count;
    return true;
  }

  private void control(int opcode) throws IOException {
    ByteBuffer frame = ByteBuffer.allocate(2 + to - from);
    frame.put((byte) opcode).put((byte) (to - from)).put(bytes, from, to - from).flip();
    while (frame.hasRemaining()) {
      channel.write(frame);
    }
  }
}
