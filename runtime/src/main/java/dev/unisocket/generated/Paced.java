package dev.unisocket.generated;

import dev.unisocket.UniSocketException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A handler that asks for each event: the subscriber of a publisher, or a stream. {@link #accept}
 * and {@link #end} are called on the client's dispatcher. What it is given unasked, it keeps until
 * it asks.
 */
abstract class Paced<E> implements Consumer<E> {
  /** The run that it belongs to, see {@link ClientLine}. */
  volatile int run;

  /** Returns whether it would take an event now; takes no lock. */
  abstract boolean isAsking();

  /**
   * Ends it behind what it keeps; it has been taken out of its list.
   *
   * @param failure null where it completes
   */
  abstract void end(@Nullable UniSocketException failure);
}
