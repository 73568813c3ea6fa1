package dev.unisocket.examples.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A small testsuite in this process, asked as the Autobahn testsuite is: it hands out its cases by
 * their numbers and judges. One connection at a time, as its client makes them.
 */
final class Testsuite implements AutoCloseable {

  /** What a case sends; it returns what is wrong with what comes back, empty for nothing. */
  interface Case {
    String judge(ServerEnd client) throws IOException;
  }

  private static final int LARGE = 200_000;

  private final List<Case> cases =
      List.of(
          client -> echoes(client, Frame.TEXT, new byte[0]),
          client -> echoes(client, Frame.TEXT, "Hello-µ@ßöäüàá-UTF-8!!".getBytes(UTF_8)),
          client -> echoes(client, Frame.BINARY, bytes(125)),
          client -> echoes(client, Frame.BINARY, bytes(LARGE)),
          Testsuite::echoesFragmentsAroundAPing,
          client -> refuses(client, ServerEnd.FIN, Frame.TEXT, new byte[] {-64, -81}),
          client -> refuses(client, ServerEnd.FIN, Frame.CONTINUATION, bytes(3)),
          client -> refuses(client, ServerEnd.FIN | ServerEnd.RESERVED, Frame.TEXT, bytes(3)),
          client -> refuses(client, ServerEnd.FIN, 5, bytes(3)),
          client -> closesWith(client, 1000),
          client -> closesWith(client, 4999));

  private final ServerSocket server;
  private final Map<Integer, String> verdicts = new ConcurrentSkipListMap<>();
  private volatile String reported = "";
  private volatile Optional<Exception> failure = Optional.empty();

  private Testsuite(ServerSocket server) {
    this.server = server;
  }

  static Testsuite begin() throws IOException {
    Testsuite testsuite = new Testsuite(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    Thread thread = new Thread(testsuite::run, "testsuite");
    thread.setDaemon(true);
    thread.start();
    return testsuite;
  }

  String url() {
    return "ws://127.0.0.1:" + server.getLocalPort();
  }

  int count() {
    return cases.size();
  }

  /** Returns what was wrong with each case that has run, by its number; "" for nothing. */
  Map<Integer, String> verdicts() {
    return new TreeMap<>(verdicts);
  }

  /** Returns for whom reports were asked. */
  String reported() {
    return reported;
  }

  /** Returns what went wrong with the testsuite itself. */
  Optional<Exception> failure() {
    return failure;
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  private void run() {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        serve(new ServerEnd(socket));
      } catch (IOException | RuntimeException e) {
        if (!server.isClosed()) {
          failure = Optional.of(e);
        }
      }
    }
  }

  private void serve(ServerEnd client) throws IOException {
    String target = client.accept();
    if (target.equals("/getCaseCount")) {
      client.send(ServerEnd.FIN, Frame.TEXT, String.valueOf(cases.size()).getBytes(UTF_8));
      client.close(1000);
      client.drain();
    } else if (target.startsWith("/runCase?")) {
      int number = Integer.parseInt(query(target, "case"));
      verdicts.put(number, cases.get(number - 1).judge(client));
    } else if (target.startsWith("/updateReports?")) {
      reported = query(target, "agent");
      client.close(1000);
      client.drain();
    } else {
      throw new IllegalArgumentException("asked for " + target);
    }
  }

  private static String query(String target, String name) {
    Matcher value = Pattern.compile("[?&]" + name + "=([^&]*)").matcher(target);
    if (!value.find()) {
      throw new IllegalArgumentException("asked for " + target);
    }
    return value.group(1);
  }

  private static byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, (byte) 'x');
    return bytes;
  }

  private static String echoes(ServerEnd client, int opcode, byte[] payload) throws IOException {
    client.send(ServerEnd.FIN, opcode, payload);
    String wrong = comesBack(client, opcode, payload);
    return wrong.isEmpty() ? closesWith(client, 1000) : wrong;
  }

  private static String comesBack(ServerEnd client, int opcode, byte[] payload) throws IOException {
    Optional<Frame> message = client.readMessage();
    if (message.isEmpty()) {
      return "the connection ended";
    }
    return message.get().is(opcode, payload) ? "" : "another message came back";
  }

  private static String echoesFragmentsAroundAPing(ServerEnd client) throws IOException {
    byte[] ping = "between".getBytes(UTF_8);
    client.send(0, Frame.TEXT, "one ".getBytes(UTF_8));
    client.send(ServerEnd.FIN, Frame.PING, ping);
    if (!client.read().filter(frame -> frame.is(Frame.PONG, ping)).isPresent()) {
      return "no pong between the fragments";
    }
    client.send(0, Frame.CONTINUATION, new byte[0]);
    client.send(ServerEnd.FIN, Frame.CONTINUATION, "message".getBytes(UTF_8));
    String wrong = comesBack(client, Frame.TEXT, "one message".getBytes(UTF_8));
    return wrong.isEmpty() ? closesWith(client, 1000) : wrong;
  }

  private static String closesWith(ServerEnd client, int code) throws IOException {
    client.close(code);
    byte[] expected = {(byte) (code >> 8), (byte) code};
    boolean answered = client.read().filter(frame -> frame.is(Frame.CLOSE, expected)).isPresent();
    return answered ? "" : "the close was not answered with its code";
  }

  /** What is sent breaks the protocol: the client must end the connection, and echo nothing. */
  private static String refuses(ServerEnd client, int flags, int opcode, byte[] payload)
      throws IOException {
    client.send(flags, opcode, payload);
    for (Optional<Frame> next = client.read(); next.isPresent(); next = client.read()) {
      if (next.get().opcode() != Frame.CLOSE) {
        return "something came back";
      }
    }
    return "";
  }
}
