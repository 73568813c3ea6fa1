package dev.unisocket.processor.read;

import com.google.auto.common.MoreElements;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/**
 * Methods that Kotlin's compiler adds, with the annotations of the user's own.
 *
 * <p>Beside each method with a body in an interface it writes, for callers that were compiled by an
 * older Kotlin, a static one with the same annotations into a nested class {@code DefaultImpls}.
 */
final class KotlinCopies {
  private KotlinCopies() {}

  /** Returns whether an element is such a method, or a parameter of one. */
  static boolean isCopy(Element element) {
    return switch (element.getKind()) {
      case PARAMETER -> Owners.methodOf(element).map(KotlinCopies::isCopy).orElse(false);
      case METHOD -> isHolder(Owners.typeOf(element));
      default -> false;
    };
  }

  private static boolean isHolder(TypeElement type) {
    List<TypeElement> nest = Owners.nest(type);
    return type.getSimpleName().contentEquals("DefaultImpls")
        && nest.size() > 1
        && nest.get(1).getKind() == ElementKind.INTERFACE
        && MoreElements.isAnnotationPresent(type, "kotlin.Metadata");
  }
}
