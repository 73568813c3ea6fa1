package dev.unisocket.examples.benchmarks.clients.peers;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Serves one connection, and does what its path says: {@code /trades/200} sends so many at once,
 * {@code /echo} answers each text with itself. Keeps every text that it gets; takes none that is
 * unmasked, compressed or in fragments.
 *
 * <p>By hand, since the server of Java-WebSocket now and then leaves an answer unwritten when the
 * next message follows at once: its worker asks for a write while the selector takes the wish back.
 */
final class CheckingServer {

  private static final int WHOLE = 0x80;
  private static final int TEXT = 0x81;
  private static final int CLOSE = 0x88;
  private static final int PING = 0x89;
  private static final int PONG = 0x8A;

  final BlockingQueue<String> texts = new LinkedBlockingQueue<>();
  final BlockingQueue<Integer> closeCodes = new LinkedBlockingQueue<>();
  final List<Exception> failures = new CopyOnWriteArrayList<>();
  private final ServerSocket listening;
  private final Thread thread = new Thread(this::serve, "checking-server");

  private CheckingServer() throws IOException {
    listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    thread.start();
  }

  static CheckingServer launch() throws IOException {
    return new CheckingServer();
  }

  static String trade(long id) {
    return "{\"e\":\"trade\",\"s\":\"BTCUSDT\",\"p\":\"68123.45\",\"q\":\"0.0150\",\"t\":1700000000123,\"i\":"
        + id
        + "}";
  }

  URI url(String path) {
    return URI.create("ws://localhost:" + listening.getLocalPort() + path);
  }

  /** Returns when the connection has ended. */
  void stop() throws IOException, InterruptedException {
    listening.close();
    thread.join(20_000);
    if (thread.isAlive()) {
      throw new IllegalStateException("the client has not ended the connection");
    }
  }

  private void serve() {
    try (Socket socket = listening.accept()) {
      socket.setTcpNoDelay(true);
      DataInputStream in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
      OutputStream out = socket.getOutputStream();
      String path = accept(in, out);
      if (path.startsWith("/trades/")) {
        long count = Long.parseLong(path.substring("/trades/".length()));
        for (long id = 0; id < count; id++) {
          write(out, TEXT, trade(id).getBytes(UTF_8));
        }
      }
      while (answer(in, out, path.equals("/echo"))) {}
    } catch (Exception e) {
      failures.add(e);
    }
  }

  /** Reads one frame and does what it calls for; returns whether another may follow. */
  private boolean answer(DataInputStream in, OutputStream out, boolean echo) throws IOException {
    int first = in.read();
    if (first < 0) {
      return false;
    }
    byte[] payload = payload(in);
    switch (first) {
      case TEXT:
        texts.add(new String(payload, UTF_8));
        if (echo) {
          write(out, TEXT, payload);
        }
        return true;
      case PING:
        write(out, PONG, payload);
        return true;
      case PONG:
        return true;
      case CLOSE:
        closeCodes.add((int) ByteBuffer.wrap(payload).getShort());
        write(out, CLOSE, payload);
        return false;
      default:
        throw new IOException("no frame for this server: " + Integer.toHexString(first));
    }
  }

  private static byte[] payload(DataInputStream in) throws IOException {
    int second = in.readUnsignedByte();
    if ((second & WHOLE) == 0) {
      throw new IOException("not masked");
    }
    int length = second & 0x7F;
    if (length == 126) {
      length = in.readUnsignedShort();
    } else if (length == 127) {
      length = Math.toIntExact(in.readLong());
    }
    byte[] mask = in.readNBytes(4);
    byte[] payload = in.readNBytes(length);
    for (int i = 0; i < length; i++) {
      payload[i] ^= mask[i & 3];
    }
    return payload;
  }

  private static void write(OutputStream out, int first, byte[] payload) throws IOException {
    int length = payload.length;
    ByteBuffer frame = ByteBuffer.allocate(10 + length).put((byte) first);
    if (length < 126) {
      frame.put((byte) length);
    } else if (length < 1 << 16) {
      frame.put((byte) 126).putShort((short) length);
    } else {
      frame.put((byte) 127).putLong(length);
    }
    frame.put(payload);
    out.write(frame.array(), 0, frame.position());
  }

  /** Accepts the handshake, without any extension, and returns the path. */
  private static String accept(DataInputStream in, OutputStream out) throws Exception {
    String path = line(in).split(" ")[1];
    String key = "";
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      if (line.substring(0, colon).equalsIgnoreCase("Sec-WebSocket-Key")) {
        key = line.substring(colon + 1).trim();
      }
    }
    byte[] hash =
        MessageDigest.getInstance("SHA-1")
            .digest((key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").getBytes(ISO_8859_1));
    String head =
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + "Sec-WebSocket-Accept: "
            + Base64.getEncoder().encodeToString(hash)
            + "\r\n\r\n";
    out.write(head.getBytes(ISO_8859_1));
    return path;
  }

  private static String line(DataInputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.readUnsignedByte(); b != '\n'; b = in.readUnsignedByte()) {
      line.write(b);
    }
    return line.toString(ISO_8859_1).trim();
  }
}
