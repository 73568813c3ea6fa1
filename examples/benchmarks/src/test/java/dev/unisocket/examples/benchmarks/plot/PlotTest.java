package dev.unisocket.examples.benchmarks.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class PlotTest {
  @TempDir private Path folder;

  private List<Element> elements(Path file, String name) throws Exception {
    NodeList found =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(Files.readAllBytes(file)))
            .getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  private static double height(Element rect) {
    return Double.parseDouble(rect.getAttribute("height"));
  }

  @Test
  void aBarIsAsHighAsItsValueAndSeriesHaveOneColour() throws Exception {
    Path file = folder.resolve("new/bars.svg");

    BarChart.of("Rates <ours & theirs>", "/s")
        .bar("receive", "raw", 1)
        .bar("receive", "generated", 2)
        .bar("send", "generated", 4)
        .mark(1)
        .write(file);

    List<Element> bars =
        elements(file, "rect").stream()
            .filter(rect -> rect.getTextContent().contains(": "))
            .toList();
    assertThat(bars)
        .extracting(rect -> rect.getAttribute("class"))
        .containsExactly("c0", "c1", "c1");
    assertThat(height(bars.get(1))).isCloseTo(2 * height(bars.get(0)), within());
    assertThat(height(bars.get(2))).isCloseTo(4 * height(bars.get(0)), within());
    assertThat(elements(file, "text").get(0).getTextContent()).isEqualTo("Rates <ours & theirs>");
  }

  @Test
  void aHistogramCountsWhatFallsIntoEachBin() throws Exception {
    Path file = folder.resolve("histogram.svg");

    Histogram.of("Attempts", "s", 0.5)
        .panel("together", 1.0, 1.1, 1.2, 1.49)
        .panel("spread", 0.0, 0.5, 1.0, 2.4)
        .mark(1, "now")
        .write(file);

    assertThat(elements(file, "rect"))
        .extracting(rect -> rect.getAttribute("class") + " " + rect.getTextContent())
        .containsExactly(
            "c1 from 1 s: 4",
            "c2 from 0 s: 1",
            "c2 from 0.5 s: 1",
            "c2 from 1 s: 1",
            "c2 from 2 s: 1");
    assertThat(elements(file, "text")).extracting(Element::getTextContent).contains("now", "s");
  }

  @Test
  void bothPagesCanShowIt() throws Exception {
    Path file = folder.resolve("bars.svg");

    BarChart.of("One", "").bar("group", "series", 0).write(file);

    assertThat(Files.readString(file)).contains("prefers-color-scheme: dark");
  }

  @Test
  void whatCannotBeDrawnIsRefused() {
    assertThatThrownBy(() -> BarChart.of("None", "").write(folder.resolve("none.svg")))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> BarChart.of("Bad", "").bar("group", "series", Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Histogram.of("Bad", "s", 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static org.assertj.core.data.Offset<Double> within() {
    return org.assertj.core.data.Offset.offset(0.3);
  }
}
