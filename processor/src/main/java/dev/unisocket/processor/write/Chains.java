package dev.unisocket.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import java.util.List;
import java.util.regex.Pattern;

/** Writes calls that are put together link by link: on one line, or each link on its own. */
final class Chains {
  private static final int COLUMNS = 100;
  private static final String INDENT = "    ";
  private static final String CONTINUED = "      ";
  private static final Pattern PACKAGE = Pattern.compile("\\b(?:[a-z]\\w*\\.)+(?=[A-Z])");

  private Chains() {}

  /**
   * Returns a statement with {@code Type.of()} and its links in it.
   *
   * @param start of the statement, up to the type
   * @param end of it, behind the links
   */
  static CodeBlock statement(String start, ClassName type, List<CodeBlock> links, String end) {
    int width = INDENT.length() + start.length() + (type.simpleName() + ".of();" + end).length();
    for (CodeBlock link : links) {
      width += width(link) + ".".length();
    }
    CodeBlock.Builder statement = CodeBlock.builder();
    if (width <= COLUMNS) {
      statement.add("$[$L$T.of()", start, type);
      links.forEach(link -> statement.add(".$L", link));
      return statement.add("$L;\n$]", end).build();
    }
    statement.add("$[$L\n$T.of()$>$>", start.stripTrailing(), type);
    links.forEach(link -> statement.add("\n.$L", link));
    return statement.add("$L;\n$<$<$]", end).build();
  }

  /** Returns what makes the value of a constant, on one line or each argument on its own. */
  static CodeBlock call(ClassName type, List<CodeBlock> arguments) {
    int width = CONTINUED.length() + (type.simpleName() + ".of();").length();
    for (CodeBlock argument : arguments) {
      width += width(argument) + ", ".length();
    }
    if (width - ", ".length() <= COLUMNS) {
      return CodeBlock.of("$T.of($L)", type, CodeBlock.join(arguments, ", "));
    }
    CodeBlock.Builder call = CodeBlock.builder().add("$>$>\n$T.of($>$>", type);
    for (int i = 0; i < arguments.size(); i++) {
      call.add(i == 0 ? "\n$L" : ",\n$L", arguments.get(i));
    }
    return call.add(")$<$<$<$<").build();
  }

  /** Returns how wide a piece of code is, with types by their simple names. */
  private static int width(CodeBlock code) {
    return PACKAGE.matcher(code.toString()).replaceAll("").length();
  }
}
