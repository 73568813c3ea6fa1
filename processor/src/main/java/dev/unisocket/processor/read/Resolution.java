package dev.unisocket.processor.read;

import com.google.auto.common.MoreTypes;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ErrorType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;

/**
 * Tells whether the compiler knows every type that an interface is read by. What it does not know
 * may be generated in this round, and else is the compiler's to report.
 */
public final class Resolution {

  private Resolution() {}

  /** Returns whether an interface can be read. */
  public static boolean isComplete(TypeElement type) {
    if (!type.getKind().isInterface()) {
      return true; // refused for what it is
    }
    return areAnnotationsKnown(type)
        && type.getInterfaces().stream()
            .allMatch(parent -> isKnown(parent) && isComplete(MoreTypes.asTypeElement(parent)))
        && MemberReader.instanceMethods(type).stream().allMatch(Resolution::isComplete);
  }

  private static boolean isComplete(ExecutableElement method) {
    boolean parametersKnown =
        method.getParameters().stream().map(VariableElement::asType).allMatch(Resolution::isKnown);
    // A default method without annotation is only compared with others: it may return what is
    // generated from this very interface.
    if (!method.getModifiers().contains(Modifier.ABSTRACT)
        && WrittenAnnotation.all(method).isEmpty()) {
      return parametersKnown;
    }
    return parametersKnown
        && isKnown(method.getReturnType())
        && method.getThrownTypes().stream().allMatch(Resolution::isKnown)
        && areAnnotationsKnown(method)
        && method.getParameters().stream().allMatch(Resolution::areAnnotationsKnown);
  }

  private static boolean areAnnotationsKnown(Element element) {
    return WrittenAnnotation.all(element).stream()
        .map(WrittenAnnotation::mirror)
        .flatMap(mirror -> mirror.getElementValues().values().stream())
        .allMatch(Resolution::isKnown);
  }

  /** A constant that the compiler does not know is a value whose text has no quotes. */
  private static boolean isKnown(AnnotationValue value) {
    if (value.getValue() instanceof List<?> values) {
      return values.stream()
          .allMatch(
              element -> element instanceof AnnotationValue elementValue && isKnown(elementValue));
    }
    return !value.toString().equals("<error>");
  }

  private static boolean isKnown(TypeMirror type) {
    return type.getAnnotationMirrors().stream()
            .map(AnnotationMirror::getAnnotationType)
            .allMatch(annotation -> annotation.getKind() != TypeKind.ERROR)
        && new Known().visit(type);
  }

  private static final class Known extends SimpleTypeVisitor14<Boolean, Void> {
    Known() {
      super(true);
    }

    @Override
    public Boolean visitError(ErrorType type, Void unused) {
      return false;
    }

    @Override
    public Boolean visitDeclared(DeclaredType type, Void unused) {
      return areKindsKnown(MoreTypes.asTypeElement(type))
          && type.getTypeArguments().stream().allMatch(Resolution::isKnown);
    }

    /** What a type permits, and the names of both, tell messages apart. */
    private static boolean areKindsKnown(TypeElement type) {
      return areAnnotationsKnown(type)
          && (type.getKind() == ElementKind.ENUM
              || type.getPermittedSubclasses().stream().allMatch(Resolution::isKnown));
    }

    @Override
    public Boolean visitArray(ArrayType type, Void unused) {
      return isKnown(type.getComponentType());
    }

    @Override
    public Boolean visitWildcard(WildcardType type, Void unused) {
      return (type.getExtendsBound() == null || isKnown(type.getExtendsBound()))
          && (type.getSuperBound() == null || isKnown(type.getSuperBound()));
    }
  }
}
