package dev.unisocket.processor;

import dev.unisocket.processor.compile.Compile;
import dev.unisocket.processor.compile.TestCompiler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Sources to be compiled together: one file, or the files of a folder. They say themselves what is
 * wrong with them, and how to compile them, in comments:
 *
 * <ul>
 *   <li>{@code // error: [Code] text} ends the line at which the error must be;
 *   <li>{@code // error without a place: [Code] text} is a line of its own;
 *   <li>{@code // option: -Akey=value} is an option of the compilers, {@code // javac:
 *       -Xlint:-name} and {@code // ecj: -warn:-name} are options of one;
 *   <li>{@code // ecj: knows no place of a record} and {@code // ecj: knows no place in an array}
 *       say that ECJ reports no line, or the annotation's; {@code // ecj: writes in the charset of
 *       the platform} keeps it from what not every platform's charset has.
 * </ul>
 *
 * @param group the folder that the fixture stands in
 * @param name its own name
 * @param files each file by its path below the fixture
 */
record Fixture(String group, String name, Map<String, Path> files) {
  private static final Path RESOURCES = Path.of("src", "test", "resources");
  private static final Pattern ERROR =
      Pattern.compile("// error( without a place)?: (\\[\\w+].*)$");
  private static final Pattern OPTION = Pattern.compile("^// (option|javac|ecj): (-\\S+)$");

  /** An error that must be reported at this place. */
  record Expected(String file, int line, String text) {}

  /** Returns the fixtures of all groups of a folder below the resources. */
  static List<Fixture> all(String folder) {
    return list(RESOURCES.resolve(folder)).stream()
        .filter(Files::isDirectory)
        .flatMap(group -> list(group).stream())
        .map(Fixture::of)
        .toList();
  }

  /** Returns the fixtures of a folder without groups. */
  static List<Fixture> in(String folder) {
    return list(RESOURCES.resolve(folder)).stream()
        .filter(path -> Files.isDirectory(path) || path.toString().endsWith(".java"))
        .map(Fixture::of)
        .toList();
  }

  private static Fixture of(Path path) {
    String group = path.getParent().getFileName().toString();
    String name = path.getFileName().toString();
    Map<String, Path> files = new TreeMap<>();
    if (Files.isRegularFile(path)) {
      files.put(name, path);
      return new Fixture(group, name.replace(".java", ""), files);
    }
    try (Stream<Path> found = Files.walk(path)) {
      found
          .filter(Files::isRegularFile)
          .forEach(file -> files.put(path.relativize(file).toString().replace('\\', '/'), file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Fixture(group, name, files);
  }

  private static List<Path> list(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the text of each file by its path. */
  Map<String, String> sources() {
    Map<String, String> sources = new TreeMap<>();
    files.forEach((path, file) -> sources.put(path, read(file)));
    return sources;
  }

  /** Returns what the compiler must say. */
  List<Expected> expected(TestCompiler compiler) {
    List<Expected> expected = expected();
    if (compiler == TestCompiler.ECJ && all().contains("// ecj: knows no place of a record")) {
      return expected.stream().map(error -> new Expected("", 0, error.text())).toList();
    }
    if (compiler == TestCompiler.ECJ && all().contains("// ecj: knows no place in an array")) {
      return expected.stream().map(this::atAnnotation).toList();
    }
    return expected;
  }

  private Expected atAnnotation(Expected error) {
    List<String> lines = read(files.get(error.file())).lines().toList();
    int line = error.line();
    while (!lines.get(line - 1).strip().startsWith("@")) {
      line--;
    }
    return new Expected(error.file(), line, error.text());
  }

  /** Returns the errors that its lines announce, by file and line. */
  List<Expected> expected() {
    List<Expected> expected = new ArrayList<>();
    files.forEach(
        (path, file) -> {
          int number = 0;
          for (String line : read(file).lines().toList()) {
            number++;
            Matcher error = ERROR.matcher(line);
            if (error.find()) {
              boolean somewhere = error.group(1) == null;
              expected.add(
                  new Expected(
                      somewhere ? file.getFileName().toString() : "",
                      somewhere ? number : 0,
                      error.group(2)));
            }
          }
        });
    return expected;
  }

  /** Returns whether the compiler can do it justice. */
  boolean suits(TestCompiler compiler) {
    return compiler != TestCompiler.ECJ
        || !all().contains("// ecj: writes in the charset of the platform");
  }

  private String all() {
    return String.join("\n", sources().values());
  }

  /** Returns its compilation. */
  Compile compile(TestCompiler compiler) {
    Compile compile = Compile.with(compiler).sources(sources());
    options(compiler).forEach(compile::option);
    return compile;
  }

  private List<String> options(TestCompiler compiler) {
    return sources().values().stream()
        .flatMap(String::lines)
        .map(OPTION::matcher)
        .filter(Matcher::find)
        .filter(
            option ->
                option.group(1).equals("option")
                    || option.group(1).equals(compiler.name().toLowerCase(Locale.ROOT)))
        .map(option -> option.group(2))
        .toList();
  }

  /** Writes the text of an error where one of its code is announced. */
  void rewrite(String fileName, long line, String code, String text) {
    for (Path file : files.values()) {
      List<String> lines = new ArrayList<>(read(file).lines().toList());
      for (int i = 0; i < lines.size(); i++) {
        boolean here = file.getFileName().toString().equals(fileName) && i + 1 == line;
        String announcement = fileName.isEmpty() ? "// error without a place: " : "// error: ";
        int comment = lines.get(i).indexOf(announcement + "[" + code + "]");
        if (comment >= 0 && (here || fileName.isEmpty())) {
          lines.set(i, lines.get(i).substring(0, comment) + announcement + text);
        }
      }
      write(file, String.join("\n", lines) + "\n");
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return group + "/" + name;
  }
}
