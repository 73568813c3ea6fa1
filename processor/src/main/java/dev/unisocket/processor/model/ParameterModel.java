package dev.unisocket.processor.model;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.TypeName;
import java.util.List;

/**
 * One parameter as it is declared.
 *
 * @param annotations what the declaration, and not its type, says of null
 */
public record ParameterModel(String name, TypeName type, List<AnnotationSpec> annotations) {

  public ParameterModel {
    annotations = List.copyOf(annotations);
  }
}
