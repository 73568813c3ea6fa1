package dev.unisocket.processor.read;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * What the annotations of Jackson and Gson say about the name of a property or constant. They are
 * known by name only: the processor needs neither library.
 *
 * @param speakers what may carry the annotations
 */
record PropertyNames(List<? extends Element> speakers) {
  private static final Set<String> NAMES =
      Set.of(
          "com.fasterxml.jackson.annotation.JsonProperty",
          "com.google.gson.annotations.SerializedName");
  private static final String IGNORE = "com.fasterxml.jackson.annotation.JsonIgnore";

  /** Returns the name that an annotation gives. */
  Optional<String> written() {
    return mirrors()
        .filter(mirror -> NAMES.contains(name(mirror)))
        .flatMap(mirror -> value(mirror).stream())
        .filter(value -> value instanceof String text && !text.isEmpty())
        .map(String.class::cast)
        .findFirst();
  }

  /** Returns whether codecs pass over the property. */
  boolean isIgnored() {
    return mirrors()
        .filter(mirror -> name(mirror).equals(IGNORE))
        .anyMatch(mirror -> !value(mirror).equals(Optional.of(false)));
  }

  private Stream<? extends AnnotationMirror> mirrors() {
    return speakers.stream().flatMap(speaker -> speaker.getAnnotationMirrors().stream());
  }

  private static String name(AnnotationMirror mirror) {
    return ((TypeElement) mirror.getAnnotationType().asElement()).getQualifiedName().toString();
  }

  private static Optional<Object> value(AnnotationMirror mirror) {
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
        mirror.getElementValues().entrySet()) {
      if (entry.getKey().getSimpleName().contentEquals("value")) {
        return Optional.of(entry.getValue().getValue());
      }
    }
    return Optional.empty();
  }
}
