package dev.unisocket.processor;

import dev.unisocket.processor.diagnostic.Diagnostics;
import dev.unisocket.processor.diagnostic.Places;
import dev.unisocket.processor.diagnostic.Problem;
import dev.unisocket.processor.model.ApiModel;
import dev.unisocket.processor.model.ClientModel;
import dev.unisocket.processor.read.ApiReader;
import dev.unisocket.processor.write.AsyncApiWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.tools.StandardLocation;

/** Writes the AsyncAPI document of a client beside its class. */
final class DocumentStep {
  private static final String FOLDER = "META-INF/asyncapi/";

  private final ProcessingEnvironment environment;
  private final Diagnostics diagnostics;
  private final Set<String> sources;

  /**
   * Makes the step of a compilation.
   *
   * @param sources the names of the top-level classes that are compiled
   */
  DocumentStep(ProcessingEnvironment environment, Diagnostics diagnostics, Set<String> sources) {
    this.environment = environment;
    this.diagnostics = diagnostics;
    this.sources = sources;
  }

  /** Writes the document; the interface alone is what it is made from. */
  void write(TypeElement type, ClientModel client) {
    ApiModel api =
        ApiReader.read(
            type,
            client,
            environment.getElementUtils(),
            environment.getTypeUtils(),
            diagnostics,
            sources);
    String path = FOLDER + environment.getElementUtils().getBinaryName(type) + ".json";
    try (OutputStream out =
        environment
            .getFiler()
            .createResource(StandardLocation.CLASS_OUTPUT, "", path, type)
            .openOutputStream()) {
      // Not through a writer, which would use the encoding of the sources.
      out.write(AsyncApiWriter.write(api).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      diagnostics.report(Problem.DOCUMENT_NOT_WRITTEN, Places.of(type).type(), path, e);
    }
  }
}
