package dev.unisocket.examples.benchmarks.scale;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a process occupies.
 *
 * @param heap bytes that are in use after a collection
 * @param resident bytes of memory, -1 where the system does not say
 * @param threads alive
 */
record Footprint(long heap, long resident, int threads) {
  private static final Path STATUS = Path.of("/proc/self/status");

  /** Returns what this process occupies now. */
  static Footprint now() throws IOException {
    long heap = Long.MAX_VALUE;
    // Until it gets no smaller: cleaners and references take more than one collection.
    for (long last = usedAfterCollection(); last < heap; last = usedAfterCollection()) {
      heap = last;
    }
    return new Footprint(
        heap, residentBytes(), ManagementFactory.getThreadMXBean().getThreadCount());
  }

  private static long usedAfterCollection() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static long residentBytes() throws IOException {
    if (!Files.exists(STATUS)) {
      return -1;
    }
    try (Stream<String> lines = Files.lines(STATUS)) {
      Optional<String> resident = lines.filter(line -> line.startsWith("VmRSS:")).findFirst();
      return resident.map(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10).orElse(-1L);
    }
  }
}
