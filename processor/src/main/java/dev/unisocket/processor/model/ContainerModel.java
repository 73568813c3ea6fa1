package dev.unisocket.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What containers and tools see of the class.
 *
 * @param generated the annotation that marks generated code, where it is readable
 * @param annotations what the user wants on every class
 * @param inject the annotation of the constructor, where one is readable
 * @param classWarnings the compiler warnings that the annotations of the class call for
 * @param constructorWarnings those that the constructor calls for
 */
public record ContainerModel(
    Optional<ClassName> generated,
    List<ClassName> annotations,
    Optional<ClassName> inject,
    Set<String> classWarnings,
    Set<String> constructorWarnings) {

  public ContainerModel {
    annotations = List.copyOf(annotations);
  }
}
