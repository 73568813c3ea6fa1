package dev.unisocket.internal.json;

import java.nio.CharBuffer;

/**
 * Goes over one text, strictly by RFC 8259, and keeps nothing of it. Used by one thread, once.
 *
 * <p>Methods that find the text malformed say so ({@code false}, {@link Step#MALFORMED}); the
 * cursor then has no further use. {@link #at} is where the next character is read, an index of the
 * text.
 */
final class JsonCursor {
  /** Where a step led. */
  enum Step {
    /** To a value, which is next. */
    VALUE,
    /** Behind the end of the object or array. */
    END,
    MALFORMED
  }

  private static final int NOTHING = -1;
  private static final char[] NO_ARRAY = {};

  int at;

  // The text: the array from the offset on, else the string. Both are read where they lie.
  private final boolean inArray;
  private final char[] array;
  private final int offset;
  private final String string;
  private final int length;

  // The string that was read last, without its quotes: a name, after nextMember().
  private int stringStart;
  private int stringEnd;
  private boolean escaped;

  private JsonCursor(boolean inArray, char[] array, int offset, String string, int length) {
    this.inArray = inArray;
    this.array = array;
    this.offset = offset;
    this.string = string;
    this.length = length;
  }

  /** Returns a cursor at the text's beginning. A text that is neither is copied to a string. */
  static JsonCursor of(CharSequence text) {
    if (text instanceof CharBuffer && ((CharBuffer) text).hasArray()) {
      CharBuffer buffer = (CharBuffer) text;
      return new JsonCursor(
          true, buffer.array(), buffer.arrayOffset() + buffer.position(), "", buffer.remaining());
    }
    String string = text.toString();
    return new JsonCursor(false, NO_ARRAY, 0, string, string.length());
  }

  /** Returns the character at an index of the text. */
  char charAt(int index) {
    return inArray ? array[offset + index] : string.charAt(index);
  }

  /** Goes over white space and returns the character that is next, {@link #NOTHING} at the end. */
  int next() {
    while (at < length) {
      char c = charAt(at);
      if (c != ' ' && c != '\n' && c != '\r' && c != '\t') {
        return c;
      }
      at++;
    }
    return NOTHING;
  }

  boolean isAtEnd() {
    return next() == NOTHING;
  }

  /** Goes over the bracket that opens an object or array and is next. */
  void open() {
    at++;
  }

  /**
   * Goes to the value of the next member of an object, whose name {@link #nameIs} then compares.
   */
  Step nextMember(boolean first) {
    int c = next();
    if (c == ',' && !first) {
      at++;
    } else if (c == '}') {
      at++;
      return Step.END;
    } else if (!first) {
      return Step.MALFORMED;
    }
    return skipName() ? Step.VALUE : Step.MALFORMED;
  }

  /** Goes to the next element of an array. */
  Step nextElement(boolean first) {
    int c = next();
    if (c == ']') {
      at++;
      return Step.END;
    }
    if (first) {
      return Step.VALUE;
    }
    at++;
    return c == ',' ? Step.VALUE : Step.MALFORMED;
  }

  /** Returns whether the name, or string, that was read last is this one. */
  boolean nameIs(String name) {
    if (escaped) {
      return stringEnd - stringStart > name.length()
          && unescape(stringStart, stringEnd).equals(name);
    }
    if (stringEnd - stringStart != name.length()) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      if (charAt(stringStart + i) != name.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Goes over the value that is next, whole; its depth is no matter. */
  boolean skipValue() {
    Nesting nesting = null;
    int depth = 0;
    boolean object = false; // whether the innermost that is open is one, or an array
    while (true) {
      int c = next();
      if (c == '{' || c == '[') {
        at++;
        boolean opened = c == '{';
        if (next() == (opened ? '}' : ']')) {
          at++;
        } else {
          if (nesting == null) {
            nesting = new Nesting();
          }
          nesting.push(depth++, object);
          object = opened;
          if (opened && !skipName()) {
            return false;
          }
          continue;
        }
      } else if (!skipScalar(c)) {
        return false;
      }
      // A value is over: on to the next one, out of all that ends here.
      while (true) {
        if (depth == 0) {
          return true;
        }
        c = next();
        at++;
        if (c == ',') {
          if (object && !skipName()) {
            return false;
          }
          break;
        }
        if (nesting == null || c != (object ? '}' : ']')) {
          return false;
        }
        object = nesting.get(--depth);
      }
    }
  }

  /** Goes over a string, number or literal, whose first character is next. */
  boolean skipScalar(int first) {
    switch (first) {
      case '"':
        return skipString();
      case 't':
        return skipLiteral("true");
      case 'f':
        return skipLiteral("false");
      case 'n':
        return skipLiteral("null");
      default:
        return skipNumber();
    }
  }

  private boolean skipName() {
    if (next() != '"' || !skipString() || next() != ':') {
      return false;
    }
    at++;
    return true;
  }

  private boolean skipString() {
    int i = at + 1;
    stringStart = i;
    escaped = false;
    while (i < length) {
      char c = charAt(i);
      if (c == '"') {
        stringEnd = i;
        at = i + 1;
        return true;
      }
      if (c < ' ') {
        return false;
      }
      i++;
      if (c == '\\') {
        escaped = true;
        i = afterEscape(i);
        if (i < 0) {
          return false;
        }
      }
    }
    return false;
  }

  /** Returns the index behind an escape whose backslash is before {@code i}, -1 if it is none. */
  private int afterEscape(int i) {
    if (i >= length) {
      return -1;
    }
    char c = charAt(i);
    if (c != 'u') {
      return "\"\\/bfnrt".indexOf(c) < 0 ? -1 : i + 1;
    }
    int end = i + 5;
    if (end > length) {
      return -1;
    }
    for (int digit = i + 1; digit < end; digit++) {
      if (hex(charAt(digit)) < 0) {
        return -1;
      }
    }
    return end;
  }

  private boolean skipLiteral(String literal) {
    if (length - at < literal.length()) {
      return false;
    }
    for (int i = 0; i < literal.length(); i++) {
      if (charAt(at + i) != literal.charAt(i)) {
        return false;
      }
    }
    at += literal.length();
    return true;
  }

  private boolean skipNumber() {
    if (at < length && charAt(at) == '-') {
      at++;
    }
    if (at < length && charAt(at) == '0') {
      at++;
    } else if (!skipDigits()) {
      return false;
    }
    if (at < length && charAt(at) == '.') {
      at++;
      if (!skipDigits()) {
        return false;
      }
    }
    if (at < length && (charAt(at) == 'e' || charAt(at) == 'E')) {
      at++;
      if (at < length && (charAt(at) == '+' || charAt(at) == '-')) {
        at++;
      }
      return skipDigits();
    }
    return true;
  }

  private boolean skipDigits() {
    int start = at;
    while (at < length && charAt(at) >= '0' && charAt(at) <= '9') {
      at++;
    }
    return at > start;
  }

  /** Returns the text from one index to another as it stands. */
  String substring(int start, int end) {
    return inArray ? new String(array, offset + start, end - start) : string.substring(start, end);
  }

  /** Returns what the inside of a well-formed string says. */
  String unescape(int start, int end) {
    int plain = start;
    while (plain < end && charAt(plain) != '\\') {
      plain++;
    }
    if (plain == end) {
      return substring(start, end);
    }
    StringBuilder text = new StringBuilder(end - start);
    for (int i = start; i < end; i++) {
      char c = charAt(i);
      if (c != '\\') {
        text.append(c);
        continue;
      }
      c = charAt(++i);
      if (c == 'u') {
        int unit = 0;
        for (int digit = 1; digit <= 4; digit++) {
          unit = unit << 4 | hex(charAt(i + digit));
        }
        text.append((char) unit);
        i += 4;
      } else {
        int control = "bfnrt".indexOf(c);
        text.append(control < 0 ? c : "\b\f\n\r\t".charAt(control));
      }
    }
    return text.toString();
  }

  private static int hex(char c) {
    // Character.digit takes the digits of every script.
    return c < 0x80 ? Character.digit(c, 16) : -1;
  }

  int stringStart() {
    return stringStart;
  }

  int stringEnd() {
    return stringEnd;
  }

  /** Returns whether the string that was read last has escapes. */
  boolean isEscaped() {
    return escaped;
  }
}
