package dev.unisocket.processor;

import com.google.auto.service.AutoService;
import dev.unisocket.processor.diagnostic.Diagnostics;
import dev.unisocket.processor.diagnostic.Places;
import dev.unisocket.processor.diagnostic.Problem;
import dev.unisocket.processor.model.ClientModel;
import dev.unisocket.processor.read.ApiReader;
import dev.unisocket.processor.read.ClientReader;
import dev.unisocket.processor.read.ContainerReader;
import dev.unisocket.processor.read.PlacementReader;
import dev.unisocket.processor.read.Resolution;
import dev.unisocket.processor.validate.ClientRules;
import dev.unisocket.processor.write.ClientWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Writes a class for each interface with {@code @UniSocket}.
 *
 * <p>An interface that names types which the compiler does not know yet waits for a later round,
 * where they may have been generated. It is looked up again by its name, since elements belong to
 * one round. One that still waits at the end is not spoken of: the compiler reports unknown types.
 */
@AutoService(Processor.class)
public final class UniSocketProcessor extends AbstractProcessor {
  private static final String ANNOTATIONS = "dev.unisocket.annotation.";

  private final Set<Waiting> waiting = new LinkedHashSet<>();

  /** The top-level classes of every round, whoever wrote them. */
  private final Set<String> taken = new HashSet<>();

  /** Documents wait for the last round, where every type that a payload is made of is there. */
  private final Map<Waiting, ClientModel> documents = new LinkedHashMap<>();

  private @Nullable Diagnostics diagnostics;

  /** Made by the compiler. */
  public UniSocketProcessor() {}

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    diagnostics = new Diagnostics(environment.getMessager());
  }

  /** Also claims the annotation that it writes, or javac warns that nobody does. */
  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of(ANNOTATIONS + "*", "javax.annotation.processing.Generated");
  }

  @Override
  public Set<String> getSupportedOptions() {
    return Set.of(ContainerReader.ANNOTATE_WITH, ContainerReader.INJECT_WITH, ApiReader.ASYNCAPI);
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (round.processingOver()) {
      if (!round.errorRaised()) {
        documents.forEach(this::document);
      }
      return true;
    }
    round.getRootElements().forEach(element -> taken.add(element.toString()));
    TypeElement[] ours =
        annotations.stream()
            .filter(type -> type.getQualifiedName().toString().startsWith(ANNOTATIONS))
            .toArray(TypeElement[]::new);
    if (ours.length > 0) {
      // javac walks through all sources, whatever the annotations: once is enough.
      round
          .getElementsAnnotatedWithAny(ours)
          .forEach(element -> guarded(element, () -> find(element)));
    }
    ClientReader reader =
        new ClientReader(
            processingEnv.getElementUtils(),
            processingEnv.getTypeUtils(),
            diagnostics(),
            processingEnv.getOptions());
    for (Waiting name : List.copyOf(waiting)) {
      name.find(processingEnv.getElementUtils())
          .ifPresent(type -> guarded(type, () -> processOnceComplete(name, type, reader)));
    }
    return true;
  }

  private void find(Element element) {
    new PlacementReader(diagnostics()).read(element);
    if (element instanceof TypeElement type && ClientReader.isClient(type)) {
      waiting.add(Waiting.of(type, processingEnv.getElementUtils()));
    }
  }

  private void processOnceComplete(Waiting name, TypeElement type, ClientReader reader) {
    if (Resolution.isComplete(type)) {
      waiting.remove(name);
      process(type, reader);
    }
  }

  private void process(TypeElement type, ClientReader reader) {
    int before = diagnostics().count();
    Optional<ClientModel> client = reader.read(type);
    client.ifPresent(model -> ClientRules.check(model, diagnostics()));
    if (diagnostics().count() == before) {
      write(client.orElseThrow(), type);
      if ("true".equals(processingEnv.getOptions().get(ApiReader.ASYNCAPI))) {
        documents.put(Waiting.of(type, processingEnv.getElementUtils()), client.orElseThrow());
      }
    }
  }

  private void document(Waiting name, ClientModel client) {
    TypeElement type = name.find(processingEnv.getElementUtils()).orElseThrow();
    guarded(type, () -> new DocumentStep(processingEnv, diagnostics(), taken).write(type, client));
  }

  /**
   * A user's mistake is never an exception, so that one is a mistake of ours, and is said to be.
   */
  private void guarded(Element element, Runnable step) {
    try {
      step.run();
    } catch (RuntimeException | StackOverflowError e) {
      StringWriter trace = new StringWriter();
      e.printStackTrace(new PrintWriter(trace));
      diagnostics()
          .report(
              Problem.BUG,
              Places.here(element),
              element.getSimpleName(),
              version(),
              Runtime.version(),
              trace);
    }
  }

  private void write(ClientModel client, TypeElement type) {
    String name = client.implementation().canonicalName();
    if (!taken.add(name)) {
      // Asked in vain, the filer would add a warning of its own.
      diagnostics().report(Problem.NAME_TAKEN, client.place(), name);
      return;
    }
    try (Writer writer = processingEnv.getFiler().createSourceFile(name, type).openWriter()) {
      writer.write(ClientWriter.write(client));
    } catch (FilerException e) {
      diagnostics().report(Problem.NAME_TAKEN, client.place(), name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String version() {
    return Optional.ofNullable(UniSocketProcessor.class.getPackage().getImplementationVersion())
        .orElse("of a build without version");
  }

  private Diagnostics diagnostics() {
    return Objects.requireNonNull(diagnostics, "init comes first");
  }

  /** The name of an interface, in its module where there are modules. */
  private record Waiting(String module, String name) {
    static Waiting of(TypeElement type, Elements elements) {
      ModuleElement module = elements.getModuleOf(type);
      return new Waiting(
          module == null ? "" : module.getQualifiedName().toString(),
          type.getQualifiedName().toString());
    }

    Optional<TypeElement> find(Elements elements) {
      ModuleElement in = elements.getModuleElement(module);
      return Optional.ofNullable(
          in == null ? elements.getTypeElement(name) : elements.getTypeElement(in, name));
    }
  }
}
