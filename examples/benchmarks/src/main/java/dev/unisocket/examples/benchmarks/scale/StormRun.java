package dev.unisocket.examples.benchmarks.scale;

import java.io.IOException;
import java.lang.ref.Reference;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * One storm, in a process of its own: clients, their server killed under them, and another in its
 * place after a while.
 */
final class StormRun {
  private StormRun() {}

  /**
   * Runs.
   *
   * @param args the {@link Policy}, how many clients, and how many milliseconds there is no server
   */
  public static void main(String... args) throws Exception {
    Policy policy = Policy.valueOf(args[0]);
    int clients = Integer.parseInt(args[1]);
    int port = freePort();
    StormLog log = new StormLog(clients);
    JavaProcess first = JavaProcess.start(NoteServer.class, port);
    Object connected = null;
    try {
      try {
        first.line();
        connected = policy.connect("127.0.0.1:" + port, clients, log);
        log.awaitAll();
        log.begins();
      } finally {
        first.close(); // with all its connections, as a crash does
      }
      TimeUnit.MILLISECONDS.sleep(Long.parseLong(args[2])); // it is the time itself that is wanted
      try (JavaProcess second = JavaProcess.start(NoteServer.class, port)) {
        second.line();
        long back = System.nanoTime();
        log.awaitAll();
        log.print(System.out, back);
      }
    } finally {
      Reference.reachabilityFence(connected);
    }
    System.exit(0); // the clients would go on for ever
  }

  /**
   * Returns a port that no client has as its own: while nobody listens, a connection from a port to
   * itself succeeds.
   */
  private static int freePort() throws IOException {
    int port = 0;
    while (port == 0) {
      int tried = ThreadLocalRandom.current().nextInt(12_000, 30_000);
      try (ServerSocket free = new ServerSocket(tried, 1, InetAddress.getLoopbackAddress())) {
        port = free.getLocalPort();
      } catch (BindException taken) {
        port = 0; // another one
      }
    }
    return port;
  }
}
