package dev.unisocket.examples.benchmarks.scale;

/** The clients that are compared. */
enum Kind {
  /** The JDK's, by hand. */
  RAW {
    @Override
    Crowd crowd(String server) {
      return new RawCrowd(server);
    }
  },

  /** Ours. */
  GENERATED {
    @Override
    Crowd crowd(String server) {
      return new GeneratedCrowd(server);
    }
  };

  /**
   * Returns a crowd without members.
   *
   * @param server host and port
   */
  abstract Crowd crowd(String server);
}
