package dev.unisocket.processor.read;

import dev.unisocket.processor.model.Deprecation;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;
import org.jspecify.annotations.Nullable;

/**
 * Which warnings of the compiler a class gets for naming types, by the names that suppress them.
 */
final class Warnings extends SimpleTypeVisitor14<@Nullable Void, Set<String>> {
  static final String DEPRECATION = "deprecation";
  static final String REMOVAL = "removal";
  private static final String RAW_TYPES = "rawtypes";
  private static final String EXPORTS = "exports";

  private final Exports exports;

  Warnings(Compilation compilation) {
    this.exports = new Exports(compilation.elements(), compilation.client());
  }

  /** Returns the names for naming a type in a signature. */
  Set<String> inSignature(TypeMirror type) {
    Set<String> names = new TreeSet<>();
    addInSignature(type, names);
    return names;
  }

  /** Adds the names for naming a type in a signature. */
  void addInSignature(TypeMirror type, Set<String> names) {
    type.accept(this, names);
  }

  /** Returns the names for naming a type where nobody else sees it. */
  Set<String> inside(TypeMirror type) {
    Set<String> names = inSignature(type);
    names.remove(EXPORTS);
    return names;
  }

  /** Returns whether a declaration is deprecated. */
  static Deprecation deprecation(Element element) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      TypeElement annotation = (TypeElement) mirror.getAnnotationType().asElement();
      if (annotation.getQualifiedName().contentEquals("java.lang.Deprecated")) {
        return isForRemoval(mirror) ? Deprecation.FOR_REMOVAL : Deprecation.DEPRECATED;
      }
    }
    return Deprecation.NONE;
  }

  private static boolean isForRemoval(AnnotationMirror deprecated) {
    return deprecated.getElementValues().entrySet().stream()
        .filter(entry -> entry.getKey().getSimpleName().contentEquals("forRemoval"))
        .map(entry -> (AnnotationValue) entry.getValue())
        .anyMatch(value -> Boolean.TRUE.equals(value.getValue()));
  }

  /** Returns the names for an annotation of a class or a method. */
  Set<String> ofAnnotation(TypeElement annotation) {
    return exports.leaksAnnotation(annotation) ? Set.of(EXPORTS) : Set.of();
  }

  private void addAnnotations(TypeMirror type, Set<String> names) {
    for (AnnotationMirror mirror : type.getAnnotationMirrors()) {
      if (exports.leaksAnnotation(mirror.getAnnotationType().asElement())) {
        names.add(EXPORTS);
      }
    }
  }

  @Override
  protected @Nullable Void defaultAction(TypeMirror type, Set<String> names) {
    addAnnotations(type, names);
    return null;
  }

  @Override
  public @Nullable Void visitDeclared(DeclaredType type, Set<String> names) {
    TypeElement element = (TypeElement) type.asElement();
    addAnnotations(type, names);
    for (Element e = element; e != null; e = e.getEnclosingElement()) {
      addDeprecation(e, names);
    }
    if (exports.leaks(element)) {
      names.add(EXPORTS);
    }
    if (type.getTypeArguments().isEmpty() && !element.getTypeParameters().isEmpty()) {
      names.add(RAW_TYPES);
    }
    type.getTypeArguments().forEach(argument -> argument.accept(this, names));
    return null;
  }

  private static void addDeprecation(Element element, Set<String> names) {
    switch (deprecation(element)) {
      case DEPRECATED -> names.add(DEPRECATION);
      case FOR_REMOVAL -> names.add(REMOVAL);
      case NONE -> {}
    }
  }

  @Override
  public @Nullable Void visitArray(ArrayType type, Set<String> names) {
    addAnnotations(type, names);
    return type.getComponentType().accept(this, names);
  }

  @Override
  public @Nullable Void visitWildcard(WildcardType type, Set<String> names) {
    if (type.getExtendsBound() != null) {
      type.getExtendsBound().accept(this, names);
    }
    if (type.getSuperBound() != null) {
      type.getSuperBound().accept(this, names);
    }
    return null;
  }
}
