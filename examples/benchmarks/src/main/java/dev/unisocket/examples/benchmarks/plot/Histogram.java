package dev.unisocket.examples.benchmarks.plot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How often something happened over time: a panel for each series, one below the other, with the
 * same axes. Not thread-safe.
 */
public final class Histogram {
  private static final int TOP = 40;
  private static final int LEFT = 56;
  private static final int WIDTH = 720;
  private static final int PANEL = 120;
  private static final int GAP = 46;

  private final String title;
  private final String unit;
  private final double binWidth;
  private final Map<String, double[]> panels = new LinkedHashMap<>();
  private final Map<Double, String> marks = new LinkedHashMap<>();

  private Histogram(String title, String unit, double binWidth) {
    this.title = title;
    this.unit = unit;
    this.binWidth = binWidth;
  }

  /**
   * Returns a histogram without panels.
   *
   * @param unit of the values, such as {@code s}
   * @param binWidth how much of the axis one bar stands for, in that unit
   */
  public static Histogram of(String title, String unit, double binWidth) {
    if (!(binWidth > 0)) {
      throw new IllegalArgumentException("the width of a bin is " + binWidth);
    }
    return new Histogram(title, unit, binWidth);
  }

  /**
   * Adds a panel.
   *
   * @param values of each event, at least 0, in any order
   */
  public Histogram panel(String name, double... values) {
    panels.put(name, values.clone());
    return this;
  }

  /** Marks a value in every panel. */
  public Histogram mark(double value, String name) {
    marks.put(value, name);
    return this;
  }

  /**
   * Writes the picture into a file, in folders that it makes where they are missing.
   *
   * @throws IllegalStateException if there is no panel
   */
  public void write(Path file) throws IOException {
    if (panels.isEmpty()) {
      throw new IllegalStateException("a histogram without panels");
    }
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.writeString(file, svg().toString());
  }

  private Svg svg() {
    double last = panels.values().stream().flatMapToDouble(Arrays::stream).max().orElse(0);
    int bins = (int) (last / binWidth) + 1;
    int most =
        panels.values().stream()
            .mapToInt(values -> Arrays.stream(counts(values, bins)).max().orElse(0))
            .max()
            .orElse(0);
    Svg svg = new Svg(LEFT + WIDTH + 16, TOP + (PANEL + GAP) * panels.size() + 14, title);
    int top = TOP;
    int colour = 1;
    for (Map.Entry<String, double[]> panel : panels.entrySet()) {
      int[] counts = counts(panel.getValue(), bins);
      svg.text(LEFT, top + 10, "start", "", panel.getKey());
      panel(svg, top + 16, counts, Math.max(1, most), Svg.colour(colour++));
      top += PANEL + GAP;
    }
    svg.text(LEFT + WIDTH, top + 6, "end", "small", unit);
    return svg;
  }

  private int[] counts(double[] values, int bins) {
    int[] counts = new int[bins];
    for (double value : values) {
      counts[(int) (value / binWidth)]++;
    }
    return counts;
  }

  private void panel(Svg svg, int top, int[] counts, int most, String colour) {
    double end = counts.length * binWidth;
    double high = Math.max(Svg.step(most), 1);
    for (double value = 0; value <= most; value += high) {
      double y = top + PANEL - value / most * PANEL;
      svg.line(LEFT, y, LEFT + WIDTH, y, value == 0 ? "axis" : "grid");
      svg.text(LEFT - 6, y + 4, "end", "small", Svg.number(value));
    }
    double far = Svg.step(end);
    for (double value = 0; value <= end; value += far) {
      svg.text(LEFT + value / end * WIDTH, top + PANEL + 14, "middle", "small", Svg.number(value));
    }
    double width = (double) WIDTH / counts.length;
    for (int bin = 0; bin < counts.length; bin++) {
      if (counts[bin] > 0) {
        double height = (double) counts[bin] / most * PANEL;
        svg.rect(
            LEFT + bin * width,
            top + PANEL - height,
            Math.max(1, width - 0.5),
            height,
            colour,
            String.format(
                Locale.ROOT, "from %s %s: %d", Svg.number(bin * binWidth), unit, counts[bin]));
      }
    }
    marks.forEach(
        (value, name) -> {
          double x = LEFT + value / end * WIDTH;
          svg.line(x, top, x, top + PANEL, "mark");
          svg.text(x + 4, top + 10, "start", "small", name);
        });
  }
}
