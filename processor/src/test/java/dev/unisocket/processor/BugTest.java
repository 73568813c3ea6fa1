package dev.unisocket.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unisocket.processor.compile.Compilation;
import dev.unisocket.processor.compile.Compile;
import dev.unisocket.processor.compile.Reported;
import dev.unisocket.processor.compile.TestCompiler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A failure of ours is told as ours: one error, with what a report needs. */
class BugTest {

  /** Our processor in a compiler that fails in the middle of its work. */
  private static final class Broken extends AbstractProcessor {
    private final UniSocketProcessor processor = new UniSocketProcessor();

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
      super.init(environment);
      processor.init(
          (ProcessingEnvironment)
              Proxy.newProxyInstance(
                  Broken.class.getClassLoader(),
                  new Class<?>[] {ProcessingEnvironment.class},
                  (proxy, method, arguments) -> {
                    if (method.getName().equals("getFiler")) {
                      throw new IllegalStateException("no disk");
                    }
                    try {
                      return method.invoke(environment, arguments);
                    } catch (InvocationTargetException e) {
                      throw e.getCause();
                    }
                  }));
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      return processor.process(annotations, round);
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return processor.getSupportedAnnotationTypes();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return processor.getSupportedSourceVersion();
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("an unexpected exception is one error at the interface, with versions and the trace")
  void bug(TestCompiler compiler) {
    Compilation compilation =
        Compile.with(compiler)
            .processor(new Broken())
            .source(
                "example/ChatSocket.java",
                "package example;\nimport dev.unisocket.*;\nimport dev.unisocket.annotation.*;\n"
                    + "@UniSocket(url = \"wss://feed.example.com\")\n"
                    + "interface ChatSocket extends UniSocketClient {}\n")
            .run();

    assertThat(compilation.errors())
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.line()).isEqualTo(5);
              assertThat(error.text())
                  .startsWith("[Bug] a bug in UniSocket, please report it: 'ChatSocket'.")
                  .contains("Java " + Runtime.version().feature())
                  .contains("IllegalStateException: no disk")
                  .contains("at dev.unisocket.processor.UniSocketProcessor");
            });
    assertThat(compilation.reported()).extracting(Reported::code).containsOnlyOnce("Bug");
  }
}
