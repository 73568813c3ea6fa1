package dev.unisocket.testserver;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

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
import java.util.Map;
import java.util.TreeMap;

/**
 * The server's end of one connection, in the hand of a script. Used by the script's thread, but for
 * {@link #drop} and {@link #reset}.
 */
public final class Peer {
  private static final int FIN = 0x80;

  private final Socket socket;
  private final DataInputStream in;
  private final OutputStream out;
  private final Map<String, String> requestHeaders = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private String requestLine = "";

  Peer(Socket socket) throws IOException {
    this.socket = socket;
    this.in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
    this.out = socket.getOutputStream();
  }

  /** Reads the head of the request; later calls return the same. */
  public String requestLine() throws IOException {
    if (requestLine.isEmpty()) {
      requestLine = line();
      for (String line = line(); !line.isEmpty(); line = line()) {
        int colon = line.indexOf(':');
        requestHeaders.put(line.substring(0, colon), line.substring(colon + 1).trim());
      }
    }
    return requestLine;
  }

  /** Returns the headers of the request; names are compared without regard to case. */
  public Map<String, String> requestHeaders() throws IOException {
    requestLine();
    return requestHeaders;
  }

  /** Accepts the handshake, with header lines such as {@code "Sec-WebSocket-Protocol: chat"}. */
  public void accept(String... headerLines) throws IOException {
    acceptAndWrite(new byte[0], headerLines);
  }

  /** Accepts the handshake and sends these bytes in the same write. */
  public void acceptAndWrite(byte[] bytes, String... headerLines) throws IOException {
    byte[] head = head(acceptKey(), headerLines).getBytes(ISO_8859_1);
    write(ByteBuffer.allocate(head.length + bytes.length).put(head).put(bytes).array());
  }

  /** Returns what {@link #accept} would send. */
  public String acceptance(String... headerLines) throws IOException {
    return head(acceptKey(), headerLines);
  }

  /** Accepts the handshake with a hash that is not that of the key. */
  public void acceptWrongly() throws IOException {
    requestLine();
    write(head("AAAAAAAAAAAAAAAAAAAAAAAAAAA=").getBytes(ISO_8859_1));
  }

  /**
   * Answers with another status, and a body whose length is announced; leaves the connection open.
   */
  public void refuse(int status, String body, String... headerLines) throws IOException {
    requestLine();
    byte[] bytes = body.getBytes(UTF_8);
    StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Refused\r\n");
    for (String line : headerLines) {
      head.append(line).append("\r\n");
    }
    head.append("Content-Length: ").append(bytes.length).append("\r\n\r\n");
    write(head.toString().getBytes(ISO_8859_1));
    write(bytes);
  }

  /** Sends bytes as they are, in one write. */
  public void write(byte[] bytes) throws IOException {
    out.write(bytes);
    out.flush();
  }

  public void text(String text) throws IOException {
    frame(true, Frame.TEXT, text.getBytes(UTF_8));
  }

  public void binary(byte[] bytes) throws IOException {
    frame(true, Frame.BINARY, bytes);
  }

  public void ping(byte[] payload) throws IOException {
    frame(true, Frame.PING, payload);
  }

  public void pong(byte[] payload) throws IOException {
    frame(true, Frame.PONG, payload);
  }

  /** Sends a close frame; code 1005 sends one without a code. */
  public void close(int code, String reason) throws IOException {
    byte[] text = reason.getBytes(UTF_8);
    byte[] payload =
        code == 1005
            ? new byte[0]
            : ByteBuffer.allocate(2 + text.length).putShort((short) code).put(text).array();
    frame(true, Frame.CLOSE, payload);
  }

  /** Sends one frame. */
  public void frame(boolean fin, int opcode, byte[] payload) throws IOException {
    frame(fin ? FIN : 0, opcode, payload);
  }

  /** Sends one frame whose first four bits are given, FIN as 0x80, RSV1 as 0x40, and so on. */
  public void frame(int flags, int opcode, byte[] payload) throws IOException {
    write(Frame.encode(flags, opcode, payload));
  }

  /** Sends a frame that is masked, as only a client's may be. */
  public void maskedFrame(int opcode, byte[] payload) throws IOException {
    write(Frame.encodeMasked(opcode, payload));
  }

  /** Reads the next frame; null at the end of the stream, a reset included. */
  public Frame read() throws IOException {
    try {
      int first = in.read();
      if (first < 0) {
        return null;
      }
      int second = in.readUnsignedByte();
      long length = second & 0x7F;
      if (length == 126) {
        length = in.readUnsignedShort();
      } else if (length == 127) {
        length = in.readLong();
      }
      byte[] mask = new byte[4];
      boolean masked = (second & 0x80) != 0;
      if (masked) {
        in.readFully(mask);
      }
      byte[] payload = new byte[Math.toIntExact(length)];
      in.readFully(payload);
      for (int i = 0; masked && i < payload.length; i++) {
        payload[i] ^= mask[i & 3];
      }
      return new Frame((first & FIN) != 0, first & 0x0F, payload);
    } catch (EOFException | SocketException end) {
      return null;
    }
  }

  /**
   * Reads the next whole message, answering pings and leaving out pongs; null at a close frame or
   * the end of the stream.
   */
  public Frame readMessage() throws IOException {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    int opcode = 0;
    for (Frame frame = read(); frame != null && frame.opcode() != Frame.CLOSE; frame = read()) {
      if (frame.opcode() == Frame.PING) {
        pong(frame.payload());
      } else if (frame.opcode() != Frame.PONG) {
        opcode = frame.opcode() == Frame.CONTINUATION ? opcode : frame.opcode();
        whole.write(frame.payload());
        if (frame.fin()) {
          return new Frame(true, opcode, whole.toByteArray());
        }
      }
    }
    return null;
  }

  /**
   * Reads up to the close frame and answers it with the same code; returns it, null if the stream
   * ended without one.
   */
  public Frame finish() throws IOException {
    for (Frame frame = read(); frame != null; frame = read()) {
      if (frame.opcode() == Frame.CLOSE) {
        frame(true, Frame.CLOSE, frame.payload());
        return frame;
      }
    }
    return null;
  }

  /** Reads and answers nothing until the client's end of the stream. */
  public void drain() throws IOException {
    byte[] buffer = new byte[1 << 16];
    try {
      int read = 0;
      while (read >= 0) {
        read = in.read(buffer);
      }
    } catch (SocketException end) {
      return; // a reset is an end as well
    }
  }

  /** Does nothing at all until the server is closed. */
  public void hang() throws InterruptedException {
    synchronized (this) {
      while (!socket.isClosed()) {
        wait(50);
      }
    }
  }

  /** Ends the TCP connection, without a close frame. */
  public void drop() throws IOException {
    socket.close();
  }

  /** Resets the TCP connection. */
  public void reset() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  /** Ends the server's half of the TCP connection. */
  public void halfClose() throws IOException {
    socket.shutdownOutput();
  }

  private String head(String hash, String... headerLines) {
    StringBuilder head =
        new StringBuilder(
            "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n");
    head.append("Sec-WebSocket-Accept: ").append(hash).append("\r\n");
    for (String line : headerLines) {
      head.append(line).append("\r\n");
    }
    return head.append("\r\n").toString();
  }

  private String acceptKey() throws IOException {
    String key = requestHeaders().get("Sec-WebSocket-Key");
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-1")
              .digest((key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").getBytes(ISO_8859_1));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-1", e);
    }
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new EOFException("the client left before its request was whole");
      }
      if (b != '\r') {
        line.write(b);
      }
    }
    return line.toString(ISO_8859_1);
  }
}
