package dev.unisocket.examples.benchmarks.clients;

import java.net.URI;
import java.time.Duration;

/** The server floods; the client takes and checks. */
final class ReceiveRun {
  private static final int FIRST_BURST = 500;

  private final Contestant contestant;
  private final Scenario scenario;
  private final URI url;
  private final ServerReports reports;
  private volatile Burst burst = new Burst(0, 0);
  private long received; // of the thread that hears

  ReceiveRun(Contestant contestant, Scenario scenario, URI url, ServerReports reports) {
    this.contestant = contestant;
    this.scenario = scenario;
    this.url = url;
    this.reports = reports;
  }

  Outcome run(Duration warmUp, Duration measured) throws Exception {
    return switch (scenario) {
      case RECEIVE -> trades(contestant.trades(url, trade -> take(trade, 0)), warmUp, measured);
      case RECEIVE_TEN -> {
        if (!(contestant instanceof MarketContestant market)) {
          throw new UnsupportedOperationException("tells no kinds apart");
        }
        yield trades(
            market.market(url, event -> take(event, (int) (received % 10))), warmUp, measured);
      }
      default -> {
        String[] texts = Texts.of(scenario.number());
        Contestant.Session<String> session =
            contestant.texts(
                url,
                text -> {
                  if (text.equals(texts[(int) received & (Texts.DIFFERENT - 1)])) {
                    count();
                  } else {
                    fail("not the text that is due: " + received);
                  }
                });
        yield OneRun.closing(
            session,
            () -> measure(count -> session.send(Long.toString(count)), 0, warmUp, measured));
      }
    };
  }

  private Outcome trades(Contestant.Session<Trade> session, Duration warmUp, Duration measured)
      throws Exception {
    return OneRun.closing(
        session,
        () ->
            measure(
                count -> session.send(Trades.control(Trades.GO, 0, count)),
                Trades.FIRST,
                warmUp,
                measured));
  }

  private void take(MarketEvent event, int kind) {
    if (Trades.intact(event, kind, Trades.FIRST + received)) {
      count();
    } else {
      fail("not the event that is due, " + (Trades.FIRST + received) + ": " + event);
    }
  }

  private void count() {
    if (++received == burst.end) {
      burst.arrival.complete(System.nanoTime());
    }
  }

  private void fail(String error) {
    burst.arrival.fail(new IllegalStateException(error));
  }

  private Outcome measure(Asking asking, long firstId, Duration warmUp, Duration measured)
      throws Exception {
    long begin = System.nanoTime();
    long count = FIRST_BURST;
    double rate;
    do {
      long nanos = burst(asking, count);
      reports.agree(count, sum(firstId, count));
      rate = count / (double) nanos;
      // an eighth of the warm-up at a time, but never more than eight times the burst before
      count = Math.min(8 * count, Math.max(FIRST_BURST, (long) (rate * warmUp.toNanos() / 8)));
    } while (System.nanoTime() - begin < warmUp.toNanos());
    count = Math.max(FIRST_BURST, (long) (rate * measured.toNanos()));
    Usage before = Usage.now();
    long nanos = burst(asking, count);
    Usage after = Usage.now();
    return new Outcome(
        count,
        count * 1e9 / nanos,
        0,
        0,
        (after.allocated() - before.allocated()) / (double) count,
        (after.cpu() - before.cpu()) / 1e3 / count,
        reports.agree(count, sum(firstId, count)));
  }

  /** Returns the nanoseconds from the asking to the last message. */
  private long burst(Asking asking, long count) throws Exception {
    Burst next = new Burst(burst.end, burst.end + count);
    burst = next;
    long begin = System.nanoTime();
    asking.ask(count);
    return next.arrival.await(120) - begin;
  }

  /** The sum of the ids of the burst that has just been. */
  private long sum(long firstId, long count) {
    return (2 * (firstId + burst.begin) + count - 1) * count / 2;
  }

  private interface Asking {
    void ask(long count) throws Exception;
  }

  private static final class Burst {
    final long begin;
    final long end;
    final Arrival arrival = new Arrival();

    Burst(long begin, long end) {
      this.begin = begin;
      this.end = end;
    }
  }
}
