package dev.unisocket.processor.model;

import java.util.List;

/**
 * A {@code @Connect} method.
 *
 * @param bindings what its parameters are, in their order
 * @param understood whether every parameter is among the bindings; where not, an error says so
 */
public record ConnectModel(
    Signature signature, Returns returns, List<BindingModel> bindings, boolean understood)
    implements MethodModel {

  public ConnectModel {
    bindings = List.copyOf(bindings);
  }

  /** How a call waits. */
  public enum Returns {
    FUTURE,
    EVENT,
    TASK,
    NOTHING
  }
}
