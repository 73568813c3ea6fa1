package dev.unisocket.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import java.util.List;
import java.util.regex.Pattern;

/** Writes calls that are put together link by link: on one line, or each link on its own. */
final class Chains {
  private static final int COLUMNS = 100;
  private static final String INDENT = "    ";
  private static final String CONSTANT_INDENT = "      ";
  private static final String SETTING_INDENT = "          .";
  private static final Pattern PACKAGE = Pattern.compile("\\b(?:[a-z]\\w*\\.)+(?=[A-Z])");

  private Chains() {}

  /**
   * Returns a statement with {@code Type.of()} and its links in it.
   *
   * @param start of the statement: a call, and its arguments up to the type
   * @param end of it, behind the links
   */
  static CodeBlock statement(String start, ClassName type, List<CodeBlock> links, String end) {
    StringBuilder line = new StringBuilder(INDENT + start + type.simpleName() + ".of();" + end);
    links.forEach(link -> line.append('.').append(link));
    CodeBlock.Builder statement = CodeBlock.builder();
    if (fits(line.toString())) {
      statement.add("$[$L$T.of()", start, type);
      links.forEach(link -> statement.add(".$L", link));
      return statement.add("$L;\n$]", end).build();
    }
    // What is given besides stands on a line of its own, too.
    String call = start.substring(0, start.indexOf('(') + 1);
    String before = start.substring(call.length()).strip();
    statement.add("$[$L\n$L$T.of()$>$>", call, before.isEmpty() ? "" : before + "\n", type);
    links.forEach(link -> statement.add("\n.$L", link));
    return statement.add("$L;\n$<$<$]", end).build();
  }

  /** Returns a constant's value: on one line, where Layout breaks it, or each link on its own. */
  static CodeBlock initializer(CodeBlock value, List<CodeBlock> links) {
    CodeBlock onOneLine = joined(value, links);
    return fits(CONSTANT_INDENT + onOneLine + ";") ? onOneLine : broken(value, links);
  }

  /** Returns a value with its links on one line. */
  static CodeBlock joined(CodeBlock value, List<CodeBlock> links) {
    return links.stream().reduce(value, (chain, link) -> CodeBlock.of("$L.$L", chain, link));
  }

  /** Returns a constant's value with each link on its own line. */
  static CodeBlock broken(CodeBlock value, List<CodeBlock> links) {
    CodeBlock.Builder chain = CodeBlock.builder().add("$>$>\n$L$>$>", value);
    links.forEach(link -> chain.add("\n.$L", link));
    return chain.add("$<$<$<$<").build();
  }

  /**
   * Returns a call of one of the constant's settings, with a value that is put together itself.
   *
   * @param value what the links are added to
   */
  static CodeBlock setting(String name, CodeBlock value, List<CodeBlock> links) {
    CodeBlock onOneLine = CodeBlock.of("$L($L)", name, joined(value, links));
    if (fits(SETTING_INDENT + onOneLine + ";")) {
      return onOneLine;
    }
    CodeBlock.Builder lines = CodeBlock.builder().add("$L(\n$>$>$L$>$>", name, value);
    links.forEach(link -> lines.add("\n.$L", link));
    return lines.add(")$<$<$<$<").build();
  }

  /** Returns a call of one of the constant's settings. */
  static CodeBlock setting(String name, List<CodeBlock> arguments) {
    CodeBlock onOneLine =
        CodeBlock.of("$L($L)", name, arguments.stream().collect(CodeBlock.joining(", ")));
    return fits(SETTING_INDENT + onOneLine + ";")
        ? onOneLine
        : CodeBlock.of(
            "$L(\n$>$>$L)$<$<", name, arguments.stream().collect(CodeBlock.joining(",\n")));
  }

  /** Returns what makes the value of a constant, on one line or each argument on its own. */
  static CodeBlock call(ClassName type, List<CodeBlock> arguments) {
    CodeBlock all = CodeBlock.join(arguments, ", ");
    if (fits(CONSTANT_INDENT + type.simpleName() + ".of(" + all + ");")) {
      return CodeBlock.of("$T.of($L)", type, all);
    }
    CodeBlock.Builder call = CodeBlock.builder().add("$>$>\n$T.of($>$>", type);
    for (int i = 0; i < arguments.size(); i++) {
      call.add(i == 0 ? "\n$L" : ",\n$L", arguments.get(i));
    }
    return call.add(")$<$<$<$<").build();
  }

  /** Returns whether a line is short enough, with types by their simple names. */
  private static boolean fits(String line) {
    return line.length() <= COLUMNS || PACKAGE.matcher(line).replaceAll("").length() <= COLUMNS;
  }
}
