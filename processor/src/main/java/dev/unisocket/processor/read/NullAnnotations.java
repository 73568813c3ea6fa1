package dev.unisocket.processor.read;

import com.palantir.javapoet.AnnotationSpec;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Finds the annotations by which a declaration says that null is meant: those of Kotlin, JSR 305
 * and others that cannot stand on a type. {@link TypeNames} keeps the ones that can.
 */
final class NullAnnotations {
  private final Visibility visibility;

  NullAnnotations(Visibility visibility) {
    this.visibility = visibility;
  }

  /** Returns those of a parameter or a method. */
  List<AnnotationSpec> of(Element element) {
    return mirrors(element).map(AnnotationSpec::get).toList();
  }

  /** Returns their types. */
  Stream<TypeElement> types(Element element) {
    return mirrors(element).map(NullAnnotations::type);
  }

  private Stream<? extends AnnotationMirror> mirrors(Element element) {
    if (element.getAnnotationMirrors().isEmpty()) {
      return Stream.empty();
    }
    return element.getAnnotationMirrors().stream()
        .filter(
            mirror ->
                Nullness.isNullable(mirror)
                    && !standsOnTypes(type(mirror))
                    && visibility.sees(type(mirror)));
  }

  private static TypeElement type(AnnotationMirror mirror) {
    return (TypeElement) mirror.getAnnotationType().asElement();
  }

  private static boolean standsOnTypes(TypeElement annotation) {
    return Optional.ofNullable(annotation.getAnnotation(Target.class)).stream()
        .flatMap(target -> Arrays.stream(target.value()))
        .anyMatch(place -> place == ElementType.TYPE_USE);
  }
}
