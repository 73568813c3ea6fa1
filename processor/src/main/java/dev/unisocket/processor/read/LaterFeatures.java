package dev.unisocket.processor.read;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import dev.unisocket.processor.diagnostic.Problem;
import dev.unisocket.processor.model.Located;
import dev.unisocket.processor.model.Place;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reports what is declared and not processed yet, so that nothing is left out in silence. */
final class LaterFeatures {
  private static final Set<String> ON_INTERFACES =
      Set.of("Discriminator", "Reconnect", "Heartbeat", "SendQueue", "MaxMessageSize");

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
  boolean isProcessed(WrittenAnnotation annotation, MethodKind kind) {
    return switch (kind) {
      case SEND -> isSendProcessed(annotation);
      case ON_MESSAGE -> isMessageProcessed(annotation);
      default -> true;
    };
  }

  private boolean isSendProcessed(WrittenAnnotation annotation) {
    boolean processed = true;
    if (!annotation.string("value").isEmpty()) {
      report(annotation.at("value", compilation.places()), label(annotation, "(\"...\")"));
      processed = false;
    }
    String policy = annotation.constant("whenDisconnected");
    if (!policy.equals("QUEUE")) {
      report(
          annotation.at("whenDisconnected", compilation.places()),
          label(annotation, "(whenDisconnected = " + policy + ")"));
      processed = false;
    }
    return processed;
  }

  private boolean isMessageProcessed(WrittenAnnotation annotation) {
    List<Located<String>> values = annotation.locatedStrings("value", compilation.places());
    if (!values.isEmpty()) {
      report(values.get(0).place(), label(annotation, "(\"...\")"));
      return false;
    }
    return true;
  }

  /** Reports names of a coded type and of the subtypes that it permits. */
  void reportNames(TypeMirror type, ExecutableElement member) {
    if (type.getKind() != TypeKind.DECLARED) {
      return;
    }
    TypeElement element = MoreTypes.asTypeElement(type);
    WrittenAnnotation.find(element, "MessageName")
        .ifPresent(
            name ->
                report(
                    compilation.places().at(element, name.mirror(), member),
                    "@MessageName of " + TypeLabels.of(compilation.types().erasure(type))));
    for (TypeMirror permitted : element.getPermittedSubclasses()) {
      reportNames(permitted, member);
    }
  }

  private void report(Place place, String what) {
    compilation.diagnostics().report(Problem.NOT_YET_SUPPORTED, place, what);
  }
}
