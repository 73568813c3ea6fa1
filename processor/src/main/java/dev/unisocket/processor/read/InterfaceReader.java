package dev.unisocket.processor.read;

import com.palantir.javapoet.ClassName;
import dev.unisocket.processor.diagnostic.Problem;
import dev.unisocket.processor.model.Place;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Tells whether a class can implement what {@code @UniSocket} stands on. */
final class InterfaceReader {
  private final Compilation compilation;

  InterfaceReader(Compilation compilation) {
    this.compilation = compilation;
  }

  /** Reports what keeps a class from implementing the type: one reason. */
  boolean isImplementable() {
    TypeElement type = compilation.client();
    String name = String.join(".", ClassName.get(type).simpleNames());
    Place place = compilation.places().type();
    if (type.getKind() != ElementKind.INTERFACE) {
      return refuse(Problem.NOT_AN_INTERFACE, place, PlacementReader.kind(type), name);
    }
    if (!type.getTypeParameters().isEmpty()) {
      String parameters = SignatureReader.typeParameters(type.getTypeParameters());
      return refuse(Problem.GENERIC_INTERFACE, place, name + parameters, name);
    }
    if (type.getModifiers().contains(Modifier.SEALED)) {
      return refuse(Problem.SEALED_INTERFACE, place, name);
    }
    for (TypeElement e : Owners.nest(type)) {
      if (e.getModifiers().contains(Modifier.PRIVATE)) {
        String hidden = String.join(".", ClassName.get(e).simpleNames());
        return refuse(Problem.PRIVATE_INTERFACE, place, hidden);
      }
    }
    return true;
  }

  private boolean refuse(Problem problem, Place place, Object... arguments) {
    compilation.diagnostics().report(problem, place, arguments);
    return false;
  }
}
