package dev.unisocket.examples.benchmarks.clients;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;

/**
 * Counts what one thread of the server does, burst by burst, and how busy it is with it. A thread
 * that sleeps is as busy as the CPU time says that it takes; one that polls is idle while its reads
 * find nothing.
 */
final class Bursts {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final String run;
  private final Reports reports;
  private final boolean polling;
  private int burst;
  private boolean begun;
  private long messages;
  private long checksum;
  private long wall;
  private long cpu;
  private long idle;

  Bursts(String run, Reports reports, boolean polling) {
    this.run = run;
    this.reports = reports;
    this.polling = polling;
  }

  /** Counts a message, the first of a burst among them. */
  void count(long id) {
    if (!begun) {
      begin();
    }
    messages++;
    checksum += id;
  }

  /** Counts many messages. */
  void count(long number, long sumOfIds) {
    messages += number;
    checksum += sumOfIds;
  }

  void begin() {
    begun = true;
    wall = System.nanoTime();
    cpu = THREADS.getCurrentThreadCpuTime();
    idle = 0;
  }

  /** A read found nothing for so many nanoseconds. */
  void idle(long nanos) {
    idle += nanos;
  }

  void end() {
    long passed = Math.max(1, System.nanoTime() - wall);
    long busy = polling ? passed - idle : THREADS.getCurrentThreadCpuTime() - cpu;
    reports.tell(
        run,
        burst++,
        String.format(
            Locale.ROOT,
            "messages=%d checksum=%d busy=%.4f",
            messages,
            checksum,
            busy / (double) passed));
    begun = false;
    messages = 0;
    checksum = 0;
  }

  /** The client broke a rule, and this is all that will be told of this and later bursts. */
  void fail(String error) {
    reports.tell(run, burst, "error=" + error);
  }
}
