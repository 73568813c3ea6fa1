package dev.unisocket.processor.diagnostic;

import dev.unisocket.processor.model.Place;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import javax.annotation.processing.Messager;
import javax.tools.Diagnostic;

/** Tells the user about problems: the same one of the same place once a compilation. */
public final class Diagnostics {
  private final Messager messager;
  private final Set<String> told = new HashSet<>();
  private int count;

  /** Makes the diagnostics of one compilation. */
  public Diagnostics(Messager messager) {
    this.messager = messager;
  }

  /** Reports an error at a place. */
  public void report(Problem problem, Place place, Object... arguments) {
    count++;
    SourcePlace source = (SourcePlace) place;
    String text = text(problem, arguments);
    if (told.add(source.key() + text)) {
      source.print(messager, text);
    }
  }

  /** Reports an error that has no place in the source. */
  public void report(Problem problem, Object... arguments) {
    count++;
    String text = text(problem, arguments);
    if (told.add(text)) {
      messager.printMessage(Diagnostic.Kind.ERROR, text);
    }
  }

  /** Only a bug's trace has more than one line; what a user wrote may hold any character. */
  private static String text(Problem problem, Object... arguments) {
    String text = problem.text(arguments);
    return problem == Problem.BUG
        ? text
        : Pattern.compile("\\p{Cc}|\\p{Cs}")
            .matcher(text)
            .replaceAll(match -> String.format("U+%04X", (int) match.group().charAt(0)));
  }

  /** Returns how many problems were found so far, those that had been told before included. */
  public int count() {
    return count;
  }
}
