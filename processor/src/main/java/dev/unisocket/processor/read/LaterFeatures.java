package dev.unisocket.processor.read;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import com.palantir.javapoet.ClassName;
import dev.unisocket.processor.diagnostic.Problem;
import dev.unisocket.processor.model.Place;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Flow;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reports what is declared and not processed yet, so that nothing is left out in silence. */
final class LaterFeatures {
  private static final Set<String> ON_INTERFACES = Set.of("Rpc");
  private static final Set<MethodKind> KINDS =
      Set.of(
          MethodKind.ON_RECONNECT,
          MethodKind.REQUEST,
          MethodKind.SUBSCRIBE,
          MethodKind.UNSUBSCRIBE);
  private static final Set<ClassName> PULLED =
      Set.of(ClassName.get(Flow.Publisher.class), ClassName.get(Stream.class));

  private final Compilation compilation;

  LaterFeatures(Compilation compilation) {
    this.compilation = compilation;
  }

  /** Reports the annotations of the interface and of its parents: of each one, the nearest. */
  void reportTypes(Set<TypeElement> family) {
    for (String name : ON_INTERFACES.stream().sorted().toList()) {
      family.stream()
          .map(type -> WrittenAnnotation.find(type, name))
          .flatMap(Optional::stream)
          .findFirst()
          .ifPresent(
              annotation -> report(annotation.at(compilation.places()), label(annotation, "")));
    }
  }

  /** Returns the annotation with what it asks for, and who inherits it to the interface. */
  private String label(WrittenAnnotation annotation, String detail) {
    Element element = annotation.element();
    String label = "@" + annotation.name() + detail;
    if (element instanceof ExecutableElement method
        && !Owners.typeOf(method).equals(compilation.client())) {
      return label + " of " + parent(Owners.typeOf(method)) + "." + TypeLabels.call(method);
    }
    return MoreElements.isType(element) && !element.equals(compilation.client())
        ? label + " of " + parent(element)
        : label;
  }

  private static String parent(Element type) {
    return type.getSimpleName().toString();
  }

  /** Reports what a method asks for; returns whether it is processed all the same. */
  boolean isProcessed(Member member, WrittenAnnotation annotation, MethodKind kind) {
    if (KINDS.contains(kind)) {
      report(annotation.at(compilation.places()), label(annotation, ""));
      return false;
    }
    return switch (kind) {
      case ON_MESSAGE, ON_OPEN, ON_ERROR, ON_CLOSE -> isShapeProcessed(member, annotation);
      default -> true;
    };
  }

  private boolean isShapeProcessed(Member member, WrittenAnnotation annotation) {
    TypeMirror returns = member.type().getReturnType();
    if (member.isAbstract()
        && member.method().getParameters().isEmpty()
        && returns.getKind() == TypeKind.DECLARED
        && PULLED.contains(ClassName.get(MoreTypes.asTypeElement(returns)))) {
      report(annotation.at(compilation.places()), label(annotation, " " + TypeLabels.of(returns)));
      return false;
    }
    return true;
  }

  private void report(Place place, String what) {
    compilation.diagnostics().report(Problem.NOT_YET_SUPPORTED, place, what);
  }
}
