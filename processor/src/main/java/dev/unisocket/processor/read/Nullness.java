package dev.unisocket.processor.read;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Whether a value may be null, as annotations say. */
enum Nullness {
  NULLABLE,
  NON_NULL,
  UNSPECIFIED;

  private static final Set<String> NULLABLE_NAMES = Set.of("Nullable", "CheckForNull");
  private static final Set<String> NON_NULL_NAMES = Set.of("NonNull", "Nonnull", "NotNull");
  private static final String MARKED = "org.jspecify.annotations.NullMarked";
  private static final String UNMARKED = "org.jspecify.annotations.NullUnmarked";

  /** Returns what a type says by itself: annotations of these names, of any library. */
  static Nullness of(TypeMirror type) {
    return of(Stream.of(type));
  }

  /**
   * Returns what is said about a value.
   *
   * @param type as it is declared, since what replaces a type variable has no annotations
   * @param speakers the declarations that speak of the value
   */
  static Nullness of(TypeMirror type, List<? extends Element> speakers) {
    return type.getKind().isPrimitive()
        ? NON_NULL
        : of(Stream.concat(Stream.of(type), speakers.stream()));
  }

  private static Nullness of(Stream<? extends AnnotatedConstruct> places) {
    List<String> names =
        places.flatMap(place -> place.getAnnotationMirrors().stream()).map(Nullness::name).toList();
    if (names.stream().anyMatch(NULLABLE_NAMES::contains)) {
      return NULLABLE;
    }
    return names.stream().anyMatch(NON_NULL_NAMES::contains) ? NON_NULL : UNSPECIFIED;
  }

  /** Returns whether an annotation says that null is meant. */
  static boolean isNullable(AnnotationMirror mirror) {
    return NULLABLE_NAMES.contains(name(mirror));
  }

  private static String name(AnnotationMirror mirror) {
    return mirror.getAnnotationType().asElement().getSimpleName().toString();
  }

  /** Returns whether what is said nothing about is not null where a member stands. */
  static boolean isMarked(Element member) {
    for (Element e = member; e != null; e = e.getEnclosingElement()) {
      if (has(e, MARKED)) {
        return true;
      }
      if (has(e, UNMARKED)) {
        return false;
      }
    }
    return false;
  }

  private static boolean has(Element element, String annotation) {
    return element.getAnnotationMirrors().stream()
        .map(mirror -> (TypeElement) mirror.getAnnotationType().asElement())
        .anyMatch(type -> type.getQualifiedName().contentEquals(annotation));
  }
}
