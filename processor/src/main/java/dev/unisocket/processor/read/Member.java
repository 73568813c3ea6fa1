package dev.unisocket.processor.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.ExecutableType;

/**
 * One method of the interface: every declaration of it, in the interface and in its parents.
 *
 * @param declarations all, the interface's own first
 * @param specific those that no other overrides; the first one is the method as callers see it
 * @param annotated the most specific of those that have annotations of UniSocket
 * @param type the first specific one, seen from the interface
 */
record Member(
    List<ExecutableElement> declarations,
    List<ExecutableElement> specific,
    List<ExecutableElement> annotated,
    ExecutableType type) {

  /** Returns the method as callers see it. */
  ExecutableElement method() {
    return specific.get(0);
  }

  boolean isAbstract() {
    return method().getModifiers().contains(Modifier.ABSTRACT);
  }

  /** Returns the declaration whose annotations count. */
  Optional<ExecutableElement> annotatedMethod() {
    return annotated.stream().findFirst();
  }

  /** Returns the annotations that say what the method does. */
  List<WrittenAnnotation> kinds() {
    return annotatedMethod().map(Member::kinds).orElse(List.of());
  }

  /** Returns a declaration's annotations that say what it does. */
  static List<WrittenAnnotation> kinds(ExecutableElement declaration) {
    return WrittenAnnotation.all(declaration).stream()
        .filter(annotation -> MethodKind.of(annotation.name()).isPresent())
        .toList();
  }

  /**
   * Returns whether the method is a default method of the user's own that stands in for an
   * annotated abstract one.
   */
  boolean isUsersOwn() {
    return !isAbstract()
        && annotatedMethod()
            .map(method -> method.getModifiers().contains(Modifier.ABSTRACT))
            .orElse(true);
  }

  /** Returns two annotated declarations that say different things, or nothing. */
  List<ExecutableElement> disagreement() {
    for (int i = 1; i < annotated.size(); i++) {
      if (!agree(annotated.get(0), annotated.get(i))) {
        return List.of(annotated.get(0), annotated.get(i));
      }
    }
    return List.of();
  }

  private static boolean agree(ExecutableElement one, ExecutableElement other) {
    if (!agree(WrittenAnnotation.all(one), WrittenAnnotation.all(other))) {
      return false;
    }
    for (int i = 0; i < one.getParameters().size(); i++) {
      if (!agree(
          WrittenAnnotation.all(one.getParameters().get(i)),
          WrittenAnnotation.all(other.getParameters().get(i)))) {
        return false;
      }
    }
    return true;
  }

  private static boolean agree(List<WrittenAnnotation> some, List<WrittenAnnotation> others) {
    List<WrittenAnnotation> rest = new ArrayList<>(others);
    return some.size() == others.size()
        && some.stream().allMatch(one -> rest.removeIf(one::agreesWith));
  }
}
