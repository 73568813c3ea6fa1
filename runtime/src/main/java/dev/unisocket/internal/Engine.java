package dev.unisocket.internal;

import dev.unisocket.UniSockets;
import dev.unisocket.codec.MessageCodec;
import dev.unisocket.uni.UniFunctions;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What stands behind one {@link UniSockets}: makes its sockets. Thread-safe. */
public interface Engine {

  /** Returns the engine of a {@link UniSockets}. */
  static Engine of(UniSockets sockets) {
    return SharedSecrets.engine(sockets);
  }

  /**
   * Makes a socket that has not started, with a queue and a dispatcher of its own, and that never
   * connects again.
   *
   * @param connectTimeout null for the one of these sockets
   * @throws dev.unisocket.SocketClosedException 10002 after {@link UniSockets#close()}
   */
  OwnedTask socket(Target target, @Nullable Duration connectTimeout, SocketOwner owner);

  /** Makes a socket that is {@code CLOSED} from the start and tells nobody. */
  OwnedTask closedSocket(SocketOwner owner);

  /**
   * Returns the uni-app functions over these sockets, which live as long as they do; they are made
   * at the first call.
   */
  UniFunctions functions(Function<Engine, UniFunctions> make);

  /**
   * Throws what a connect fails with after {@link UniSockets#close()}, whatever else is wrong with
   * it.
   *
   * @throws dev.unisocket.SocketClosedException 10002
   */
  void requireOpen();

  /** Makes what the sockets of one client share, one after the other. */
  TaskContext context();

  /**
   * Makes a run of a client that has not started.
   *
   * @param subscriptions those of the client, over all its runs
   * @throws dev.unisocket.SocketClosedException 10002 after {@link UniSockets#close()}
   */
  SocketRun run(
      Target target,
      SocketSettings settings,
      TaskContext context,
      SocketOwner owner,
      Subscriptions subscriptions);

  /** Returns what is set for all sockets. */
  SocketSettings settings();

  /** Returns what is set for one client. */
  ClientSettings client(Class<?> type);

  /** Returns the codec, null for the standard one. */
  @Nullable MessageCodec codec();

  /** Returns the standard codec, for those who have set none. */
  SharedCodec standardCodec();

  /** Returns what resolves placeholders. */
  UnaryOperator<@Nullable String> placeholders();
}
