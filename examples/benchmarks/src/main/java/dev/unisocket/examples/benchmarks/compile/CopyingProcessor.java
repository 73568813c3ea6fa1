package dev.unisocket.examples.benchmarks.compile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Writes classes that are there already; it asks for the same annotations as UniSocket's does. */
final class CopyingProcessor extends AbstractProcessor {
  private final Map<String, String> sources;

  private CopyingProcessor(Map<String, String> sources) {
    this.sources = sources;
  }

  /** Reads the classes of a folder, so that reading is not measured. */
  static CopyingProcessor of(Path written) throws IOException {
    Map<String, String> sources = new TreeMap<>();
    try (Stream<Path> files = Files.walk(written)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String path = written.relativize(file).toString().replace('\\', '/');
        sources.put(path.replace(".java", "").replace('/', '.'), Files.readString(file));
      }
    }
    return new CopyingProcessor(sources);
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("dev.unisocket.annotation.*", "javax.annotation.processing.Generated");
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    sources.forEach(this::write);
    sources.clear();
    return true;
  }

  private void write(String name, String source) {
    try (Writer writer = processingEnv.getFiler().createSourceFile(name).openWriter()) {
      writer.write(source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
