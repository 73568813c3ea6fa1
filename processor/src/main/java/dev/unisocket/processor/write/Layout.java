package dev.unisocket.processor.write;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lays the text out as people would: generated code is read. */
final class Layout {
  private static final int COLUMNS = 100;

  /** JavaPoet writes a space before an initializer that begins on the next line. */
  private static final String BREAK = " = \n";

  private static final Pattern SHORT_JAVADOC =
      Pattern.compile("(?m)^( *)/\\*\\*\n *\\* (.*)\n *\\*/$");
  private static final Pattern SHORT_ANNOTATION =
      Pattern.compile("(?m)^( *@\\w+)\\(\n *(\\w+ = \\w+)\n *\\)$");
  private static final Pattern CONSTANT =
      Pattern.compile("(?m)^  (private static final .+?) = (.+;)$");

  private Layout() {}

  static String of(String source) {
    String text = SHORT_JAVADOC.matcher(source).replaceAll("$1/** $2 */");
    text = SHORT_ANNOTATION.matcher(text).replaceAll("$1($2)");
    return CONSTANT.matcher(text).replaceAll(Layout::broken).replace(BREAK, " =\n");
  }

  private static String broken(MatchResult constant) {
    return Matcher.quoteReplacement(
        constant.group().length() <= COLUMNS
            ? constant.group()
            : "  " + constant.group(1) + " =\n      " + constant.group(2));
  }
}
