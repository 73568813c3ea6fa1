package dev.unisocket.processor.write;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value of JSON, to be written with two spaces of indentation and no carriage returns. */
sealed interface Json {
  /** Appends the value; what follows its first line is indented. */
  void print(StringBuilder out, String indent);

  /** Returns a document of this value. */
  default String document() {
    StringBuilder out = new StringBuilder();
    print(out, "");
    return out.append('\n').toString();
  }

  /** Returns an array of texts. */
  static Items texts(Iterable<String> texts) {
    Items items = new Items();
    texts.forEach(text -> items.add(new Text(text)));
    return items;
  }

  /** {@code true} or {@code false}. */
  record Flag(boolean value) implements Json {
    @Override
    public void print(StringBuilder out, String indent) {
      out.append(value);
    }
  }

  /** A text. */
  record Text(String value) implements Json {
    @Override
    public void print(StringBuilder out, String indent) {
      out.append('"');
      for (int i = 0; i < value.length(); i++) {
        char c = value.charAt(i);
        if (c == '"' || c == '\\') {
          out.append('\\').append(c);
        } else if (c < ' ' || isHalf(i)) {
          out.append(String.format("\\u%04x", (int) c));
        } else {
          out.append(c);
        }
      }
      out.append('"');
    }

    /** Half of a pair has no bytes in UTF-8. */
    private boolean isHalf(int i) {
      char c = value.charAt(i);
      if (Character.isHighSurrogate(c)) {
        return i + 1 == value.length() || !Character.isLowSurrogate(value.charAt(i + 1));
      }
      return Character.isLowSurrogate(c)
          && (i == 0 || !Character.isHighSurrogate(value.charAt(i - 1)));
    }
  }

  /** An array. */
  final class Items implements Json {
    private final List<Json> items = new ArrayList<>();

    Items add(Json item) {
      items.add(item);
      return this;
    }

    @Override
    public void print(StringBuilder out, String indent) {
      String inner = indent + "  ";
      String separator = "\n";
      out.append('[');
      for (Json item : items) {
        out.append(separator).append(inner);
        item.print(out, inner);
        separator = ",\n";
      }
      out.append(items.isEmpty() ? "]" : "\n" + indent + "]");
    }
  }

  /** An object, its properties in the order in which they were put. */
  final class Properties implements Json {
    private final Map<String, Json> properties = new LinkedHashMap<>();

    Properties put(String name, Json value) {
      properties.put(name, value);
      return this;
    }

    Properties put(String name, String value) {
      return put(name, new Text(value));
    }

    /** Puts a text that is there; nothing for an empty one. */
    Properties putUnlessEmpty(String name, String value) {
      return value.isEmpty() ? this : put(name, value);
    }

    boolean isEmpty() {
      return properties.isEmpty();
    }

    @Override
    public void print(StringBuilder out, String indent) {
      String inner = indent + "  ";
      String separator = "\n";
      out.append('{');
      for (Map.Entry<String, Json> property : properties.entrySet()) {
        out.append(separator).append(inner);
        new Text(property.getKey()).print(out, inner);
        out.append(": ");
        property.getValue().print(out, inner);
        separator = ",\n";
      }
      out.append(properties.isEmpty() ? "}" : "\n" + indent + "}");
    }
  }
}
