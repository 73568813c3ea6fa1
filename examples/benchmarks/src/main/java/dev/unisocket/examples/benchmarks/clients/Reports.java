package dev.unisocket.examples.benchmarks.clients;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** What the server tells of each burst, for whoever asks, before or after it is known. */
final class Reports {
  private final Map<String, CompletableFuture<String>> reports = new ConcurrentHashMap<>();

  void tell(String run, int burst, String report) {
    report(run, burst).complete(report);
  }

  /** Waits for a report, for so many milliseconds at most. */
  String await(String run, int burst, long patience) {
    return report(run, burst)
        .copy() // what one no longer waits for is there for the next
        .completeOnTimeout("error=no report of burst " + burst, patience, TimeUnit.MILLISECONDS)
        .join();
  }

  private CompletableFuture<String> report(String run, int burst) {
    return reports.computeIfAbsent(run + "#" + burst, unused -> new CompletableFuture<>());
  }
}
