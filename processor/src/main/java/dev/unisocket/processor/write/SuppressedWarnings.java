package dev.unisocket.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import java.util.Collection;
import java.util.Optional;

/** Writes {@code @SuppressWarnings}, where there is something to suppress. */
final class SuppressedWarnings {

  private SuppressedWarnings() {}

  static Optional<AnnotationSpec> of(Collection<String> names) {
    if (names.isEmpty()) {
      return Optional.empty();
    }
    AnnotationSpec.Builder annotation = AnnotationSpec.builder(SuppressWarnings.class);
    names.forEach(name -> annotation.addMember("value", "$S", name));
    return Optional.of(annotation.build());
  }
}
