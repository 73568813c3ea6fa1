package dev.unisocket.generated;

import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * Where messages of one kind go: a method, and the type that it wants them decoded as. Immutable.
 */
public final class Route {
  /** No method takes the kind. */
  static final Route NOBODY = new Route(null, Void.class);

  /** The message does not say of which kind it is, and there is no fallback for that. */
  static final Route NO_KIND = new Route(null, Void.class);

  private final @Nullable Inbound<?> method;
  private final Type type;

  Route(@Nullable Inbound<?> method, Type type) {
    this.method = method;
    this.type = type;
  }

  /** Returns where messages go that no method takes. */
  public static Route none() {
    return NOBODY;
  }

  @Nullable Inbound<?> method() {
    return method;
  }

  Type type() {
    return type;
  }
}
