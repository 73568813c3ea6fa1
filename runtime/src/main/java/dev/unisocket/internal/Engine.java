package dev.unisocket.internal;

import dev.unisocket.UniSockets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What stands behind one {@link UniSockets}: makes its sockets. Thread-safe. */
public interface Engine {

  /** Returns the engine of a {@link UniSockets}. */
  static Engine of(UniSockets sockets) {
    return SharedSecrets.engine(sockets);
  }

  /**
   * Makes a socket that has not started, with a queue and a dispatcher of its own.
   *
   * @param connectTimeout null for the one of these sockets
   * @throws dev.unisocket.SocketClosedException 10002 after {@link UniSockets#close()}
   */
  OwnedTask socket(Target target, @Nullable Duration connectTimeout, SocketOwner owner);

  /** Makes a socket that is {@code CLOSED} from the start and tells nobody. */
  OwnedTask closedSocket(SocketOwner owner);

  /** Makes a dispatcher for callbacks that belong to no socket. */
  Dispatcher dispatcher();
}
