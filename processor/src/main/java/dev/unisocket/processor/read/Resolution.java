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

  private static final Known KNOWN = new Known();

  private Resolution() {}

  /** Returns whether an interface can be read. */
  public static boolean isComplete(TypeElement type) {
    if (!type.getKind().isInterface()) {
      return true; // refused for what it is
    }
    if (!areAnnotationsKnown(type)) {
      return false;
    }
    for (TypeMirror parent : type.getInterfaces()) {
      if (!isKnown(parent) || !isComplete(MoreTypes.asTypeElement(parent))) {
        return false;
      }
    }
    for (ExecutableElement method : MemberReader.instanceMethods(type)) {
      if (!isComplete(method)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isComplete(ExecutableElement method) {
    for (VariableElement parameter : method.getParameters()) {
      if (!isKnown(parameter.asType())) {
        return false;
      }
    }
    // A default method without annotation is only compared with others: it may return what is
    // generated from this very interface.
    if (!method.getModifiers().contains(Modifier.ABSTRACT)
        && WrittenAnnotation.all(method).isEmpty()) {
      return true;
    }
    for (VariableElement parameter : method.getParameters()) {
      if (!areAnnotationsKnown(parameter)) {
        return false;
      }
    }
    return isKnown(method.getReturnType())
        && areKnown(method.getThrownTypes())
        && areAnnotationsKnown(method);
  }

  private static boolean areAnnotationsKnown(Element element) {
    for (WrittenAnnotation annotation : WrittenAnnotation.all(element)) {
      for (AnnotationValue value : annotation.mirror().getElementValues().values()) {
        if (!isKnown(value)) {
          return false;
        }
      }
    }
    return true;
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
    for (AnnotationMirror annotation : type.getAnnotationMirrors()) {
      if (annotation.getAnnotationType().getKind() == TypeKind.ERROR) {
        return false;
      }
    }
    return KNOWN.visit(type);
  }

  private static boolean areKnown(List<? extends TypeMirror> types) {
    for (TypeMirror type : types) {
      if (!isKnown(type)) {
        return false;
      }
    }
    return true;
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
      return areKindsKnown(MoreTypes.asTypeElement(type)) && areKnown(type.getTypeArguments());
    }

    /** What a type permits, and the names of both, tell messages apart. */
    private static boolean areKindsKnown(TypeElement type) {
      return areAnnotationsKnown(type)
          && (type.getKind() == ElementKind.ENUM || areKnown(type.getPermittedSubclasses()));
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
