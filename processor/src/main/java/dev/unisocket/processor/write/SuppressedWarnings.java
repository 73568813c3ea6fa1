package dev.unisocket.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import java.util.Collection;
import java.util.Optional;

/** Writes {@code @SuppressWarnings}, where there is something to suppress. */
final class SuppressedWarnings {

  private SuppressedWarnings() {}

  static Optional<AnnotationSpec> of(Collection<String> names) {
    if (names.isEmpty()) {
      return Optional.empty();
    }
    CodeBlock value =
        names.stream().map(name -> CodeBlock.of("$S", name)).collect(CodeBlock.joining(", "));
    return Optional.of(
        AnnotationSpec.builder(SuppressWarnings.class)
            .addMember("value", names.size() == 1 ? "$L" : "{$L}", value)
            .build());
  }
}
