package dev.unisocket.processor.write;

import java.util.regex.Pattern;

/** Lays the text out as people would, line by line: generated code is read. */
final class Layout {
  private static final int COLUMNS = 100;
  private static final String CONSTANT = "  private static final ";
  private static final String IS = " = ";
  private static final Pattern ANNOTATION = Pattern.compile(" *@\\w+\\( *\\w+ = \\w+");

  private final String[] lines;
  private final StringBuilder text = new StringBuilder();

  private Layout(String source) {
    this.lines = source.split("\n", -1);
  }

  static String of(String source) {
    return new Layout(source).text();
  }

  private String text() {
    for (int i = 0; i < lines.length; i++) {
      if (isShort(i, "/**", "*/")) {
        text.append(lines[i]).append(lines[i + 1].strip(), 1, lines[i + 1].strip().length());
        text.append(" */");
        i += 2;
      } else if (isShort(i, "(", ")") && ANNOTATION.matcher(lines[i] + lines[i + 1]).matches()) {
        text.append(lines[i]).append(lines[i + 1].strip()).append(')');
        i += 2;
      } else {
        add(lines[i]);
      }
      if (i < lines.length - 1) {
        text.append('\n');
      }
    }
    return text.toString();
  }

  /** Returns whether something begins on a line, has one line of its own, and ends on the next. */
  private boolean isShort(int line, String begin, String end) {
    return lines[line].endsWith(begin)
        && line + 2 < lines.length
        && lines[line + 2].strip().equals(end);
  }

  private void add(String line) {
    int is = line.startsWith(CONSTANT) ? line.indexOf(IS) : -1;
    if (line.endsWith(IS)) {
      // JavaPoet writes a space before an initializer that begins on the next line.
      text.append(line, 0, line.length() - 1);
    } else if (is > 0 && line.length() > COLUMNS && line.endsWith(";")) {
      text.append(line, 0, is).append(" =\n      ").append(line, is + IS.length(), line.length());
    } else {
      text.append(line);
    }
  }
}
