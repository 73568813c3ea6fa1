package dev.unisocket.processor.compile;

import java.util.Locale;
import java.util.Objects;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * What a compiler said at one place.
 *
 * @param file the file's name without folders, empty where it is about no file
 * @param line from 1; 0 where it is about no line
 * @param column from 1; 0 where it is about no column
 */
public record Reported(Diagnostic.Kind kind, String file, long line, long column, String text) {

  static Reported of(Diagnostic<? extends JavaFileObject> diagnostic) {
    JavaFileObject source = diagnostic.getSource();
    String path = source == null ? "" : source.toUri().getPath();
    return new Reported(
        diagnostic.getKind(),
        path.substring(path.lastIndexOf('/') + 1),
        Math.max(0, diagnostic.getLineNumber()),
        Math.max(0, diagnostic.getColumnNumber()),
        Objects.requireNonNull(diagnostic.getMessage(Locale.ROOT)));
  }

  /** Returns whether it stops the compilation. */
  public boolean isError() {
    return kind == Diagnostic.Kind.ERROR;
  }

  /** Returns the code in brackets with which every error of ours begins; empty for any other. */
  public String code() {
    return text.startsWith("[") ? text.substring(1, Math.max(1, text.indexOf(']'))) : "";
  }

  @Override
  public String toString() {
    return file + ":" + line + ":" + column + " " + kind + " " + text;
  }
}
