package dev.unisocket.processor.compile;

import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/** The two compilers, each as strict as it goes. */
public enum TestCompiler {
  /** At the level of the running JDK: {@code --release} makes it slow. */
  JAVAC(List.of(), List.of("-Xlint:all", "-Werror", "-Xmaxerrs", "10000", "-Xmaxwarns", "10000")) {
    @Override
    JavaCompiler open() {
      return ToolProvider.getSystemJavaCompiler();
    }
  },

  /**
   * What ECJ warns of beyond its defaults, but for matters of taste and of a project's settings.
   */
  ECJ(
      List.of("-source", "17", "-target", "17"),
      List.of(
          "-failOnWarning",
          "-warn:+unusedImport,unusedLocal,unusedPrivate,unusedLabel,raw,unchecked,deprecation,removal,static-access,"
              + "semicolon,uselessTypeCheck,unnecessaryElse,suppress,warningToken,hiding,null,"
              + "noEffectAssign,over-ann,dep-ann,typeHiding,fieldHiding,localHiding,maskedCatchBlock,"
              + "serial,switchDefault,varargsCast,unusedTypeArgs,redundantSuperinterface")) {
    @Override
    JavaCompiler open() {
      return new EclipseCompiler();
    }
  };

  private final List<String> level;
  private final List<String> strict;

  /**
   * File managers keep the jars open, which is most of a small compilation, and serve one at a
   * time: one for each thread, as long as the test run.
   */
  private final ThreadLocal<StandardJavaFileManager> files =
      ThreadLocal.withInitial(
          () -> open().getStandardFileManager(null, null, StandardCharsets.UTF_8));

  TestCompiler(List<String> level, List<String> strict) {
    this.level = level;
    this.strict = strict;
  }

  abstract JavaCompiler open();

  /** Returns the options for its usual level of Java. */
  List<String> level() {
    return level;
  }

  /** Returns the options under which everything that could be wrong is an error. */
  List<String> strict() {
    return strict;
  }

  StandardJavaFileManager files() {
    return files.get();
  }
}
