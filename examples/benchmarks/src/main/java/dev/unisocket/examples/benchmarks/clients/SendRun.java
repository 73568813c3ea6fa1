package dev.unisocket.examples.benchmarks.clients;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The client sends as fast as it can; the server takes and checks, and confirms the last. */
final class SendRun {
  private static final int BETWEEN_LOOKS = 64; // messages from one look at the clock to the next

  private final Contestant contestant;
  private final int threads;
  private final URI url;
  private final ServerReports reports;
  private final long[] next; // id, for each thread that sends
  private volatile Arrival confirmed = new Arrival();

  SendRun(Contestant contestant, Scenario scenario, URI url, ServerReports reports) {
    this.contestant = contestant;
    this.threads = scenario.number();
    this.url = url;
    this.reports = reports;
    this.next = new long[threads];
    Arrays.fill(next, Trades.FIRST);
  }

  Outcome run(Duration warmUp, Duration measured) throws Exception {
    Contestant.Session<Trade> session = contestant.trades(url, this::take);
    ExecutorService senders = Executors.newFixedThreadPool(threads);
    try {
      return OneRun.closing(
          session,
          () -> {
            burst(session, senders, warmUp);
            return burst(session, senders, measured);
          });
    } finally {
      senders.shutdownNow();
    }
  }

  private void take(Trade trade) {
    if (trade.kind().equals(Trades.END)) {
      confirmed.complete(System.nanoTime());
    } else {
      confirmed.fail(new IllegalStateException("not the end: " + trade));
    }
  }

  private Outcome burst(
      Contestant.Session<Trade> session, ExecutorService senders, Duration duration)
      throws Exception {
    long[] first = next.clone();
    confirmed = new Arrival();
    Usage before = Usage.now();
    long begin = System.nanoTime();
    List<Future<?>> sending = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      int symbol = i;
      sending.add(
          senders.submit(
              () -> {
                send(session, symbol, begin + duration.toNanos());
                return null;
              }));
    }
    for (Future<?> each : sending) {
      each.get();
    }
    session.send(Trades.control(Trades.END, 0, 0));
    long nanos = confirmed.await(120) - begin;
    Usage after = Usage.now();
    long count = 0;
    long checksum = 0;
    for (int i = 0; i < threads; i++) {
      long sent = next[i] - first[i];
      count += sent;
      checksum += (first[i] + next[i] - 1) * sent / 2;
    }
    return new Outcome(
        count,
        count * 1e9 / nanos,
        0,
        0,
        (after.allocated() - before.allocated()) / (double) count,
        (after.cpu() - before.cpu()) / 1e3 / count,
        reports.agree(count, checksum));
  }

  private void send(Contestant.Session<Trade> session, int symbol, long end) throws Exception {
    long id = next[symbol];
    do {
      for (int i = 0; i < BETWEEN_LOOKS; i++) {
        session.send(Trades.of(symbol, id++));
      }
    } while (System.nanoTime() < end);
    next[symbol] = id;
  }
}
