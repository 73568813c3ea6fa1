package dev.unisocket.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One interface with {@code @UniSocket}.
 *
 * @param type the interface
 * @param implementation the class to write, in the same package
 * @param isPublic whether the interface is visible to everyone
 * @param deprecation of the interface itself
 * @param suppressed the compiler warnings that naming the interface calls for
 * @param base which of the two bases it extends
 * @param connects whether a method carries {@code @Connect}
 * @param discriminator the place that tells messages apart, if there is one
 * @param policies what other annotations of the interface set, each once
 * @param rpc the envelope of calls, where the interface describes it
 * @param methods what the class implements or binds, in source order, inherited ones after
 * @param container the annotations of the class and its constructor
 * @param reserved names of parameters and methods that the class's own names must not take
 * @param qualified simple names that mean something else inside the class, so that types of these
 *     names are written out
 * @param place the interface's name
 */
public record ClientModel(
    ClassName type,
    ClassName implementation,
    boolean isPublic,
    Deprecation deprecation,
    Set<String> suppressed,
    EndpointModel endpoint,
    Base base,
    boolean connects,
    Optional<Located<String>> discriminator,
    List<PolicyModel> policies,
    Optional<RpcModel> rpc,
    List<MethodModel> methods,
    ContainerModel container,
    Set<String> reserved,
    Set<String> qualified,
    Place place) {

  public ClientModel {
    policies = List.copyOf(policies);
    methods = List.copyOf(methods);
  }

  /**
   * Returns whether messages under a name are notifications: their names are those of the
   * envelope's methods.
   */
  public boolean notifies() {
    if (rpc.isEmpty() && methods(RequestModel.class).isEmpty()) {
      return false;
    }
    String method = rpc.map(envelope -> envelope.method().value()).orElse("method");
    String pointer = "/" + method.replace("~", "~0").replace("/", "~1");
    return discriminator
        .map(Located::value)
        .filter(place -> place.equals(method) || place.equals(pointer))
        .isPresent();
  }

  /** Returns the methods of one kind, in their order. */
  public <M extends MethodModel> List<M> methods(Class<M> kind) {
    List<M> all = new ArrayList<>();
    for (MethodModel method : methods) {
      if (kind.isInstance(method)) {
        all.add(kind.cast(method));
      }
    }
    return all;
  }
}
