package dev.unisocket.examples.benchmarks.plot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Bars side by side, in groups: say, a group for each scenario, in each a bar for each client. Not
 * thread-safe.
 */
public final class BarChart {
  private static final int TOP = 66;
  private static final int LEFT = 56;
  private static final int HEIGHT = 220;
  private static final int BAR = 28;
  private static final int GAP = 30;

  private final String title;
  private final String unit;
  private final Map<String, Map<String, Double>> groups = new LinkedHashMap<>();
  private final Set<String> series = new LinkedHashSet<>();
  private double mark = Double.NaN;

  private BarChart(String title, String unit) {
    this.title = title;
    this.unit = unit;
  }

  /**
   * Returns a chart without bars.
   *
   * @param unit of the values
   */
  public static BarChart of(String title, String unit) {
    return new BarChart(title, unit);
  }

  /**
   * Adds a bar. Groups and series have the order of their first bars; a series has one colour.
   *
   * @param value at least 0
   */
  public BarChart bar(String group, String name, double value) {
    if (!(value >= 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(group + ", " + name + " is " + value);
    }
    series.add(name);
    groups.computeIfAbsent(group, unused -> new LinkedHashMap<>()).put(name, value);
    return this;
  }

  /** Draws a line across at a value, such as 1 for ratios. */
  public BarChart mark(double value) {
    mark = value;
    return this;
  }

  /**
   * Writes the picture into a file, in folders that it makes where they are missing.
   *
   * @throws IllegalStateException if there is no bar
   */
  public void write(Path file) throws IOException {
    if (groups.isEmpty()) {
      throw new IllegalStateException("a chart without bars");
    }
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.writeString(file, svg().toString());
  }

  private Svg svg() {
    double most =
        groups.values().stream()
            .flatMap(bars -> bars.values().stream())
            .mapToDouble(Double::doubleValue)
            .max()
            .orElse(0);
    most = Math.max(Math.max(most, Double.isNaN(mark) ? 0 : mark), Double.MIN_NORMAL) * 1.05;
    int group = GAP + BAR * series.size();
    int legend = series.stream().mapToInt(name -> 34 + (int) (7.2 * name.length())).sum();
    int width = LEFT + Math.max(group * groups.size() + GAP, legend);
    Svg svg = new Svg(Math.max(width, 420), TOP + HEIGHT + 34, title);
    svg.legend(LEFT, TOP - 24, series);
    svg.text(LEFT - 6, TOP - 6, "end", "small", unit);
    double step = Svg.step(most);
    for (double value = 0; value <= most; value += step) {
      double y = TOP + HEIGHT - value / most * HEIGHT;
      svg.line(LEFT, y, width, y, value == 0 ? "axis" : "grid");
      svg.text(LEFT - 6, y + 4, "end", "small", Svg.number(value));
    }
    double left = LEFT + GAP;
    for (Map.Entry<String, Map<String, Double>> each : groups.entrySet()) {
      double x = left;
      int colour = 0;
      for (String name : series) {
        Double value = each.getValue().get(name);
        if (value != null) {
          double high = value / most * HEIGHT;
          double y = TOP + HEIGHT - high;
          svg.rect(x + 2, y, BAR - 4, high, Svg.colour(colour), name + ": " + Svg.number(value));
          svg.text(x + BAR / 2.0, y - 3, "middle", "small", Svg.number(value));
        }
        x += BAR;
        colour++;
      }
      svg.text((left + x) / 2, TOP + HEIGHT + 18, "middle", "", each.getKey());
      left += group;
    }
    if (!Double.isNaN(mark)) {
      double y = TOP + HEIGHT - mark / most * HEIGHT;
      svg.line(LEFT, y, width, y, "mark");
    }
    return svg;
  }
}
