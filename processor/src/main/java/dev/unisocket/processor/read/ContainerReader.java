package dev.unisocket.processor.read;

import com.palantir.javapoet.ClassName;
import dev.unisocket.processor.diagnostic.Problem;
import dev.unisocket.processor.model.ContainerModel;
import dev.unisocket.processor.model.RuntimeTypes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/** Finds the annotations for containers and tools, as the options say and as far as readable. */
public final class ContainerReader {
  /** Annotations of every generated class, by qualified names and commas. */
  public static final String ANNOTATE_WITH = "unisocket.annotateWith";

  /** The annotation of the constructor. */
  public static final String INJECT_WITH = "unisocket.injectWith";

  private static final String GENERATED = "javax.annotation.processing.Generated";
  private static final String AUTOWIRED = "org.springframework.beans.factory.annotation.Autowired";
  private static final List<String> INJECT =
      List.of("jakarta.inject.Inject", "javax.inject.Inject", AUTOWIRED);

  private final Compilation compilation;
  private final Map<String, String> options;
  private final Warnings warnings;

  ContainerReader(Compilation compilation, Map<String, String> options) {
    this.compilation = compilation;
    this.options = options;
    this.warnings = new Warnings(compilation);
  }

  ContainerModel read() {
    List<String> wanted = names(ANNOTATE_WITH);
    Optional<TypeElement> generated = annotation(GENERATED);
    List<TypeElement> annotations =
        wanted.stream().flatMap(name -> named(ANNOTATE_WITH, name).stream()).toList();
    Optional<TypeElement> inject = inject(wanted);
    return new ContainerModel(
        generated.map(ClassName::get),
        annotations.stream().map(ClassName::get).toList(),
        inject.map(ClassName::get),
        warnings(Stream.concat(generated.stream(), annotations.stream())),
        constructorWarnings(inject));
  }

  private Set<String> constructorWarnings(Optional<TypeElement> inject) {
    Set<String> names = warnings(inject.stream());
    compilation
        .readable(RuntimeTypes.UNI_SOCKETS.canonicalName())
        .ifPresent(type -> names.addAll(warnings.inSignature(type.asType())));
    return names;
  }

  private Set<String> warnings(Stream<TypeElement> annotations) {
    Set<String> names = new TreeSet<>();
    annotations.forEach(annotation -> names.addAll(warnings.ofAnnotation(annotation)));
    return names;
  }

  private List<String> names(String option) {
    return Arrays.stream(options.getOrDefault(option, "").split(","))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  private Optional<TypeElement> inject(List<String> classAnnotations) {
    List<String> named = names(INJECT_WITH);
    if (!named.isEmpty()) {
      return named(INJECT_WITH, String.join(",", named));
    }
    List<String> candidates = new ArrayList<>(INJECT);
    if (classAnnotations.stream().anyMatch(name -> name.startsWith("org.springframework."))) {
      candidates.add(0, AUTOWIRED);
    }
    return candidates.stream().map(this::annotation).flatMap(Optional::stream).findFirst();
  }

  private Optional<TypeElement> named(String option, String name) {
    Optional<TypeElement> annotation = annotation(name);
    if (annotation.isEmpty()) {
      compilation.diagnostics().report(Problem.INVALID_OPTION, "-A" + option, name);
    }
    return annotation;
  }

  private Optional<TypeElement> annotation(String name) {
    return compilation.readable(name).filter(type -> type.getKind() == ElementKind.ANNOTATION_TYPE);
  }
}
