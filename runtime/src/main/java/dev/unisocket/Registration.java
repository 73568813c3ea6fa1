package dev.unisocket;

/** A listener's place. Closing it takes the listener away. */
@FunctionalInterface
public interface Registration extends AutoCloseable {

  /**
   * Takes the listener away. Idempotent, never throws, may be called from any thread, the
   * listener's own included. A call of the listener that has already begun on another thread goes
   * on to its end.
   */
  @Override
  void close();
}
