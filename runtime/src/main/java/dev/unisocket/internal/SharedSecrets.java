package dev.unisocket.internal;

import dev.unisocket.UniSockets;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lets the packages of the runtime reach what stands behind a public object, without a public
 * method and without reflection: the public class leaves its key here when it is initialized, and
 * whoever holds an object has initialized its class.
 */
public final class SharedSecrets {
  private static volatile @Nullable Function<UniSockets, Engine> engines;

  private SharedSecrets() {}

  /** Called once, by the static initializer of {@link UniSockets}. */
  public static void engines(Function<UniSockets, Engine> access) {
    engines = access;
  }

  static Engine engine(UniSockets sockets) {
    return Objects.requireNonNull(engines, "UniSockets is initialized").apply(sockets);
  }
}
