package dev.unisocket.examples.benchmarks.clients;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Arrays;

/**
 * Takes trades and holds every byte of them against what is due: the next id of their symbol. It
 * sends back what ends a burst; as an echo, everything.
 */
final class Sink {
  private static final int ROOM = 256 * 1024;

  /** No trade that anybody waits for, and a close frame (1008). */
  private static final byte[] WRONG = wrong();

  private final SocketChannel channel;
  private final Bursts bursts;
  private final boolean polling;
  private final boolean echo;
  private final long[] due = new long[Trades.SYMBOLS.size()];
  private final ByteBuffer out = ByteBuffer.allocateDirect(ROOM);

  Sink(SocketChannel channel, Bursts bursts, boolean polling, boolean echo) {
    this.channel = channel;
    this.bursts = bursts;
    this.polling = polling;
    this.echo = echo;
    Arrays.fill(due, Trades.FIRST);
  }

  void serve() throws IOException {
    FrameReader frames = new FrameReader(channel, bursts, polling);
    try {
      while (frames.next()) {
        take(frames);
        if (out.position() > ROOM / 2 || !frames.more()) {
          flush();
        }
      }
    } catch (ProtocolException e) {
      bursts.fail(e.toString());
      out.clear().put(WRONG);
      flush(); // a client that waits for its echo need not wait any longer
      throw e;
    }
    frames.goodbye();
  }

  private void take(FrameReader frames) throws IOException {
    int symbol = Trades.next(frames.bytes(), frames.from(), frames.to(), due);
    if (symbol >= 0) {
      bursts.count(due[symbol]++);
      if (echo) {
        reply(frames);
      }
      return;
    }
    String text =
        new String(frames.bytes(), frames.from(), frames.to() - frames.from(), ISO_8859_1);
    if (!text.startsWith("{\"e\":\"" + Trades.END + "\"")) {
      throw new ProtocolException(
          "not the trade that is due (ids " + Arrays.toString(due) + "): " + text);
    }
    bursts.end();
    reply(frames);
  }

  private void reply(FrameReader frames) {
    int length = frames.to() - frames.from();
    out.put((byte) 0x81).put((byte) length).put(frames.bytes(), frames.from(), length);
  }

  private void flush() throws IOException {
    out.flip();
    while (out.hasRemaining()) {
      channel.write(out);
    }
    out.clear();
  }

  private static byte[] wrong() {
    byte[] frames = new byte[2 + Trades.MAX_BYTES];
    int end = Trades.write(frames, 2, 1, 0);
    frames[0] = (byte) 0x81;
    frames[1] = (byte) (end - 2);
    for (int each : new int[] {0x88, 2, 1008 >>> 8, 1008 & 0xFF}) {
      frames[end++] = (byte) each;
    }
    return Arrays.copyOf(frames, end);
  }
}
