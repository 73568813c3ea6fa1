package dev.unisocket.examples.benchmarks.compile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import javax.annotation.processing.Processor;

/** How the sources are compiled. */
enum Compiled {
  /** By javac alone: nothing is written. */
  WITHOUT {
    @Override
    List<Processor> processors(Path written) {
      return List.of();
    }
  },

  /** With a processor that has nothing to think about. */
  COPYING {
    @Override
    List<Processor> processors(Path written) throws IOException {
      return List.of(CopyingProcessor.of(written));
    }
  },

  /** With UniSocket's, found as javac finds it. */
  PROCESSOR {
    @Override
    List<Processor> processors(Path written) {
      return ServiceLoader.load(Processor.class).stream()
          .map(Supplier::get)
          .filter(processor -> processor.getClass().getName().startsWith("dev.unisocket."))
          .toList();
    }
  };

  /**
   * Returns the processors to run.
   *
   * @param written the folder of the classes that UniSocket's has written for the same sources
   */
  abstract List<Processor> processors(Path written) throws IOException;
}
