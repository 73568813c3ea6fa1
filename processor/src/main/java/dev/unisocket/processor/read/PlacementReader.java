package dev.unisocket.processor.read;

import com.google.auto.common.MoreElements;
import dev.unisocket.processor.diagnostic.Diagnostics;
import dev.unisocket.processor.diagnostic.Problem;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;

/**
 * Reports annotations that stand where they mean nothing, whether or not a client inherits them.
 */
public final class PlacementReader {
  private static final String ABSTRACT = "an abstract method of an interface";
  private static final String HANDLER = "an abstract or default method of an interface";
  private static final Set<String> ON_ANY_TYPE = Set.of("UniSocket", "MessageName");
  private static final Set<String> WITH_FIELDS =
      Set.of("Send", "Request", "Subscribe", "Unsubscribe");

  private final Diagnostics diagnostics;

  /** Makes the reader of a compilation. */
  public PlacementReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** Looks at one annotated element. */
  public void read(Element element) {
    if (KotlinCopies.isCopy(element)) {
      return;
    }
    for (WrittenAnnotation annotation : WrittenAnnotation.all(element)) {
      switch (element.getKind()) {
        case METHOD -> readMethod((ExecutableElement) element, annotation);
        case PARAMETER -> readParameter(element, annotation);
        default -> readType(element, annotation);
      }
    }
  }

  private void readMethod(ExecutableElement method, WrittenAnnotation annotation) {
    Optional<MethodKind> kind = MethodKind.of(annotation.name());
    Element type = Owners.typeOf(method);
    if (kind.isEmpty() || isRefusedClient(type)) {
      return;
    }
    Set<Modifier> modifiers = method.getModifiers();
    String stands;
    if (type.getKind() != ElementKind.INTERFACE) {
      stands = "a method of " + kind(type);
    } else if (modifiers.contains(Modifier.STATIC)) {
      stands = "a static method";
    } else if (modifiers.contains(Modifier.PRIVATE)) {
      stands = "a private method";
    } else if (modifiers.contains(Modifier.DEFAULT) && !kind.get().isHandler()) {
      stands = "a default method";
    } else {
      return;
    }
    report(
        annotation, stands, TypeLabels.call(method), kind.get().isHandler() ? HANDLER : ABSTRACT);
  }

  /** A class with {@code @UniSocket} is one mistake, whatever its methods say. */
  private static boolean isRefusedClient(Element type) {
    return type.getKind() != ElementKind.INTERFACE
        && WrittenAnnotation.find(type, "UniSocket").isPresent();
  }

  private void readParameter(Element parameter, WrittenAnnotation annotation) {
    Element method = Owners.methodOf(parameter).orElse(null);
    if (method == null) {
      return;
    }
    if (annotation.name().equals("Field")) {
      if (WITH_FIELDS.stream().noneMatch(name -> has(method, name))) {
        report(
            annotation,
            "a parameter of a method that sends nothing",
            parameter.getSimpleName().toString(),
            "a parameter of a @Send, @Request, @Subscribe or @Unsubscribe method");
      }
    } else if (!has(method, "Connect")) {
      report(
          annotation,
          "a parameter of a method without @Connect",
          parameter.getSimpleName().toString(),
          "a parameter of a @Connect method");
    }
  }

  private static boolean has(Element method, String annotation) {
    return WrittenAnnotation.find(method, annotation).isPresent();
  }

  private void readType(Element type, WrittenAnnotation annotation) {
    if (MoreElements.isType(type)
        && !isRefusedClient(type)
        && type.getKind() != ElementKind.INTERFACE
        && !ON_ANY_TYPE.contains(annotation.name())) {
      report(annotation, kind(type), type.getSimpleName().toString(), "an interface");
    }
  }

  /** Returns what a type is, with its article. */
  static String kind(Element type) {
    return switch (type.getKind()) {
      case ENUM -> "an enum";
      case RECORD -> "a record";
      case ANNOTATION_TYPE -> "an annotation type";
      case INTERFACE -> "an interface";
      default -> "a class";
    };
  }

  private void report(WrittenAnnotation annotation, String stands, String name, String belongs) {
    diagnostics.report(
        Problem.MISPLACED_ANNOTATION,
        annotation.inPlace(),
        annotation.name(),
        stands,
        name,
        belongs);
  }
}
