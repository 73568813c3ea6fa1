package dev.unisocket.examples.benchmarks.scale;

import com.sun.management.OperatingSystemMXBean;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * One crowd, in a process of its own: opens all connections, has each echo once, lets one speak to
 * all, measures what they occupy, and closes them. Prints each figure as a line {@code name=value}.
 */
final class CrowdRun {
  private static final int AT_A_TIME = 100;
  private static final long PATIENCE_SECONDS = 300;

  private final Crowd crowd;
  private final int size;
  private final PrintStream out;
  private final List<Crowd.Member> members = new ArrayList<>();
  private final AtomicIntegerArray echoed;
  private final AtomicIntegerArray told;
  private final CountDownLatch allTold;
  private final AtomicReference<@Nullable String> wrong = new AtomicReference<>();
  private volatile Semaphore underWay = new Semaphore(AT_A_TIME);

  private CrowdRun(Crowd crowd, int size, PrintStream out) {
    this.crowd = crowd;
    this.size = size;
    this.out = out;
    this.echoed = new AtomicIntegerArray(size);
    this.told = new AtomicIntegerArray(size);
    this.allTold = new CountDownLatch(size);
  }

  /**
   * Runs.
   *
   * @param args the {@link Kind}, host and port of the server, how many connections, how many
   *     seconds threads may take to end, and whether what is on the heap is to be printed
   */
  public static void main(String... args) throws Exception {
    Footprint empty = Footprint.now();
    int size = Integer.parseInt(args[2]);
    try (Crowd crowd = Kind.valueOf(args[0]).crowd(args[1])) {
      new CrowdRun(crowd, size, System.out)
          .run(empty, Integer.parseInt(args[3]), Boolean.parseBoolean(args[4]));
    }
  }

  /** The first half warms up, the second is measured. */
  private void run(Footprint empty, int restSeconds, boolean histogram) throws Exception {
    open(size / 2);
    echo(0, size / 2);
    Footprint half = Footprint.now();

    long openCpu = cpuNanos();
    long openStart = System.nanoTime();
    open(size);
    int opened = size - size / 2;
    print("open.rate", opened / ((System.nanoTime() - openStart) / 1e9));
    print("open.cpu", (cpuNanos() - openCpu) / 1e3 / opened);

    long echoStart = System.nanoTime();
    echo(size / 2, size);
    print("echo.rate", opened / ((System.nanoTime() - echoStart) / 1e9));

    long toldStart = System.nanoTime();
    await(members.get(0).send(new Note("all", 0, "hear, hear")));
    if (!allTold.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new TimeoutException(allTold.getCount() + " of " + size + " have not been told");
    }
    print("broadcast.ms", (System.nanoTime() - toldStart) / 1e6);

    Footprint full = Footprint.now();
    print("heap.each", (full.heap() - empty.heap()) / (double) size);
    print("heap.further", (full.heap() - half.heap()) / (double) opened);
    print("resident.each", (full.resident() - empty.resident()) / (double) size);
    if (histogram) {
      ClassHistogram.print(out, size);
    }
    print("threads.peak", ManagementFactory.getThreadMXBean().getPeakThreadCount());
    TimeUnit.SECONDS.sleep(restSeconds); // it is the time itself that ends idle threads
    print("threads", ManagementFactory.getThreadMXBean().getThreadCount());

    long closeCpu = cpuNanos();
    long closeStart = System.nanoTime();
    each(0, size, number -> members.get(number).leave());
    print("close.ms", (System.nanoTime() - closeStart) / 1e6);
    print("close.cpu", (cpuNanos() - closeCpu) / 1e3 / size);
    checkCounts();
  }

  private void open(int upTo) throws Exception {
    int from = members.size();
    members.addAll(each(from, upTo, number -> crowd.open(note -> received(number, note))));
  }

  /** Does something for each connection, some at a time, and returns what came of it. */
  private <T> List<T> each(int from, int to, IntFunction<CompletableFuture<? extends T>> what)
      throws Exception {
    Semaphore slots = new Semaphore(AT_A_TIME);
    List<CompletableFuture<? extends T>> done = new ArrayList<>();
    for (int number = from; number < to; number++) {
      acquire(slots);
      CompletableFuture<? extends T> future = what.apply(number);
      CompletableFuture<?> unused = future.whenComplete((result, failure) -> slots.release());
      done.add(future);
    }
    List<T> results = new ArrayList<>();
    for (CompletableFuture<? extends T> future : done) {
      results.add(await(future));
    }
    return results;
  }

  private void echo(int from, int to) throws InterruptedException, TimeoutException {
    Semaphore slots = new Semaphore(AT_A_TIME);
    underWay = slots;
    for (int number = from; number < to; number++) {
      acquire(slots);
      CompletableFuture<?> unused =
          members
              .get(number)
              .send(new Note("me", number, "connection " + number))
              .whenComplete((sent, failure) -> note(failure));
    }
    if (!slots.tryAcquire(AT_A_TIME, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new TimeoutException("not every connection has had its echo");
    }
  }

  private void acquire(Semaphore slots) throws InterruptedException, TimeoutException {
    if (!slots.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new TimeoutException("nothing happens");
    }
  }

  /** Of all threads: the client's, and those that compile and collect for it. */
  private static long cpuNanos() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static <T> T await(CompletableFuture<? extends T> future) throws Exception {
    return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  private void received(int number, Note note) {
    if (note.to().equals("all")) {
      told.incrementAndGet(number);
      allTold.countDown();
      return;
    }
    if (note.number() != number || !note.text().equals("connection " + number)) {
      wrong.set("connection " + number + " heard what was said on " + note.number());
    }
    echoed.incrementAndGet(number);
    underWay.release();
  }

  private void note(@Nullable Throwable failure) {
    if (failure != null) {
      wrong.set("a send failed: " + failure);
    }
  }

  /** Every connection has had its own echo, and what was said to all, once each. */
  private void checkCounts() {
    String found = wrong.get();
    if (found != null) {
      throw new IllegalStateException(found);
    }
    for (int number = 0; number < size; number++) {
      if (echoed.get(number) != 1 || told.get(number) != 1) {
        throw new IllegalStateException(
            "connection "
                + number
                + " had "
                + echoed.get(number)
                + " echoes and was told "
                + told.get(number)
                + " times");
      }
    }
  }

  private void print(String name, double value) {
    out.println(name + "=" + value);
  }
}
