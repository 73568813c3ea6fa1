package dev.unisocket.processor.read;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;

/**
 * Names types with their annotations, such as {@code @Nullable}, which JavaPoet's own names drop.
 */
final class TypeNames extends SimpleTypeVisitor14<TypeName, Void> {
  private final Visibility visibility;

  TypeNames(Visibility visibility) {
    this.visibility = visibility;
  }

  TypeName of(TypeMirror type) {
    return visit(type);
  }

  /**
   * Names a type that was declared with type variables. The compiler drops the annotations of what
   * it replaces, so those of the declaration stand in.
   */
  TypeName of(TypeMirror resolved, TypeMirror declared) {
    TypeName name = of(resolved);
    return resolved.getAnnotationMirrors().isEmpty() && !declared.getAnnotationMirrors().isEmpty()
        ? annotated(name, declared)
        : name;
  }

  @Override
  protected TypeName defaultAction(TypeMirror type, Void unused) {
    return annotated(TypeName.get(type), type);
  }

  @Override
  public TypeName visitDeclared(DeclaredType type, Void unused) {
    TypeElement element = (TypeElement) type.asElement();
    List<TypeName> arguments = type.getTypeArguments().stream().map(this::of).toList();
    TypeMirror enclosing = type.getEnclosingType();
    if (enclosing.getKind() != TypeKind.NONE
        && !element.getModifiers().contains(Modifier.STATIC)
        && of(enclosing) instanceof ParameterizedTypeName outer) {
      String name = element.getSimpleName().toString();
      return annotated(outer.nestedClass(name, arguments), type);
    }
    ClassName raw = (ClassName) annotated(ClassName.get(element), type);
    return arguments.isEmpty()
        ? raw
        : ParameterizedTypeName.get(raw, arguments.toArray(TypeName[]::new));
  }

  @Override
  public TypeName visitArray(ArrayType type, Void unused) {
    return annotated(ArrayTypeName.of(of(type.getComponentType())), type);
  }

  @Override
  public TypeName visitWildcard(WildcardType type, Void unused) {
    if (type.getExtendsBound() != null) {
      return WildcardTypeName.subtypeOf(of(type.getExtendsBound()));
    }
    return type.getSuperBound() == null
        ? WildcardTypeName.subtypeOf(ClassName.OBJECT)
        : WildcardTypeName.supertypeOf(of(type.getSuperBound()));
  }

  private TypeName annotated(TypeName name, TypeMirror type) {
    if (type.getAnnotationMirrors().isEmpty()) {
      return name;
    }
    List<AnnotationSpec> annotations =
        type.getAnnotationMirrors().stream()
            .filter(this::isVisible)
            .map(AnnotationSpec::get)
            .toList();
    return annotations.isEmpty() ? name : name.annotated(annotations);
  }

  private boolean isVisible(AnnotationMirror annotation) {
    return visibility.sees((TypeElement) annotation.getAnnotationType().asElement());
  }
}
