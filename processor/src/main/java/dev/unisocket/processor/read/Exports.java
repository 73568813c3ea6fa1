package dev.unisocket.processor.read;

import com.google.auto.common.MoreElements;
import java.lang.annotation.Documented;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Tells which types in the signatures of an exported class javac warns of: those that whoever
 * requires the module cannot read.
 */
final class Exports {
  private final Elements elements;
  private final @Nullable ModuleElement module;
  private final boolean exported;

  Exports(Elements elements, TypeElement client) {
    this.elements = elements;
    this.module = elements.getModuleOf(client);
    this.exported =
        module != null && !module.isUnnamed() && isPublic(client) && isExported(client, module);
  }

  /** Returns whether a type, and each type around it, is public. */
  static boolean isPublic(TypeElement type) {
    return Owners.nest(type).stream().allMatch(e -> e.getModifiers().contains(Modifier.PUBLIC));
  }

  private static boolean isExported(TypeElement type, ModuleElement module) {
    PackageElement itsPackage = MoreElements.getPackage(type);
    return ElementFilter.exportsIn(module.getDirectives()).stream()
        .anyMatch(exports -> exports.getPackage().equals(itsPackage));
  }

  /** Returns whether javac warns of a type in a signature of the client. */
  boolean leaks(TypeElement type) {
    if (!exported) {
      return false;
    }
    ModuleElement other = elements.getModuleOf(type);
    if (other == null || other.getQualifiedName().contentEquals("java.base")) {
      return false;
    }
    return !isPublic(type)
        || (other.equals(module) ? !isExported(type, other) : !isRequiredTransitively(other));
  }

  /** Returns whether javac warns of an annotation: of those that belong to the documentation. */
  boolean leaksAnnotation(Element annotation) {
    return leaks((TypeElement) annotation) && annotation.getAnnotation(Documented.class) != null;
  }

  private boolean isRequiredTransitively(ModuleElement other) {
    Set<ModuleElement> seen = new HashSet<>();
    Deque<ModuleElement> open = new ArrayDeque<>();
    if (module != null) {
      open.add(module);
    }
    while (!open.isEmpty()) {
      ModuleElement next = open.remove();
      if (next.equals(other)) {
        return true;
      }
      if (seen.add(next)) {
        ElementFilter.requiresIn(next.getDirectives()).stream()
            .filter(ModuleElement.RequiresDirective::isTransitive)
            .forEach(requires -> open.add(requires.getDependency()));
      }
    }
    return false;
  }
}
