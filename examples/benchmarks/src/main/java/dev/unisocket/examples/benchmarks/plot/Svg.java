package dev.unisocket.examples.benchmarks.plot;

import java.util.Locale;

/** A picture under construction. Lengths are in pixels, from the upper left corner. */
final class Svg {
  /** Of series that are told apart; both pages show them. */
  static final int COLOURS = 10;

  private static final String STYLE =
      """
        <style>
          text { font: 12px system-ui, sans-serif; fill: #1f2328; }
          .title { font-size: 15px; font-weight: 600; }
          .small { font-size: 10px; }
          .axis { stroke: #8b949e; }
          .grid { stroke: #8b949e; stroke-opacity: 0.25; }
          .mark { stroke: #8b949e; stroke-dasharray: 4 3; }
          .c0 { fill: #6e7781; } .c1 { fill: #1f6feb; } .c2 { fill: #d29922; } .c3 { fill: #2da44e; }
          .c4 { fill: #db61a2; } .c5 { fill: #8957e5; } .c6 { fill: #39a9b8; } .c7 { fill: #cf5b3f; }
          .c8 { fill: #9a8c5a; } .c9 { fill: #5c7fa8; }
          @media (prefers-color-scheme: dark) { text { fill: #e6edf3; } }
        </style>
      """;

  private final StringBuilder shapes = new StringBuilder();
  private final int width;
  private final int height;

  Svg(int width, int height, String title) {
    this.width = width;
    this.height = height;
    text(12, 22, "start", "title", title);
  }

  void rect(double x, double y, double width, double height, String style, String hint) {
    shapes.append(
        "  <rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" class=\"%s\"><title>%s</title></rect>\n"
            .formatted(length(x), length(y), length(width), length(height), style, escaped(hint)));
  }

  void line(double x1, double y1, double x2, double y2, String style) {
    shapes.append(
        "  <line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" class=\"%s\"/>\n"
            .formatted(length(x1), length(y1), length(x2), length(y2), style));
  }

  /**
   * Adds a text.
   *
   * @param anchor which part of it is at the place: {@code start}, {@code middle} or {@code end}
   */
  void text(double x, double y, String anchor, String style, String text) {
    shapes.append(
        "  <text x=\"%s\" y=\"%s\" text-anchor=\"%s\" class=\"%s\">%s</text>\n"
            .formatted(length(x), length(y), anchor, style, escaped(text)));
  }

  /** Adds the names of series in a row, each with its colour. */
  void legend(double x, double y, Iterable<String> names) {
    double at = x;
    int series = 0;
    for (String name : names) {
      rect(at, y - 9, 10, 10, colour(series), name);
      text(at + 14, y, "start", "", name);
      at += 34 + 7.2 * name.length();
      series++;
    }
  }

  static String colour(int series) {
    return "c" + series % COLOURS;
  }

  /** Returns a number as people write it: no more digits than tell something. */
  static String number(double value) {
    double size = Math.abs(value);
    if (size >= 1e6) {
      return number(value / 1e6) + " M";
    }
    if (size >= 1e4) {
      return number(value / 1e3) + " k";
    }
    String digits =
        String.format(Locale.ROOT, size >= 100 ? "%.0f" : size >= 10 ? "%.1f" : "%.2f", value);
    return digits.contains(".") ? digits.replaceFirst("\\.?0+$", "") : digits;
  }

  /** Returns the distance of grid lines: 1, 2 or 5 times a power of ten, at most five lines. */
  static double step(double most) {
    double power = Math.pow(10, Math.floor(Math.log10(most / 5)));
    for (int factor : new int[] {1, 2, 5}) {
      if (factor * power * 5 >= most) {
        return factor * power;
      }
    }
    return 10 * power;
  }

  private static String length(double value) {
    return String.format(Locale.ROOT, "%.1f", value).replaceFirst("\\.0$", "");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** Returns the picture. */
  @Override
  public String toString() {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1$d\" height=\"%2$d\" viewBox=\"0 0 %1$d %2$d\">\n"
            .formatted(width, height)
        + STYLE
        + shapes
        + "</svg>\n";
  }
}
