package dev.unisocket.generated;

import dev.unisocket.internal.json.JsonText;
import java.lang.reflect.Type;
import java.time.Duration;

/**
 * One {@code @Request} method: what it asks for, and what it is answered with. Immutable.
 *
 * @param <P> its payload
 * @param <R> its result
 */
@SuppressWarnings("UnusedTypeParameter") // what the generated code promises of the codec
public final class Call<P, R> {
  final Outbound<P> outbound;
  final Type result;
  final Duration timeout;
  final String remoteMethod; // as JSON

  private Call(Outbound<P> outbound, Type result, Duration timeout, String remoteMethod) {
    this.outbound = outbound;
    this.result = result;
    this.timeout = timeout;
    this.remoteMethod = remoteMethod;
  }

  /**
   * Describes a method.
   *
   * @param outbound how its payload travels, named with the remote method; no {@link Fields} at all
   *     leave the params out
   * @param result the type of the result; {@code Void.class} takes any result, a primitive class
   *     refuses null
   * @param timeoutMillis how long the answer may take, from the call
   */
  public static <P, R> Call<P, R> of(Outbound<P> outbound, Type result, long timeoutMillis) {
    String name = outbound.name();
    if (name == null) {
      throw new IllegalArgumentException(
          "the method " + outbound.method() + " does not name the remote method");
    }
    return new Call<>(outbound, result, Duration.ofMillis(timeoutMillis), JsonText.quote(name));
  }

  String method() {
    return outbound.method();
  }
}
