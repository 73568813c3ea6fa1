package dev.unisocket.internal;

/** Tokens as HTTP defines them: the names of headers and subprotocols. */
final class Token {
  private static final String SIGNS = "!#$%&'*+-.^_`|~";

  private Token() {}

  static boolean isToken(String text) {
    return !text.isEmpty() && text.chars().allMatch(Token::isTokenChar);
  }

  private static boolean isTokenChar(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || SIGNS.indexOf(c) >= 0;
  }
}
