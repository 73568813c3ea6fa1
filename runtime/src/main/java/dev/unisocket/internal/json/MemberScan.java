package dev.unisocket.internal.json;

import dev.unisocket.internal.json.JsonCursor.Step;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the members of given names in objects, all in one pass: an envelope's, an error's. Of
 * properties of one name the first counts. Immutable, thread-safe.
 */
public final class MemberScan {
  private final List<String> names;
  private final int[] numbers;

  private MemberScan(List<String> names) {
    this.names = names.stream().distinct().collect(Collectors.toUnmodifiableList());
    this.numbers = names.stream().mapToInt(this.names::indexOf).toArray();
  }

  /**
   * Returns a scan for names. {@link Members} numbers them from 0 as they are given; a name given
   * twice is found as both.
   */
  public static MemberScan of(String... names) {
    return new MemberScan(List.of(names));
  }

  /**
   * Reads a text to its end.
   *
   * @param text read where it lies if it is a string or a buffer with an array; it must not change
   *     as long as the result is used
   * @return null if it is not exactly one JSON object: malformed, another value, or more behind it
   */
  public @Nullable Members read(CharSequence text) {
    JsonCursor in = JsonCursor.of(text);
    if (in.next() != '{') {
      return null;
    }
    in.open();
    int[] spans = new int[names.size() * 2];
    Arrays.fill(spans, Members.ABSENT);
    Step step = in.nextMember(true);
    while (step == Step.VALUE) {
      int name = nameNumber(in);
      in.next();
      int start = in.at;
      if (!in.skipValue()) {
        return null;
      }
      if (name >= 0 && spans[2 * name] == Members.ABSENT) {
        spans[2 * name] = start;
        spans[2 * name + 1] = in.at;
      }
      step = in.nextMember(false);
    }
    return step == Step.END && in.isAtEnd() ? new Members(text, in, numbers, spans) : null;
  }

  private int nameNumber(JsonCursor in) {
    for (int i = 0; i < names.size(); i++) {
      if (in.nameIs(names.get(i))) {
        return i;
      }
    }
    return -1;
  }
}
