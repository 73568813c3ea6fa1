package dev.unisocket.examples.benchmarks.scale;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Base64;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The server's end of one connection. Confined to the server's thread. */
final class NoteConnection {
  private static final Pattern KEY =
      Pattern.compile("\nSec-WebSocket-Key: *(\\S+)\r\n", Pattern.CASE_INSENSITIVE);
  private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"; // RFC 6455, 1.3
  private static final byte[] TO_ALL = "{\"to\":\"all\"".getBytes(ISO_8859_1);
  private static final int CLOSE = 8;
  private static final int PING = 9;
  private static final int PONG = 10;

  /** For all connections: there is one thread. */
  private static final ByteBuffer READ = ByteBuffer.allocateDirect(64 * 1024);

  private final SocketChannel channel;
  private final SelectionKey key;
  private final Consumer<byte[]> toAll;
  private final Queue<ByteBuffer> unwritten = new ArrayDeque<>();
  private byte[] begun = new byte[0]; // read, and not yet a whole head or frame
  private boolean open;
  private boolean closing;

  NoteConnection(SocketChannel channel, SelectionKey key, Consumer<byte[]> toAll) {
    this.channel = channel;
    this.key = key;
    this.toAll = toAll;
  }

  void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends a frame, once there is a connection to send it over. */
  void send(byte[] frame) throws IOException {
    if (open && !closing) {
      write(frame);
    }
  }

  void read() throws IOException {
    READ.clear();
    if (channel.read(READ) < 0) {
      close();
      return;
    }
    READ.flip();
    byte[] all = Arrays.copyOf(begun, begun.length + READ.remaining());
    READ.get(all, begun.length, READ.remaining());
    int used = open ? 0 : shakeHands(all);
    if (open) {
      used = frames(all, used);
    }
    begun = Arrays.copyOfRange(all, used, all.length);
  }

  /** Returns the length of the request, 0 while it is not all here. */
  private int shakeHands(byte[] all) throws IOException {
    String request = new String(all, ISO_8859_1);
    int end = request.indexOf("\r\n\r\n");
    if (end < 0) {
      return 0;
    }
    Matcher asked = KEY.matcher(request.substring(0, end + 2));
    if (!asked.find()) {
      throw new IOException("no WebSocket");
    }
    open = true;
    write(
        ("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Accept: "
                + accept(asked.group(1))
                + "\r\n\r\n")
            .getBytes(ISO_8859_1));
    return end + 4;
  }

  private static String accept(String key) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-1").digest((key + GUID).getBytes(ISO_8859_1));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-1", impossible);
    }
  }

  /** Returns up to where whole frames have been read; what is said here is shorter than 64 KiB. */
  private int frames(byte[] all, int from) throws IOException {
    int at = from;
    while (all.length - at >= 6) {
      int length = all[at + 1] & 0x7f;
      int mask = at + 2;
      if (length == 126) {
        length = (all[at + 2] & 0xff) << 8 | (all[at + 3] & 0xff);
        mask += 2;
      } else if (length == 127) {
        throw new IOException("a frame beyond 64 KiB");
      }
      int payload = mask + 4;
      if (all.length - payload < length) {
        return at;
      }
      for (int i = 0; i < length; i++) {
        all[payload + i] ^= all[mask + (i & 3)];
      }
      frame(all[at], Arrays.copyOfRange(all, payload, payload + length));
      at = payload + length;
    }
    return at;
  }

  private void frame(byte first, byte[] payload) throws IOException {
    switch (first & 0x0f) {
      case CLOSE -> {
        closing = true; // once this has been written
        write(framed(first, payload));
      }
      case PING -> write(framed((byte) (0x80 | PONG), payload));
      case PONG -> {}
      default -> {
        if (startsWith(payload, TO_ALL)) {
          toAll.accept(framed(first, payload));
        } else {
          write(framed(first, payload));
        }
      }
    }
  }

  private static boolean startsWith(byte[] bytes, byte[] start) {
    return bytes.length >= start.length
        && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
  }

  private static byte[] framed(byte first, byte[] payload) {
    ByteBuffer frame = ByteBuffer.allocate(payload.length + 4).put(first);
    if (payload.length < 126) {
      frame.put((byte) payload.length);
    } else {
      frame.put((byte) 126).putShort((short) payload.length);
    }
    return Arrays.copyOf(frame.put(payload).array(), frame.position());
  }

  private void write(byte[] bytes) throws IOException {
    unwritten.add(ByteBuffer.wrap(bytes));
    flush();
  }

  /** Writes what the channel takes; the rest when the selector says so. */
  void flush() throws IOException {
    @Nullable ByteBuffer next = unwritten.peek();
    while (next != null) {
      channel.write(next);
      if (next.hasRemaining()) {
        key.interestOps(SelectionKey.OP_READ | SelectionKey.OP_WRITE);
        return;
      }
      unwritten.remove();
      next = unwritten.peek();
    }
    key.interestOps(SelectionKey.OP_READ);
    if (closing) {
      close();
    }
  }
}
