package dev.unisocket.examples.benchmarks.scale;

import java.util.function.Function;

/** The clients that are compared. */
enum Kind {
  /** The JDK's, by hand. */
  RAW(RawCrowd::new),

  /** Ours. */
  GENERATED(GeneratedCrowd::new);

  private final Function<String, Crowd> crowds;

  Kind(Function<String, Crowd> crowds) {
    this.crowds = crowds;
  }

  /**
   * Returns a crowd without members.
   *
   * @param server host and port
   */
  Crowd crowd(String server) {
    return crowds.apply(server);
  }
}
