package dev.unisocket.internal;

import dev.unisocket.SocketObserver;
import dev.unisocket.internal.jfr.FlightObserver;
import java.lang.System.Logger.Level;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Calls the user's observer, and the flight recorder's where somebody records; what they throw is
 * logged and changes nothing.
 */
final class GuardedObserver {
  private static final @Nullable FlightObserver FLIGHT = flight();

  private final SocketObserver observer;

  GuardedObserver(SocketObserver observer) {
    this.observer = observer;
  }

  /** Returns null where the JDK has been linked without its flight recorder. */
  private static @Nullable FlightObserver flight() {
    try {
      return FlightObserver.create();
    } catch (NoClassDefFoundError absent) {
      return null;
    }
  }

  void tell(Consumer<SocketObserver> call) {
    tell(call, observer);
    if (FLIGHT != null && FLIGHT.isOn()) {
      tell(call, FLIGHT);
    }
  }

  private static void tell(Consumer<SocketObserver> call, SocketObserver observer) {
    try {
      call.accept(observer);
    } catch (Throwable e) {
      System.Logger log = System.getLogger(GuardedObserver.class.getName());
      log.log(
          Level.ERROR,
          "The observer "
              + observer.getClass().getName()
              + " threw "
              + HandlerCalls.describe(e)
              + "; nothing else is affected");
    }
  }
}
