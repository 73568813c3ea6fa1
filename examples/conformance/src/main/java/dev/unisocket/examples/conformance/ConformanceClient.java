package dev.unisocket.examples.conformance;

import dev.unisocket.CloseEvent;
import dev.unisocket.SendQueuePolicy;
import dev.unisocket.UniSocketException;
import dev.unisocket.UniSockets;
import dev.unisocket.annotation.Overflow;
import java.io.PrintStream;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * An echo client as the Autobahn testsuite drives them: it asks for the number of cases, runs one
 * after the other, and has the reports written. The testsuite judges; the client tells how each
 * connection ended. Without a testsuite of the user's own it runs against a small one in this
 * process.
 */
public final class ConformanceClient {
  private static final String AGENT = "UniSocket";

  /** The largest messages of the testsuite have 16 MiB. */
  private static final int LARGEST_MESSAGE = 32 << 20;

  /** In seconds; the longest cases send a hundred thousand messages. */
  private static final int PATIENCE = 120;

  private final String server;
  private final String agent;
  private final PrintStream out;

  ConformanceClient(String server, String agent, PrintStream out) {
    this.server = server;
    this.agent = agent;
    this.out = out;
  }

  /**
   * Runs all cases.
   *
   * @param args nothing, for the testsuite in this process; or the url of another, such as {@code
   *     ws://localhost:9001}, and, if wanted, the name under which it keeps the results
   */
  public static void main(String... args) throws Exception {
    String agent = args.length > 1 ? args[1] : AGENT;
    if (args.length > 0) {
      int unused = new ConformanceClient(args[0], agent, System.out).runAll();
      return;
    }
    try (Testsuite testsuite = Testsuite.begin()) {
      int count = new ConformanceClient(testsuite.url(), agent, System.out).runAll();
      Map<Integer, String> failed = testsuite.verdicts();
      failed.values().removeIf(String::isEmpty);
      System.out.println("passed: " + (count - failed.size()) + " of " + count);
      if (!failed.isEmpty()) {
        throw new IllegalStateException("What is wrong, case by case: " + failed);
      }
    }
  }

  /** Runs all cases and returns their number. */
  int runAll() throws Exception {
    try (UniSockets sockets = sockets()) {
      int count = count(sockets);
      out.println(count + " cases");
      for (int number = 1; number <= count; number++) {
        out.println("case " + number + ": " + run(sockets, number));
      }
      ReportSocket reports = new ReportSocketImpl(sockets);
      CompletableFuture<CloseEvent> written = reports.whenClosed(); // asked before it can happen
      reports.update(agent);
      written.get(PATIENCE, TimeUnit.SECONDS);
      out.println("reports are written");
      return count;
    }
  }

  private UniSockets sockets() {
    return UniSockets.builder()
        .maxMessageSize(LARGEST_MESSAGE)
        .sendQueue(SendQueuePolicy.standard().bytes(2L * LARGEST_MESSAGE).overflow(Overflow.BLOCK))
        .client(CountSocket.class, options -> options.url(server + "/getCaseCount"))
        .client(CaseSocket.class, options -> options.url(server + "/runCase"))
        .client(ReportSocket.class, options -> options.url(server + "/updateReports"))
        .build();
  }

  private static int count(UniSockets sockets) throws Exception {
    CompletableFuture<String> count = new CompletableFuture<>();
    CountSocket socket = new CountSocketImpl(sockets);
    socket.onCount(count::complete);
    socket.onError(error -> count.completeExceptionally(error.cause()));
    socket.onClose(
        close ->
            count.completeExceptionally(
                new IllegalStateException("the testsuite closed without a number")));
    CompletableFuture<?> unused = socket.connect(); // onError and onClose tell what goes wrong
    return Integer.parseInt(count.get(PATIENCE, TimeUnit.SECONDS).trim());
  }

  /** Runs a case and tells how it ended; many end because the client refuses what it is sent. */
  private String run(UniSockets sockets, int number) throws Exception {
    CaseSocket socket = new CaseSocketImpl(sockets);
    CompletableFuture<CloseEvent> closed = socket.whenClosed();
    try {
      socket.run(number, agent);
    } catch (UniSocketException refused) {
      return refused.errMsg();
    }
    CloseEvent close = closed.get(PATIENCE, TimeUnit.SECONDS);
    return "closed with " + close.code() + (close.clean() ? "" : ", without a handshake");
  }
}
