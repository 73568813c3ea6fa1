package dev.unisocket.examples.conformance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/**
 * The server's end of one connection, frame by frame: no WebSocket library would send what a
 * testsuite has to. Used by one thread.
 */
final class ServerEnd {
  static final int FIN = 0x80;

  /** One of the bits that are kept for extensions, which nobody has asked for. */
  static final int RESERVED = 0x40;

  private static final String KEY = "sec-websocket-key:";
  private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

  private final DataInputStream in;
  private final OutputStream out;

  ServerEnd(Socket socket) throws IOException {
    in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
    out = socket.getOutputStream();
  }

  /** Accepts the handshake and returns its target, such as {@code /runCase?case=1}. */
  String accept() throws IOException {
    String target = line().split(" ", -1)[1];
    String key = "";
    for (String line = line(); !line.isEmpty(); line = line()) {
      if (line.toLowerCase(Locale.ROOT).startsWith(KEY)) {
        key = line.substring(KEY.length()).trim();
      }
    }
    String head =
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + ("Sec-WebSocket-Accept: " + hash(key + GUID) + "\r\n\r\n");
    write(head.getBytes(ISO_8859_1));
    return target;
  }

  /** Sends a frame; {@code flags} are {@link #FIN} and {@link #RESERVED}, or 0. */
  void send(int flags, int opcode, byte[] payload) throws IOException {
    ByteBuffer frame = ByteBuffer.allocate(10 + payload.length);
    frame.put((byte) (flags | opcode));
    if (payload.length < 126) {
      frame.put((byte) payload.length);
    } else if (payload.length < 1 << 16) {
      frame.put((byte) 126).putShort((short) payload.length);
    } else {
      frame.put((byte) 127).putLong(payload.length);
    }
    frame.put(payload).flip();
    byte[] bytes = new byte[frame.remaining()];
    frame.get(bytes);
    write(bytes);
  }

  void close(int code) throws IOException {
    send(FIN, Frame.CLOSE, ByteBuffer.allocate(2).putShort((short) code).array());
  }

  /** Returns the client's next frame, unmasked; empty where the connection has ended. */
  Optional<Frame> read() throws IOException {
    try {
      int first = in.readUnsignedByte();
      long length = in.readUnsignedByte() & 0x7F;
      if (length == 126) {
        length = in.readUnsignedShort();
      } else if (length == 127) {
        length = in.readLong();
      }
      byte[] mask = in.readNBytes(4); // all frames of a client are masked
      byte[] payload = in.readNBytes(Math.toIntExact(length));
      if (payload.length < length) {
        return Optional.empty();
      }
      for (int i = 0; i < payload.length; i++) {
        payload[i] ^= mask[i & 3];
      }
      return Optional.of(new Frame((first & FIN) != 0, first & 0x0F, payload));
    } catch (EOFException | SocketException end) { // a reset is an end, too
      return Optional.empty();
    }
  }

  /** Returns the client's next message, its fragments put together, or a control frame. */
  Optional<Frame> readMessage() throws IOException {
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    int opcode = Frame.CONTINUATION;
    for (Optional<Frame> next = read(); next.isPresent(); next = read()) {
      Frame frame = next.get();
      if (frame.isControl()) {
        return next;
      }
      opcode = Math.max(opcode, frame.opcode()); // that of the first; the others continue it
      message.write(frame.payload());
      if (frame.fin()) {
        return Optional.of(new Frame(true, opcode, message.toByteArray()));
      }
    }
    return Optional.empty();
  }

  /** Reads until the client has ended the connection. */
  void drain() throws IOException {
    while (read().isPresent()) {
      // until nothing comes any more
    }
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.readUnsignedByte(); next != '\n'; next = in.readUnsignedByte()) {
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }

  private void write(byte[] bytes) throws IOException {
    out.write(bytes);
    out.flush();
  }

  private static String hash(String text) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-1").digest(text.getBytes(ISO_8859_1));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-1", e);
    }
  }
}
