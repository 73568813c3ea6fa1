package dev.unisocket.internal.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** JSON texts and pointers of few names, so that they meet often; the same for the same seed. */
final class RandomJson {
  private static final List<String> NAMES = List.of("a", "b", "0", "1", "", "a/b", "~", "\u00e9\"");
  private static final String[] NUMBERS = {
    "0", "-0", "7", "-12", "0.5", "1e9", "-1.25E-3", "10E+2", "9223372036854775808"
  };
  private static final String CHARS =
      "abz019 /\"\\\b\f\n\r\t\u0000\u001f\u007f\u00e9\u2028\u20ac\ud83d\ude00";

  private static final String DAMAGE = "{}[],:\"\\/'ue+-.019tfna \n\u0000#x";

  private final Random random;
  private final boolean duplicates;

  RandomJson(long seed, boolean duplicates) {
    this.random = new Random(seed);
    this.duplicates = duplicates;
  }

  String object() {
    StringBuilder json = new StringBuilder();
    space(json);
    object(json, 4);
    space(json);
    return json.toString();
  }

  String name() {
    return NAMES.get(random.nextInt(NAMES.size()));
  }

  String pointer() {
    StringBuilder pointer = new StringBuilder();
    for (int steps = 1 + random.nextInt(3); steps > 0; steps--) {
      pointer.append('/').append(name().replace("~", "~0").replace("/", "~1"));
    }
    return pointer.toString();
  }

  /** Returns the text with a character or two changed, taken out, put in, or the rest cut off. */
  String damage(String text) {
    StringBuilder damaged = new StringBuilder(text);
    for (int times = 1 + random.nextInt(2); times > 0 && damaged.length() > 0; times--) {
      int at = random.nextInt(damaged.length());
      char c = DAMAGE.charAt(random.nextInt(DAMAGE.length()));
      switch (random.nextInt(4)) {
        case 0 -> damaged.setCharAt(at, c);
        case 1 -> damaged.deleteCharAt(at);
        case 2 -> damaged.insert(at, c);
        default -> damaged.setLength(at);
      }
    }
    return damaged.toString();
  }

  private void value(StringBuilder json, int depth) {
    int kind = random.nextInt(depth > 0 ? 9 : 5);
    switch (kind) {
      case 0, 1 -> string(json, text());
      case 2 -> json.append(NUMBERS[random.nextInt(NUMBERS.length)]);
      case 3 -> json.append(random.nextBoolean());
      case 4 -> json.append("null");
      case 5, 6 -> array(json, depth);
      default -> object(json, depth);
    }
  }

  private void object(StringBuilder json, int depth) {
    List<String> names = new ArrayList<>();
    for (int count = random.nextInt(8); count > 0; count--) {
      names.add(name());
    }
    if (!duplicates) {
      names = new ArrayList<>(names.stream().distinct().toList());
    }
    Collections.shuffle(names, random);
    json.append('{');
    space(json);
    String separator = "";
    for (String name : names) {
      json.append(separator);
      space(json);
      string(json, name);
      space(json);
      json.append(':');
      space(json);
      value(json, depth - 1);
      space(json);
      separator = ",";
    }
    json.append('}');
  }

  private void array(StringBuilder json, int depth) {
    json.append('[');
    space(json);
    String separator = "";
    for (int count = random.nextInt(4); count > 0; count--) {
      json.append(separator);
      space(json);
      value(json, depth - 1);
      space(json);
      separator = ",";
    }
    json.append(']');
  }

  private String text() {
    if (random.nextInt(3) == 0) {
      return name();
    }
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(8); length > 0; length--) {
      text.append(CHARS.charAt(random.nextInt(CHARS.length())));
    }
    return text.toString();
  }

  private void string(StringBuilder json, String text) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (random.nextInt(6) == 0) {
        json.append(String.format(random.nextBoolean() ? "\\u%04x" : "\\u%04X", (int) c));
      } else if (c == '/' && random.nextBoolean()) {
        json.append("\\/");
      } else if ("\"\\\b\f\n\r\t".indexOf(c) >= 0) {
        json.append('\\').append("\"\\bfnrt".charAt("\"\\\b\f\n\r\t".indexOf(c)));
      } else if (c < ' ') {
        json.append(String.format("\\u%04x", (int) c));
      } else {
        json.append(c);
      }
    }
    json.append('"');
  }

  private void space(StringBuilder json) {
    while (random.nextInt(4) == 0) {
      json.append(" \t\r\n".charAt(random.nextInt(4)));
    }
  }
}
