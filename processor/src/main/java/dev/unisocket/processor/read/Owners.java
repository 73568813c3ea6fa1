package dev.unisocket.processor.read;

import com.google.auto.common.MoreElements;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Finds what declarations stand in. */
final class Owners {

  private Owners() {}

  /** Returns a type and the types around it, from the inside. */
  static List<TypeElement> nest(TypeElement type) {
    List<TypeElement> nest = new ArrayList<>();
    Element e = type;
    while (e != null && MoreElements.isType(e)) {
      nest.add(MoreElements.asType(e));
      e = e.getEnclosingElement();
    }
    return nest;
  }

  /** Returns the type that a member stands in. */
  static TypeElement typeOf(Element member) {
    return MoreElements.asType(Objects.requireNonNull(member.getEnclosingElement()));
  }

  /** Returns the method or constructor that a parameter stands in; ECJ does not always know. */
  static Optional<ExecutableElement> methodOf(Element parameter) {
    return Optional.ofNullable(parameter.getEnclosingElement()).map(MoreElements::asExecutable);
  }
}
