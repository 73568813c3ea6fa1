package dev.unisocket.transport.jdk;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.unisocket.testserver.Frame;
import dev.unisocket.testserver.Peer;
import dev.unisocket.transport.ServerEnd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The server's end of a real socket, its fragments put together. */
final class RawEnd implements ServerEnd {
  private final Peer peer;

  RawEnd(Peer peer) {
    this.peer = peer;
  }

  @Override
  public void accept(String protocol, Map<String, String> headers) throws IOException {
    List<String> lines = lines(headers);
    if (!protocol.isEmpty()) {
      lines.add("Sec-WebSocket-Protocol: " + protocol);
    }
    peer.accept(lines.toArray(new String[0]));
  }

  @Override
  public void refuse(int status, Map<String, String> headers, String body) throws IOException {
    peer.refuse(status, body, lines(headers).toArray(new String[0]));
  }

  private static List<String> lines(Map<String, String> headers) {
    List<String> lines = new ArrayList<>();
    headers.forEach((name, value) -> lines.add(name + ": " + value));
    return lines;
  }

  @Override
  public void text(String text) throws IOException {
    peer.text(text);
  }

  @Override
  public void textParts(String... parts) throws IOException {
    for (int i = 0; i < parts.length; i++) {
      peer.frame(
          i == parts.length - 1,
          i == 0 ? Frame.TEXT : Frame.CONTINUATION,
          parts[i].getBytes(UTF_8));
    }
  }

  @Override
  public void binary(byte[] bytes) throws IOException {
    peer.binary(bytes);
  }

  @Override
  public void ping() throws IOException {
    peer.ping(new byte[0]);
  }

  @Override
  public void pong() throws IOException {
    peer.pong(new byte[0]);
  }

  @Override
  public void close(int code, String reason) throws IOException {
    peer.close(code, reason);
  }

  @Override
  public void stopReading() {
    // It never does but for read() and awaitEnd().
  }

  @Override
  public void drop() throws IOException {
    peer.requestLine(); // with unread bytes the kernel would make a reset of it
    peer.drop();
  }

  @Override
  public void reset() throws IOException {
    peer.reset();
  }

  @Override
  public String read() throws IOException {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    int opcode = -1;
    while (true) {
      Frame frame = peer.read();
      if (frame == null) {
        return "end";
      }
      if (frame.opcode() == Frame.PING) {
        return "ping";
      }
      if (frame.opcode() == Frame.PONG) {
        return "pong";
      }
      if (frame.opcode() == Frame.CLOSE) {
        return "close " + frame.closeCode() + " " + frame.closeReason();
      }
      opcode = frame.opcode() == Frame.CONTINUATION ? opcode : frame.opcode();
      whole.write(frame.payload());
      if (frame.fin()) {
        return opcode == Frame.TEXT ? "text " + whole.toString(UTF_8) : "binary " + whole.size();
      }
    }
  }

  @Override
  public void awaitEnd() throws IOException {
    peer.drain();
  }
}
