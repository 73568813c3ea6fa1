package dev.unisocket.examples.benchmarks.clients;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One connection to the server, from the request to the end. */
final class ServerConnection {
  private static final Pattern KEY =
      Pattern.compile("(?im)^Sec-WebSocket-Key:[ \\t]*([^ \\t\\r\\n]+)");
  private static final String ACCEPT_SUFFIX = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

  private final SocketChannel channel;
  private final Reports reports;

  ServerConnection(SocketChannel channel, Reports reports) {
    this.channel = channel;
    this.reports = reports;
  }

  void serve() throws IOException {
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    String head = readHead();
    if (head.isEmpty()) {
      return; // the client went away
    }
    String[] target = head.substring(head.indexOf(' ') + 1).split(" ", 2)[0].split("\\?", 2);
    Map<String, String> query = query(target.length > 1 ? target[1] : "");
    String run = query.getOrDefault("run", "");
    if (target[0].equals("/report")) {
      answer(
          reports.await(
              run,
              Integer.parseInt(query.getOrDefault("burst", "0")),
              Long.parseLong(query.getOrDefault("patience", "10000"))));
      return;
    }
    accept(head);
    boolean polling = !query.getOrDefault("mode", "polling").equals("sleeping");
    switch (target[0]) {
      case "/flood" ->
          new Flood(
                  channel,
                  new Bursts(run, reports, false),
                  query.containsKey("size")
                      ? FloodSource.texts(Integer.parseInt(query.get("size")))
                      : FloodSource.trades(Integer.parseInt(query.getOrDefault("kinds", "1"))))
              .serve();
      case "/sink" -> new Sink(channel, new Bursts(run, reports, polling), polling, false).serve();
      case "/echo" -> new Sink(channel, new Bursts(run, reports, polling), polling, true).serve();
      default -> throw new IOException("no such path: " + target[0]);
    }
  }

  private String readHead() throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(8192); // a client sends no frame before the answer
    while (channel.read(bytes) >= 0) {
      String head = new String(bytes.array(), 0, bytes.position(), ISO_8859_1);
      if (head.endsWith("\r\n\r\n")) {
        return head;
      }
    }
    return "";
  }

  private void accept(String head) throws IOException {
    Matcher key = KEY.matcher(head);
    if (!key.find()) {
      throw new IOException("no request for a WebSocket");
    }
    write(
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + "Sec-WebSocket-Accept: "
            + acceptance(key.group(1))
            + "\r\n\r\n");
  }

  private void answer(String body) throws IOException {
    write("HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
  }

  private void write(String text) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(ISO_8859_1));
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  private static String acceptance(String key) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-1").digest((key + ACCEPT_SUFFIX).getBytes(ISO_8859_1));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-1", e);
    }
  }

  private static Map<String, String> query(String query) {
    return Arrays.stream(query.split("&"))
        .map(parameter -> parameter.split("=", 2))
        .filter(parameter -> parameter.length == 2)
        .collect(Collectors.toMap(parameter -> parameter[0], parameter -> parameter[1]));
  }
}
