package dev.unisocket.processor.read;

import com.google.auto.common.MoreElements;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;

/** Which types a class in the client's package can name. */
final class Visibility {
  private final PackageElement clientPackage;

  Visibility(PackageElement clientPackage) {
    this.clientPackage = clientPackage;
  }

  /** Returns whether a type, and each type around it, can be named. */
  boolean sees(TypeElement type) {
    for (Element e = type; e instanceof TypeElement around; e = e.getEnclosingElement()) {
      if (!isVisible(around)) {
        return false;
      }
    }
    return true;
  }

  private boolean isVisible(TypeElement type) {
    return type.getModifiers().contains(Modifier.PUBLIC)
        || (!type.getModifiers().contains(Modifier.PRIVATE)
            && MoreElements.getPackage(type).equals(clientPackage));
  }

  /** Returns the first type in a type that cannot be named. */
  Optional<TypeElement> hidden(TypeMirror type) {
    return new Hidden().visit(type);
  }

  private final class Hidden extends SimpleTypeVisitor14<Optional<TypeElement>, Void> {
    Hidden() {
      super(Optional.empty());
    }

    @Override
    public Optional<TypeElement> visitDeclared(DeclaredType type, Void unused) {
      TypeElement element = (TypeElement) type.asElement();
      if (!sees(element)) {
        return Optional.of(element);
      }
      for (TypeMirror argument : type.getTypeArguments()) {
        Optional<TypeElement> hidden = visit(argument);
        if (hidden.isPresent()) {
          return hidden;
        }
      }
      return Optional.empty();
    }

    @Override
    public Optional<TypeElement> visitArray(ArrayType type, Void unused) {
      return visit(type.getComponentType());
    }

    @Override
    public Optional<TypeElement> visitWildcard(WildcardType type, Void unused) {
      if (type.getExtendsBound() != null) {
        return visit(type.getExtendsBound());
      }
      return type.getSuperBound() == null ? Optional.empty() : visit(type.getSuperBound());
    }
  }
}
