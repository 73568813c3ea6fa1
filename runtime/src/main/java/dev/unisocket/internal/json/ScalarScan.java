package dev.unisocket.internal.json;

import dev.unisocket.internal.json.JsonCursor.Step;
import java.util.Collection;

/**
 * Finds the scalar at one place of messages, and stops there: what follows is not looked at. Of
 * properties of one name the first counts, at every step. Immutable, thread-safe.
 */
public final class ScalarScan {
  private final JsonPath path;
  private final KnownTexts known;

  private ScalarScan(JsonPath path, KnownTexts known) {
    this.path = path;
    this.known = known;
  }

  /**
   * Returns a scan for a place.
   *
   * @param known texts that are expected there: finding one makes no string, it is this one
   */
  public static ScalarScan of(JsonPath path, Collection<String> known) {
    return new ScalarScan(path, new KnownTexts(known));
  }

  /**
   * Looks for the scalar in a message. A text that is no JSON object has none.
   *
   * @param text read where it lies if it is a string or a buffer with an array
   */
  public JsonScalar find(CharSequence text) {
    JsonCursor in = JsonCursor.of(text);
    for (int step = 0; step < path.length(); step++) {
      int index = path.index(step);
      Step led;
      int c = in.next();
      if (c == '{') {
        led = toMember(in, path.name(step));
      } else if (c == '[' && step > 0 && index != JsonPath.NO_INDEX) {
        led = toElement(in, index);
      } else {
        led = in.skipValue() ? Step.END : Step.MALFORMED;
      }
      if (led != Step.VALUE) {
        return led == Step.END ? JsonScalar.ABSENT : JsonScalar.MALFORMED;
      }
    }
    return scalar(in);
  }

  private static Step toMember(JsonCursor in, String name) {
    in.open();
    Step step = in.nextMember(true);
    while (step == Step.VALUE && !in.nameIs(name)) {
      step = in.skipValue() ? in.nextMember(false) : Step.MALFORMED;
    }
    return step;
  }

  private static Step toElement(JsonCursor in, int index) {
    in.open();
    Step step = in.nextElement(true);
    for (int i = 0; step == Step.VALUE && i < index; i++) {
      step = in.skipValue() ? in.nextElement(false) : Step.MALFORMED;
    }
    return step;
  }

  private JsonScalar scalar(JsonCursor in) {
    int first = in.next();
    if (first == '{' || first == '[') {
      return JsonScalar.ABSENT;
    }
    int start = in.at;
    if (!in.skipScalar(first)) {
      return JsonScalar.MALFORMED;
    }
    if (first == '"') {
      return in.isEscaped()
          ? JsonScalar.of(in.unescape(in.stringStart(), in.stringEnd()))
          : text(in, in.stringStart(), in.stringEnd());
    }
    int end = in.at;
    // Only what follows says that a number or literal is whole: 10x is none, nor is a message's
    // end.
    int after = in.next();
    if (end == in.at && after != ',' && after != '}' && after != ']') {
      return JsonScalar.MALFORMED;
    }
    return first == 'n' ? JsonScalar.ABSENT : text(in, start, end);
  }

  private JsonScalar text(JsonCursor in, int start, int end) {
    JsonScalar expected = known.find(in, start, end);
    return expected != null ? expected : JsonScalar.of(in.substring(start, end));
  }
}
