package dev.unisocket.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unisocket.SocketObserver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jfr.Event;
import jdk.jfr.EventType;
import jdk.jfr.ValueDescriptor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The pages of the documentation: each can be found, each link leads somewhere, names are real. */
class PagesTest {
  private static final Path DOCS = Papers.ROOT.resolve("docs");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]*)(#[^)\\s]*)?\\)");
  private static final Pattern HEADING = Pattern.compile("^#+ (.*)$", Pattern.MULTILINE);
  private static final Pattern CODE =
      Pattern.compile("^```.*?^```$", Pattern.MULTILINE | Pattern.DOTALL);

  /** Of every event of the flight recorder. */
  private static final Set<String> COMMON =
      Set.of("startTime", "duration", "eventThread", "stackTrace");

  @Test
  @DisplayName("docs/README.md leads to every page of the folder")
  void index() throws IOException {
    Set<Path> linked = new TreeSet<>();
    for (Link link : links(DOCS.resolve("README.md"))) {
      linked.add(link.target());
    }

    assertThat(pages())
        .filteredOn(page -> !page.equals(DOCS.resolve("README.md")))
        .hasSizeGreaterThan(8)
        .allSatisfy(
            page ->
                assertThat(linked)
                    .as("the index, or a folder in it, for %s", page)
                    .containsAnyOf(page, page.getParent()));
  }

  @Test
  @DisplayName("every link within the project leads to a file, and to a heading where it names one")
  void linksLeadSomewhere() throws IOException {
    for (Path page : everyPage()) {
      for (Link link : links(page)) {
        assertThat(link.target()).as("a link of %s", page).exists();
        if (!link.heading().isEmpty()) {
          assertThat(anchors(link.target()))
              .as("headings that %s links to", page)
              .contains(link.heading());
        }
      }
    }
  }

  @Test
  @DisplayName(
      "docs/observability.md has every event of the flight recorder, with all of its fields")
  void events() throws Exception {
    String page = Papers.read("docs/observability.md");
    List<String> classes;
    try (Stream<Path> sources =
        Files.list(Papers.ROOT.resolve("runtime/src/main/java/dev/unisocket/internal/jfr"))) {
      classes =
          sources
              .map(source -> source.getFileName().toString().replace(".java", ""))
              .filter(name -> name.endsWith("FlightEvent"))
              .toList();
    }

    assertThat(classes).hasSize(6);
    for (String name : classes) {
      EventType type =
          EventType.getEventType(
              Class.forName("dev.unisocket.internal.jfr." + name).asSubclass(Event.class));
      String row = row(page, type.getName());
      List<String> fields =
          type.getFields().stream()
              .map(ValueDescriptor::getName)
              .filter(field -> !COMMON.contains(field))
              .toList();
      assertThat(fields).isNotEmpty().allSatisfy(field -> assertThat(row).contains("`" + field));
    }
  }

  @Test
  @DisplayName(
      "docs/observability.md has every meter, every reason of a drop and every observer method")
  void meters() throws IOException {
    String page = Papers.read("docs/observability.md");
    Set<String> meters =
        Pattern.compile("\"(unisocket\\.[a-z.]+)\"")
            .matcher(Papers.read("runtime/src/main/java/dev/unisocket/MicrometerObserver.java"))
            .results()
            .map(found -> found.group(1))
            .collect(Collectors.toSet());

    assertThat(meters).hasSize(7).allSatisfy(meter -> assertThat(row(page, meter)).isNotEmpty());
    assertThat(SocketObserver.Drop.values())
        .extracting(drop -> drop.name().toLowerCase(Locale.ROOT))
        .allSatisfy(reason -> assertThat(row(page, reason)).isNotEmpty());
    assertThat(SocketObserver.class.getDeclaredMethods())
        .extracting(method -> method.getName())
        .filteredOn(name -> !name.contains("$"))
        .allSatisfy(name -> assertThat(row(page, name)).isNotEmpty());
  }

  @Test
  @DisplayName("every test that a page names is there")
  void namedTests() throws IOException {
    Set<String> tests;
    try (Stream<Path> files = Files.walk(Papers.ROOT)) {
      tests =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith("Test.java"))
              .map(name -> name.replace(".java", ""))
              .collect(Collectors.toSet());
    }

    for (String page : List.of("docs/coming-from.md", "docs/reliability.md")) {
      assertThat(Pattern.compile("`(\\w+Test)`").matcher(Papers.read(page)).results())
          .extracting(named -> named.group(1))
          .hasSizeGreaterThan(5)
          .as(page)
          .isSubsetOf(tests);
    }
  }

  /** Returns the row of a table that begins with this name. */
  private static String row(String page, String name) {
    Matcher row =
        Pattern.compile("^\\| `" + Pattern.quote(name) + "` \\|.*$", Pattern.MULTILINE)
            .matcher(page);
    assertThat(row.find()).as("a row that begins with `%s`", name).isTrue();
    return row.group();
  }

  /**
   * A link within the project.
   *
   * @param heading without #, "" for none
   */
  private record Link(Path target, String heading) {}

  private static List<Link> links(Path page) throws IOException {
    String text = CODE.matcher(Files.readString(page, UTF_8)).replaceAll("");
    return LINK.matcher(text)
        .results()
        .filter(link -> !link.group(1).contains(":"))
        .map(
            link ->
                new Link(
                    link.group(1).isEmpty() ? page : page.resolveSibling(link.group(1)).normalize(),
                    link.group(2) == null ? "" : link.group(2).substring(1)))
        .toList();
  }

  /** Returns what headings are called in links, as GitHub makes it of them. */
  private static List<String> anchors(Path page) throws IOException {
    return HEADING
        .matcher(CODE.matcher(Files.readString(page, UTF_8)).replaceAll(""))
        .results()
        .map(
            heading ->
                heading
                    .group(1)
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{N} _-]", "")
                    .replace(' ', '-'))
        .toList();
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.walk(DOCS)) {
      return files.filter(file -> file.toString().endsWith(".md")).toList();
    }
  }

  private static List<Path> everyPage() throws IOException {
    try (Stream<Path> examples = Files.walk(Papers.ROOT.resolve("examples"), 2)) {
      return Stream.of(
              pages().stream(),
              Stream.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md").map(Papers.ROOT::resolve),
              examples.filter(file -> file.endsWith("README.md")))
          .flatMap(paths -> paths)
          .toList();
    }
  }
}
