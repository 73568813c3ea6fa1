package dev.unisocket.processor;

import dev.unisocket.processor.compile.Compile;
import dev.unisocket.processor.compile.TestCompiler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page {@code docs/errors.md}: a section for each code, with a message and two examples. */
record ErrorsDocument(List<Section> sections) {
  private static final Path PAGE = Path.of("..", "docs", "errors.md");
  private static final Pattern HEADING = Pattern.compile("(?m)^### (\\w+)$");
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");
  private static final Pattern TYPE =
      Pattern.compile(
          "(?m)^(?:(?:public|final|abstract|sealed|non-sealed) )*(?:@?interface|class|enum|record) (\\w+)");
  private static final Pattern OPTION = Pattern.compile("(?m)^// option: (\\S+)$");

  /** Where the examples live, and what they may name without importing it. */
  private static final String HEAD =
      "package example; import dev.unisocket.*; import dev.unisocket.annotation.*;"
          + " import java.io.*; import java.nio.*; import java.util.*;"
          + " import java.util.concurrent.*; import java.util.function.*;"
          + " import java.util.stream.*; ";

  /**
   * One code's section.
   *
   * @param why the prose
   * @param message the block of text
   * @param examples the blocks of Java, the bad one first
   */
  record Section(String code, String why, String message, List<String> examples) {
    String bad() {
      return examples.get(0);
    }

    String good() {
      return examples.get(1);
    }

    @Override
    public String toString() {
      return code;
    }
  }

  static ErrorsDocument read() {
    String page = text();
    List<Section> sections = new ArrayList<>();
    Matcher heading = HEADING.matcher(page);
    List<Integer> starts = new ArrayList<>();
    List<String> codes = new ArrayList<>();
    while (heading.find()) {
      starts.add(heading.start());
      codes.add(heading.group(1));
    }
    starts.add(page.length());
    for (int i = 0; i < codes.size(); i++) {
      sections.add(section(codes.get(i), page.substring(starts.get(i), starts.get(i + 1))));
    }
    return new ErrorsDocument(List.copyOf(sections));
  }

  private static Section section(String code, String text) {
    String message = "";
    List<String> examples = new ArrayList<>();
    Matcher block = BLOCK.matcher(text);
    while (block.find()) {
      if (block.group(1).equals("text")) {
        message = block.group(2).strip();
      } else if (block.group(1).equals("java")) {
        examples.add(block.group(2));
      }
    }
    String why = BLOCK.matcher(text).replaceAll("").replace("### " + code, "").strip();
    return new Section(code, why, message, List.copyOf(examples));
  }

  /** Returns the compilation of an example, in a file of its first public type's name. */
  static Compile compile(String example, TestCompiler compiler) {
    Matcher type = TYPE.matcher(example);
    if (!type.find()) {
      throw new IllegalArgumentException("an example without a type: " + example);
    }
    Compile compile =
        Compile.with(compiler).source("example/" + type.group(1) + ".java", HEAD + example);
    Matcher option = OPTION.matcher(example);
    while (option.find()) {
      compile.option(option.group(1));
    }
    return compile;
  }

  /** Writes a section's message. */
  static void rewrite(Section section, String message) {
    String heading = "### " + section.code() + "\n\n```text\n";
    try {
      Files.writeString(
          PAGE, text().replace(heading + section.message() + "\n", heading + message + "\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text() {
    try {
      return Files.readString(PAGE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
