package dev.unisocket.examples.benchmarks.clients;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Map;
import java.util.UUID;

/** Asks the server what it saw of this run. */
final class ServerReports {
  private final String run = UUID.randomUUID().toString();
  private final int port;
  private int burst;

  ServerReports(int port) {
    this.port = port;
  }

  /** Returns the name of this run for the server. */
  String run() {
    return run;
  }

  /**
   * Holds the server's account of the next burst against the client's.
   *
   * @return how busy the server was, from 0 to 1
   * @throws IllegalStateException if they differ, or if the server found something wrong
   */
  double agree(long messages, long checksum) throws IOException {
    String report = ask(10_000);
    if (report.startsWith("error=")) {
      throw new IllegalStateException("the server says: " + report);
    }
    Map<String, String> values = Outcome.values(report);
    if (!Outcome.value(values, "messages").equals(Long.toString(messages))
        || !Outcome.value(values, "checksum").equals(Long.toString(checksum))) {
      throw new IllegalStateException(
          "the server says %s, the client %d messages with the checksum %d"
              .formatted(report, messages, checksum));
    }
    return Double.parseDouble(Outcome.value(values, "busy"));
  }

  /** Returns the next report, where something went wrong before it was asked for. */
  String last() {
    try {
      return ask(200);
    } catch (IOException e) {
      return "nothing, " + e;
    }
  }

  private String ask(long patience) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      String request =
          "GET /report?run=%s&burst=%d&patience=%d HTTP/1.1\r\n\r\n"
              .formatted(run, burst++, patience);
      socket.getOutputStream().write(request.getBytes(ISO_8859_1));
      String response = new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
      return response.substring(response.indexOf("\r\n\r\n") + 4);
    }
  }
}
