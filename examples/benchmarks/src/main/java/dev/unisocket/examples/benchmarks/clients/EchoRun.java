package dev.unisocket.examples.benchmarks.clients;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;

/**
 * The client sends, and its handler answers each message that comes back with the next, so that
 * always as many are under way; no thread of the benchmark is in between.
 */
final class EchoRun {
  private static final int SAMPLES = 1 << 20; // more are not taken

  private final Contestant contestant;
  private final int window;
  private final URI url;
  private final ServerReports reports;
  private volatile Phase phase = new Phase(0, Trades.FIRST);
  private Contestant.Session<Trade> session;

  @SuppressWarnings("NullAway.Init") // the session comes in run, before any message
  EchoRun(Contestant contestant, Scenario scenario, URI url, ServerReports reports) {
    this.contestant = contestant;
    this.window = scenario.number();
    this.url = url;
    this.reports = reports;
  }

  Outcome run(Duration warmUp, Duration measured) throws Exception {
    session = contestant.trades(url, trade -> phase.take(trade));
    return OneRun.closing(
        session,
        () -> {
          Outcome warm = phase(warmUp, Trades.FIRST);
          return phase(measured, Trades.FIRST + warm.messages());
        });
  }

  private Outcome phase(Duration duration, long firstId) throws Exception {
    Phase next = new Phase(duration.toNanos(), firstId);
    phase = next;
    Usage before = Usage.now();
    next.begin();
    long nanos = next.last.await(120) - next.begun;
    Usage after = Usage.now();
    session.send(Trades.control(Trades.END, 0, 0));
    next.end.await(20);
    long count = next.sent - firstId;
    Arrays.sort(next.samples, 0, next.taken);
    return new Outcome(
        count,
        count * 1e9 / nanos,
        next.quantile(0.5),
        next.quantile(0.99),
        (after.allocated() - before.allocated()) / (double) count,
        (after.cpu() - before.cpu()) / 1e3 / count,
        reports.agree(count, (firstId + next.sent - 1) * count / 2));
  }

  /** Everything but the beginning happens on the thread that hears. */
  private final class Phase {
    final Arrival last = new Arrival();
    final Arrival end = new Arrival();
    final long duration;
    final long first;
    final long[] samples;
    final long[] sentAt = new long[2 * window]; // by id
    long begun;
    long sent; // the next id to send
    long due; // the next id to come
    int taken;

    Phase(long duration, long firstId) {
      this.duration = duration;
      this.samples = new long[duration == 0 ? 0 : SAMPLES];
      this.first = firstId;
      this.sent = firstId;
      this.due = firstId;
    }

    void begin() throws Exception {
      begun = System.nanoTime();
      send(begun);
    }

    void take(Trade trade) {
      long now = System.nanoTime();
      if (trade.kind().equals(Trades.END)) {
        end.complete(now);
        return;
      }
      if (!Trades.intact(trade, 0, due)) {
        last.fail(new IllegalStateException("not the trade that is due, " + due + ": " + trade));
        return;
      }
      if (taken < samples.length) {
        samples[taken++] = now - sentAt[(int) (due % sentAt.length)];
      }
      due++;
      try {
        if (now - begun < duration) {
          // the first that comes back lets the others go
          for (int more = due - 1 == first ? window : 1; more > 0; more--) {
            send(System.nanoTime());
          }
        } else if (due == sent) {
          last.complete(now);
        }
      } catch (Exception e) {
        last.fail(e);
      }
    }

    private void send(long now) throws Exception {
      long id = sent++;
      sentAt[(int) (id % sentAt.length)] = now;
      session.send(Trades.of(0, id));
    }

    /** Returns microseconds, of sorted samples. */
    double quantile(double quantile) {
      return taken == 0 ? 0 : samples[(int) (quantile * (taken - 1))] / 1e3;
    }
  }
}
