package dev.unisocket.faults;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Random;

/** The bytes of a sound server, with a few mistakes: the same ones for the same seed. */
final class Mutations {
  private static final int FIN = 0x80;

  private final Random random;

  Mutations(long seed) {
    this.random = new Random(seed * 0x9E3779B97F4A7C15L); // neighbours are to differ at once
  }

  /** Returns what a server writes: the acceptance and frames, with mistakes in one or the other. */
  byte[] stream(String acceptance) {
    byte[] head = acceptance.getBytes(ISO_8859_1);
    byte[] frames = frames();
    boolean inHead = random.nextInt(10) < 3;
    int mistakes = 1 + random.nextInt(4);
    for (int i = 0; i < mistakes; i++) {
      if (inHead) {
        head = mutated(head);
      } else {
        frames = mutated(frames);
      }
    }
    return concat(head, frames);
  }

  /** Returns whether the server resets the connection at the end, instead of ending the stream. */
  boolean endsByReset() {
    return random.nextInt(5) == 0;
  }

  private byte[] frames() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int messages = random.nextInt(6);
    for (int i = 0; i < messages; i++) {
      switch (random.nextInt(6)) {
        case 0:
          frame(out, FIN | 1, "h\u00e9llo \u20ac \ud83d\ude00".getBytes(UTF_8));
          break;
        case 1:
          frame(out, FIN | 2, new byte[random.nextInt(300)]);
          break;
        case 2:
          frame(out, 1, "in two ".getBytes(UTF_8));
          frame(out, FIN | 9, new byte[random.nextInt(126)]);
          frame(out, FIN, "parts".getBytes(UTF_8));
          break;
        case 3:
          frame(out, FIN | 10, new byte[0]);
          break;
        case 4:
          frame(out, FIN | 1, "x".repeat(20_000).getBytes(UTF_8));
          break;
        default:
          frame(out, FIN | 1, new byte[0]);
      }
    }
    if (random.nextBoolean()) {
      frame(out, FIN | 8, new byte[] {3, (byte) 0xE8, 'b', 'y', 'e'});
    }
    return out.toByteArray();
  }

  private static void frame(ByteArrayOutputStream out, int first, byte[] payload) {
    out.write(first);
    if (payload.length < 126) {
      out.write(payload.length);
    } else {
      out.write(126);
      out.write(payload.length >> 8);
      out.write(payload.length);
    }
    out.writeBytes(payload);
  }

  private byte[] mutated(byte[] bytes) {
    if (bytes.length == 0) {
      return noise();
    }
    int at = random.nextInt(bytes.length);
    int end = Math.min(bytes.length, at + 1 + random.nextInt(8));
    byte[] before = Arrays.copyOf(bytes, at);
    byte[] range = Arrays.copyOfRange(bytes, at, end);
    byte[] after = Arrays.copyOfRange(bytes, end, bytes.length);
    switch (random.nextInt(8)) {
      case 0: // a bit
        range[0] ^= (byte) (1 << random.nextInt(8));
        return concat(before, range, after);
      case 1: // a byte
        range[0] = (byte) random.nextInt(256);
        return concat(before, range, after);
      case 2: // lost
        return concat(before, after);
      case 3: // twice
        return concat(before, range, range, after);
      case 4: // noise in between
        return concat(before, noise(), range, after);
      case 5: // the rest is missing
        return before;
      case 6: // a length or a line end where there was none
        return concat(before, edge(), range, after);
      default: // from somewhere else
        int from = random.nextInt(bytes.length);
        return concat(
            before, Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + 40)), after);
    }
  }

  private byte[] noise() {
    byte[] noise = new byte[1 + random.nextInt(20)];
    random.nextBytes(noise);
    return noise;
  }

  private byte[] edge() {
    switch (random.nextInt(6)) {
      case 0:
        return new byte[] {'\r', '\n'};
      case 1:
        return new byte[] {'\r', '\n', '\r', '\n'};
      case 2:
        return new byte[] {(byte) 0x82, 127, 0x7F, -1, -1, -1, -1, -1, -1, -1};
      case 3:
        return new byte[] {(byte) 0x81, 127, -1, -1, -1, -1, -1, -1, -1, -1};
      case 4:
        return new byte[] {0, 0};
      default:
        return new byte[] {(byte) 0x88, 2, 0x03, (byte) random.nextInt(256)};
    }
  }

  private static byte[] concat(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
