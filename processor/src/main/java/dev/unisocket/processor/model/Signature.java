package dev.unisocket.processor.model;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Set;

/**
 * How a method is declared, seen from the client's interface: type variables of its parents are
 * replaced, type annotations kept.
 *
 * @param label how errors call it: {@code join(...)}, with the interface's name where it is
 *     inherited
 * @param annotations what the declaration, and not the type that it returns, says of null
 * @param suppressed the compiler warnings that its types call for
 * @param place its name
 */
public record Signature(
    String name,
    String label,
    List<AnnotationSpec> annotations,
    TypeName returns,
    List<ParameterModel> parameters,
    boolean varargs,
    List<TypeName> exceptions,
    Deprecation deprecation,
    Set<String> suppressed,
    Place place) {

  public Signature {
    annotations = List.copyOf(annotations);
    parameters = List.copyOf(parameters);
    exceptions = List.copyOf(exceptions);
  }
}
