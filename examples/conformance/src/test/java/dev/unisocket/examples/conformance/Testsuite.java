package dev.unisocket.examples.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.unisocket.testserver.Frame;
import dev.unisocket.testserver.Peer;
import dev.unisocket.testserver.RawServer;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Plays a testsuite: hands out its cases by their numbers, judges, and writes reports. */
final class Testsuite implements AutoCloseable {

  /** What a case sends; it returns what is wrong with what comes back, empty for nothing. */
  interface Case {
    String judge(Peer peer) throws IOException;
  }

  private static final int LARGE = 200_000;

  private final List<Case> cases =
      List.of(
          peer -> echoes(peer, Frame.TEXT, new byte[0]),
          peer -> echoes(peer, Frame.TEXT, "Hello-µ@ßöäüàá-UTF-8!!".getBytes(UTF_8)),
          peer -> echoes(peer, Frame.BINARY, bytes(125)),
          peer -> echoes(peer, Frame.BINARY, bytes(LARGE)),
          Testsuite::echoesFragmentsAroundAPing,
          peer -> endsConnection(peer, () -> peer.frame(true, Frame.TEXT, new byte[] {-64, -81})),
          peer -> endsConnection(peer, () -> peer.frame(true, Frame.CONTINUATION, bytes(3))),
          peer -> endsConnection(peer, () -> peer.frame(0x80 | 0x40, Frame.TEXT, bytes(3))),
          peer -> endsConnection(peer, () -> peer.frame(true, 5, bytes(3))),
          peer -> closesWith(peer, 1000),
          peer -> closesWith(peer, 4999));

  private final RawServer server = RawServer.start(this::serve);
  private final Map<Integer, String> verdicts = new ConcurrentSkipListMap<>();
  private volatile String reported = "";

  Testsuite() throws IOException {}

  String url() {
    return server.url("");
  }

  int count() {
    return cases.size();
  }

  /** Returns what was wrong with each case that has run, by its number. */
  Map<Integer, String> verdicts() {
    return new TreeMap<>(verdicts);
  }

  /** Returns for whom reports were asked. */
  String reported() {
    return reported;
  }

  List<Throwable> failures() {
    return server.failures();
  }

  private void serve(Peer peer) throws IOException {
    String target = peer.requestLine().split(" ")[1];
    String query = target.substring(target.indexOf('?') + 1);
    peer.accept();
    if (target.equals("/getCaseCount")) {
      peer.text(String.valueOf(cases.size()));
      peer.close(1000, "");
      peer.drain();
    } else if (target.startsWith("/runCase?case=")) {
      int number = Integer.parseInt(query.split("[=&]")[1]);
      verdicts.put(number, cases.get(number - 1).judge(peer));
    } else if (target.startsWith("/updateReports?agent=")) {
      reported = query.split("=")[1];
      peer.close(1000, "");
      peer.drain();
    } else {
      throw new IllegalArgumentException("asked for " + target);
    }
  }

  private static byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, (byte) 'x');
    return bytes;
  }

  private static String echoes(Peer peer, int opcode, byte[] payload) throws IOException {
    peer.frame(true, opcode, payload);
    String wrong = comesBack(peer, opcode, payload);
    return wrong.isEmpty() ? closesWith(peer, 1000) : wrong;
  }

  private static String comesBack(Peer peer, int opcode, byte[] payload) throws IOException {
    Frame message = peer.readMessage();
    if (message == null) {
      return "the connection ended";
    }
    return message.opcode() == opcode && Arrays.equals(message.payload(), payload)
        ? ""
        : "another message came back";
  }

  private static String echoesFragmentsAroundAPing(Peer peer) throws IOException {
    peer.frame(false, Frame.TEXT, "one ".getBytes(UTF_8));
    peer.ping("between".getBytes(UTF_8));
    Frame pong = peer.read();
    if (pong == null || pong.opcode() != Frame.PONG) {
      return "no pong between the fragments";
    }
    peer.frame(false, Frame.CONTINUATION, new byte[0]);
    peer.frame(true, Frame.CONTINUATION, "message".getBytes(UTF_8));
    String wrong = comesBack(peer, Frame.TEXT, "one message".getBytes(UTF_8));
    return wrong.isEmpty() ? closesWith(peer, 1000) : wrong;
  }

  private static String closesWith(Peer peer, int code) throws IOException {
    peer.close(code, "");
    Frame answer = peer.read();
    if (answer == null || answer.opcode() != Frame.CLOSE) {
      return "the close was not answered";
    }
    int answered = (answer.payload()[0] & 0xff) << 8 | answer.payload()[1] & 0xff;
    return answered == code ? "" : "the close was answered with " + answered;
  }

  /** What is sent breaks the protocol: the client must end the connection, and echo nothing. */
  private static String endsConnection(Peer peer, Sending sending) throws IOException {
    sending.send();
    for (Frame frame = peer.read(); frame != null; frame = peer.read()) {
      if (frame.opcode() != Frame.CLOSE) {
        return "came back";
      }
    }
    return "";
  }

  private interface Sending {
    void send() throws IOException;
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
