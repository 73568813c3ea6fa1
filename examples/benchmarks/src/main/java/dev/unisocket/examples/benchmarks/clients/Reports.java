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

  /** Waits for a report, at most ten seconds. */
  String await(String run, int burst) {
    return report(run, burst)
        .completeOnTimeout("error=no report of burst " + burst, 10, TimeUnit.SECONDS)
        .join();
  }

  private CompletableFuture<String> report(String run, int burst) {
    return reports.computeIfAbsent(run + "#" + burst, unused -> new CompletableFuture<>());
  }
}
