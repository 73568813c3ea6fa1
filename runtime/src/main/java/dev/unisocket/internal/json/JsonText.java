package dev.unisocket.internal.json;

/** Strings as JSON. */
public final class JsonText {
  private static final String HEX = "0123456789abcdef";

  private JsonText() {}

  /**
   * Returns a text as a JSON string, in its quotes. Only what must be is escaped, and surrogates
   * that stand alone, which have no UTF-8.
   */
  public static String quote(CharSequence text) {
    StringBuilder json = new StringBuilder(text.length() + 2);
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ') {
        appendControl(json, c);
      } else if (!Character.isSurrogate(c)) {
        json.append(c);
      } else if (i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1))) {
        json.append(c).append(text.charAt(++i));
      } else {
        appendUnit(json, c);
      }
    }
    return json.append('"').toString();
  }

  private static void appendControl(StringBuilder json, char c) {
    int escape = "\b\f\n\r\t".indexOf(c);
    if (escape < 0) {
      appendUnit(json, c);
    } else {
      json.append('\\').append("bfnrt".charAt(escape));
    }
  }

  private static void appendUnit(StringBuilder json, char c) {
    json.append("\\u");
    for (int shift = 12; shift >= 0; shift -= 4) {
      json.append(HEX.charAt(c >>> shift & 0xf));
    }
  }
}
