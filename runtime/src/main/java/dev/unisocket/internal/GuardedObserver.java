package dev.unisocket.internal;

import dev.unisocket.SocketObserver;
import java.lang.System.Logger.Level;
import java.util.function.Consumer;

/** Calls the user's observer; what it throws is logged and changes nothing. */
final class GuardedObserver {
  private static final System.Logger LOG = System.getLogger(GuardedObserver.class.getName());

  private final SocketObserver observer;

  GuardedObserver(SocketObserver observer) {
    this.observer = observer;
  }

  void tell(Consumer<SocketObserver> call) {
    try {
      call.accept(observer);
    } catch (Throwable e) {
      LOG.log(
          Level.ERROR,
          "The SocketObserver threw " + HandlerCalls.describe(e) + "; nothing else is affected");
    }
  }
}
