package dev.unisocket.examples.benchmarks.clients;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Callable;

/**
 * One client in one scenario, in a JVM of its own: warms up, measures, checks, and prints one line.
 */
public final class OneRun {
  /** The exit code of a client that says that it cannot do what is asked. */
  static final int CANNOT = 3;

  private OneRun() {}

  /**
   * Runs it.
   *
   * @param args the client, the scenario, the server's port, and the milliseconds to warm up and to
   *     measure
   */
  public static void main(String... args) {
    int exit = 1;
    try {
      Outcome outcome =
          run(
              Contestants.of(args[0]),
              Scenario.of(args[1]),
              Integer.parseInt(args[2]),
              Duration.ofMillis(Long.parseLong(args[3])),
              Duration.ofMillis(Long.parseLong(args[4])));
      System.out.println(outcome.line());
      exit = 0;
    } catch (UnsupportedOperationException e) {
      System.out.println(e.getMessage());
      exit = CANNOT;
    } catch (Throwable e) {
      e.printStackTrace(System.out);
    }
    System.exit(exit); // whatever threads the client leaves
  }

  static Outcome run(
      Contestant contestant, Scenario scenario, int port, Duration warmUp, Duration measured)
      throws Exception {
    ServerReports reports = new ServerReports(port);
    URI url = URI.create("ws://127.0.0.1:" + port + scenario.path() + "&run=" + reports.run());
    try {
      return switch (scenario.direction()) {
        case IN -> new ReceiveRun(contestant, scenario, url, reports).run(warmUp, measured);
        case OUT -> new SendRun(contestant, scenario, url, reports).run(warmUp, measured);
        case BOTH -> new EchoRun(contestant, scenario, url, reports).run(warmUp, measured);
      };
    } catch (UnsupportedOperationException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e + "; the server says: " + reports.last(), e);
    }
  }

  /** Closes a session behind some work, whatever comes of it. */
  static Outcome closing(Contestant.Session<?> session, Callable<Outcome> work) throws Exception {
    Outcome outcome;
    try {
      outcome = work.call();
    } catch (Exception e) {
      try {
        session.close();
      } catch (Exception more) {
        e.addSuppressed(more);
      }
      throw e;
    }
    session.close();
    return outcome;
  }
}
