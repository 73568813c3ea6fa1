package dev.unisocket.processor.diagnostic;

import dev.unisocket.processor.model.Place;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Finds the place of an error for one interface. What stands in another file is reported on the
 * interface's own member that leads there, else on its name.
 */
public final class Places {
  private final TypeElement type;

  private Places(TypeElement type) {
    this.type = type;
  }

  /** Returns the places of an interface. */
  public static Places of(TypeElement type) {
    return new Places(type);
  }

  /** Returns an element, wherever it is. */
  public static Place here(Element element) {
    return SourcePlace.of(element, null, null);
  }

  /** Returns an annotation of an element, wherever it is. */
  public static Place here(Element element, AnnotationMirror annotation) {
    return SourcePlace.of(element, annotation, null);
  }

  /** Returns the interface's name. */
  public Place type() {
    return SourcePlace.of(type, null, null);
  }

  /** Returns an element. */
  public Place at(Element element) {
    return isOwn(element) ? SourcePlace.of(element, null, null) : type();
  }

  /** Returns an annotation of an element, or one of its values. */
  public Place at(Element element, AnnotationMirror annotation, @Nullable AnnotationValue value) {
    return isOwn(element) ? SourcePlace.of(element, annotation, value) : type();
  }

  /**
   * Returns an element, an annotation of it or one of its values; for what stands elsewhere the
   * member that leads there. The mistake is the element's all the same.
   */
  public Place at(
      Element element,
      @Nullable AnnotationMirror annotation,
      @Nullable AnnotationValue value,
      Element member) {
    return isOwn(element)
        ? SourcePlace.of(element, annotation, value)
        : new SourcePlace(isOwn(member) ? member : type, null, null, element);
  }

  /**
   * Returns whether an element stands in the interface's own outermost class. What a parameter
   * stands in ECJ does not know in a later round: the interface, more likely than not.
   */
  private boolean isOwn(Element element) {
    Element outermost = outermost(element);
    return outermost.getKind() == ElementKind.PARAMETER || outermost.equals(outermost(type));
  }

  private static Element outermost(Element element) {
    Element outermost = element;
    for (Element e = element;
        e != null && e.getKind() != ElementKind.PACKAGE;
        e = e.getEnclosingElement()) {
      outermost = e;
    }
    return outermost;
  }
}
