package dev.unisocket.processor.diagnostic;

import dev.unisocket.processor.model.Place;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * An element, and the annotation and value of it where there is one.
 *
 * @param culprit whose mistake it is, which may stand elsewhere
 */
record SourcePlace(
    Element element,
    @Nullable AnnotationMirror annotation,
    @Nullable AnnotationValue value,
    Element culprit)
    implements Place {

  static SourcePlace of(
      Element element, @Nullable AnnotationMirror annotation, @Nullable AnnotationValue value) {
    return new SourcePlace(element, annotation, value, element);
  }

  void print(Messager messager, String text) {
    if (annotation == null) {
      messager.printMessage(Diagnostic.Kind.ERROR, text, element);
    } else if (value == null) {
      messager.printMessage(Diagnostic.Kind.ERROR, text, element, annotation);
    } else {
      messager.printMessage(Diagnostic.Kind.ERROR, text, element, annotation, value);
    }
  }

  /** Elements are others in each round: the names are what stays. */
  String key() {
    StringBuilder key = new StringBuilder();
    for (Element e = culprit; e != null; e = e.getEnclosingElement()) {
      key.append(e).append(' ');
    }
    return key.append(annotation == null ? "" : annotation.getAnnotationType()).toString();
  }
}
