package dev.unisocket.examples.benchmarks.clients;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** Where the messages of a flood come from; goes on where the burst before has ended. */
interface FloodSource {
  int BATCH = 256 * 1024; // bytes in one write

  void send(SocketChannel channel, long count, Bursts bursts) throws IOException;

  /** Trades with ids that count up, of one kind or of ten in turn. */
  static FloodSource trades(int kinds) {
    return new FloodSource() {
      private final byte[] batch = new byte[BATCH];
      private final ByteBuffer buffer = ByteBuffer.allocateDirect(BATCH);
      private long id = Trades.FIRST;

      @Override
      public void send(SocketChannel channel, long count, Bursts bursts) throws IOException {
        long end = id + count;
        while (id < end) {
          long first = id;
          int position = 0;
          while (id < end && position < BATCH - Trades.MAX_BYTES) {
            int from = position + 2;
            position = Trades.write(batch, from, (int) (id % kinds), id);
            batch[from - 2] = (byte) 0x81;
            batch[from - 1] = (byte) (position - from); // below 126
            id++;
          }
          bursts.count(id - first, (first + id - 1) * (id - first) / 2);
          write(channel, buffer.clear().put(batch, 0, position).flip());
        }
      }
    };
  }

  /** Texts of one size, in turn. */
  static FloodSource texts(int size) {
    String[] texts = Texts.of(size);
    int header = size < 126 ? 2 : size < 65_536 ? 4 : 10;
    int frame = header + size;
    int frames = Math.max(1, BATCH / frame / texts.length) * texts.length;
    ByteBuffer batch = ByteBuffer.allocateDirect(frames * frame);
    for (int i = 0; i < frames; i++) {
      batch.put((byte) 0x81);
      switch (header) {
        case 2 -> batch.put((byte) size);
        case 4 -> batch.put((byte) 126).putShort((short) size);
        default -> batch.put((byte) 127).putLong(size);
      }
      batch.put(texts[i % texts.length].getBytes(US_ASCII));
    }
    return new FloodSource() {
      private long number;

      @Override
      public void send(SocketChannel channel, long count, Bursts bursts) throws IOException {
        long end = number + count;
        while (number < end) {
          int first = (int) (number % frames);
          long some = Math.min(end - number, frames - first);
          bursts.count(some, (number + number + some - 1) * some / 2);
          write(channel, batch.limit((int) (first + some) * frame).position(first * frame));
          number += some;
        }
      }
    };
  }

  private static void write(SocketChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }
}
