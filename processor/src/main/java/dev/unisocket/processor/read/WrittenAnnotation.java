package dev.unisocket.processor.read;

import dev.unisocket.processor.diagnostic.Places;
import dev.unisocket.processor.model.Located;
import dev.unisocket.processor.model.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** One of the annotations of UniSocket, where it is written. */
record WrittenAnnotation(Element element, AnnotationMirror mirror) {
  static final String PACKAGE = "dev.unisocket.annotation";

  /** Returns the annotation of a simple name. */
  static Optional<WrittenAnnotation> find(Element element, String name) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      Element annotation = mirror.getAnnotationType().asElement();
      if (annotation.getSimpleName().contentEquals(name) && isOurs(annotation)) {
        return Optional.of(new WrittenAnnotation(element, mirror));
      }
    }
    return Optional.empty();
  }

  /** Returns the element's annotations of UniSocket, in their order. */
  static List<WrittenAnnotation> all(Element element) {
    List<WrittenAnnotation> all = new ArrayList<>();
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      if (isOurs(mirror.getAnnotationType().asElement())) {
        all.add(new WrittenAnnotation(element, mirror));
      }
    }
    return all;
  }

  private static boolean isOurs(Element annotation) {
    return annotation.getEnclosingElement() instanceof PackageElement itsPackage
        && itsPackage.getQualifiedName().contentEquals(PACKAGE);
  }

  /** Returns the simple name. */
  String name() {
    return mirror.getAnnotationType().asElement().getSimpleName().toString();
  }

  /** Returns whether both say the same. */
  boolean agreesWith(WrittenAnnotation other) {
    return name().equals(other.name()) && values().equals(other.values());
  }

  /** Returns the values, defaults included, as they would be written. */
  private Map<String, String> values() {
    Map<String, String> values = new TreeMap<>();
    for (Element member : mirror.getAnnotationType().asElement().getEnclosedElements()) {
      String name = member.getSimpleName().toString();
      values.put(name, value(name).toString());
    }
    return values;
  }

  String string(String member) {
    return (String) value(member).getValue();
  }

  boolean flag(String member) {
    return (Boolean) value(member).getValue();
  }

  /** Returns an enum constant's name. */
  String constant(String member) {
    return ((VariableElement) value(member).getValue()).getSimpleName().toString();
  }

  Located<String> locatedString(String member, Places places) {
    return new Located<>(string(member), at(member, places));
  }

  Located<Long> locatedLong(String member, Places places) {
    return new Located<>((Long) value(member).getValue(), at(member, places));
  }

  Located<Integer> locatedInt(String member, Places places) {
    return new Located<>((Integer) value(member).getValue(), at(member, places));
  }

  /** Returns the elements of an array, each with its own place. */
  List<Located<String>> locatedStrings(String member, Places places) {
    List<?> values = (List<?>) value(member).getValue();
    return values.stream()
        .map(AnnotationValue.class::cast)
        .map(value -> new Located<>((String) value.getValue(), places.at(element, mirror, value)))
        .toList();
  }

  /**
   * Returns the elements of an array, each with its own place, or the place of the member that
   * leads to where they stand.
   */
  List<Located<String>> locatedStrings(String member, Places places, Element leading) {
    return elements(value(member))
        .map(
            value ->
                new Located<>(
                    (String) value.getValue(), places.at(element, mirror, value, leading)))
        .toList();
  }

  /** Returns the elements of an array, or the one value; an enum's constant by its name. */
  List<Located<Object>> locatedValues(String member, Places places) {
    AnnotationValue written = written(member);
    List<AnnotationValue> elements = elements(value(member)).toList();
    // The compilers do not find the one element of an array that is written without braces.
    return elements.stream()
        .map(
            value ->
                new Located<>(
                    plain(value),
                    places.at(
                        element,
                        mirror,
                        written == null || elements.size() == 1 ? written : value)))
        .toList();
  }

  /** Returns whether a member is what it is by itself. */
  boolean isDefault(String member) {
    AnnotationValue written = written(member);
    return written == null
        || elements(written)
            .map(WrittenAnnotation::plain)
            .toList()
            .equals(elements(defaultValue(member)).map(WrittenAnnotation::plain).toList());
  }

  private static Stream<AnnotationValue> elements(AnnotationValue value) {
    return value.getValue() instanceof List<?> values
        ? values.stream().map(AnnotationValue.class::cast)
        : Stream.of(value);
  }

  private static Object plain(AnnotationValue value) {
    return value.getValue() instanceof VariableElement constant
        ? constant.getSimpleName().toString()
        : value.getValue();
  }

  /** Returns the annotation's own place, whatever leads there. */
  Place inPlace() {
    return Places.here(element, mirror);
  }

  /** Returns the annotation's place. */
  Place at(Places places) {
    return places.at(element, mirror, (AnnotationValue) null);
  }

  /** Returns the place of a value, or of the annotation where the value is the default. */
  Place at(String member, Places places) {
    return places.at(element, mirror, written(member));
  }

  private @Nullable AnnotationValue written(String member) {
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
        mirror.getElementValues().entrySet()) {
      if (entry.getKey().getSimpleName().contentEquals(member)) {
        return entry.getValue();
      }
    }
    return null;
  }

  private AnnotationValue value(String member) {
    AnnotationValue written = written(member);
    return written != null ? written : defaultValue(member);
  }

  private AnnotationValue defaultValue(String member) {
    for (Element e : mirror.getAnnotationType().asElement().getEnclosedElements()) {
      if (e instanceof ExecutableElement method && method.getSimpleName().contentEquals(member)) {
        return Objects.requireNonNull(method.getDefaultValue());
      }
    }
    throw new IllegalArgumentException(member);
  }
}
