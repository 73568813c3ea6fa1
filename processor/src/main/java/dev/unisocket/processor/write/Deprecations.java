package dev.unisocket.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import dev.unisocket.processor.model.Deprecation;
import java.util.Optional;

/** Writes {@code @Deprecated}, as the interface says it. */
final class Deprecations {

  private Deprecations() {}

  static Optional<AnnotationSpec> of(Deprecation deprecation) {
    AnnotationSpec.Builder annotation = AnnotationSpec.builder(Deprecated.class);
    return switch (deprecation) {
      case NONE -> Optional.empty();
      case DEPRECATED -> Optional.of(annotation.build());
      case FOR_REMOVAL -> Optional.of(annotation.addMember("forRemoval", "true").build());
    };
  }
}
