package dev.unisocket.internal;

import dev.unisocket.internal.text.Utf8;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Which urls a socket can connect to. What is wrong is told without the user info, the path and the
 * query.
 */
final class TargetUrl {

  private TargetUrl() {}

  /**
   * Returns the url, characters beyond ASCII percent-encoded.
   *
   * @throws dev.unisocket.UniSocketException 600009
   */
  static URI check(@Nullable String url) {
    if (url == null || url.isEmpty()) {
      throw ConnectFailures.invalidUrl("There is none: give one that begins with ws:// or wss://.");
    }
    if (!Utf8.isWellFormed(url)) {
      throw ConnectFailures.invalidUrl("It holds half a surrogate pair.");
    }
    URI uri = parse(url);
    checkScheme(uri.getScheme());
    if (uri.getRawFragment() != null) {
      throw ConnectFailures.invalidUrl(
          "It has a fragment, which no server gets to see: take the # and what follows away, or"
              + " write the character as %23.");
    }
    checkAuthority(uri.getRawAuthority(), uri.getHost());
    // The JDK's client ignores user info and would connect without the credentials.
    if (uri.getRawUserInfo() != null) {
      throw ConnectFailures.invalidUrl(
          "It has user info before the @, which would not be sent: put the credentials into an"
              + " Authorization header.");
    }
    if (uri.getPort() == 0 || uri.getPort() > 65_535) {
      throw ConnectFailures.invalidUrl(
          "The port is " + uri.getPort() + ": ports go from 1 to 65535.");
    }
    return ascii(uri);
  }

  private static URI parse(String url) {
    try {
      return new URI(url);
    } catch (URISyntaxException e) {
      // Its reason is one of a few fixed texts; its message and its input are the url itself.
      throw ConnectFailures.invalidUrl(
          e.getReason()
              + " at index "
              + e.getIndex()
              + ": percent-encode what is not allowed there.");
    }
  }

  private static void checkScheme(@Nullable String scheme) {
    if (scheme == null) {
      throw ConnectFailures.invalidUrl("It has no scheme: begin it with ws:// or wss://.");
    }
    if (!scheme.equalsIgnoreCase("ws") && !scheme.equalsIgnoreCase("wss")) {
      String meant = scheme.equalsIgnoreCase("http") ? "ws" : "wss";
      throw ConnectFailures.invalidUrl(
          scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https")
              ? "The scheme is '" + scheme + "': write " + meant + ":// instead."
              : "The scheme is '" + scheme + "': only ws and wss are sockets.");
    }
  }

  /** Java's urls have no host where their authority is none that it knows; say why. */
  private static void checkAuthority(@Nullable String authority, @Nullable String host) {
    if (host != null) {
      return;
    }
    if (authority == null) {
      throw ConnectFailures.invalidUrl("It has no host: write it after the two slashes.");
    }
    if (authority.indexOf('@') >= 0) {
      throw ConnectFailures.invalidUrl(
          "What stands before its path is no host and port, and has an @: put credentials into an"
              + " Authorization header.");
    }
    int colon = authority.lastIndexOf(':');
    String name = colon < 0 ? authority : authority.substring(0, colon);
    if (name.isEmpty()) {
      throw ConnectFailures.invalidUrl("It has no host: write it before the port.");
    }
    if (colon >= 0 && !authority.substring(colon + 1).matches("[0-9]{1,9}")) {
      throw ConnectFailures.invalidUrl("Its port is no number from 1 to 65535.");
    }
    if (name.indexOf('_') >= 0) {
      throw ConnectFailures.invalidUrl(
          "The host '"
              + name
              + "' has an underscore, which Java's client refuses: use another name for it.");
    }
    String punycode = punycode(name);
    throw ConnectFailures.invalidUrl(
        punycode == null || punycode.equals(name)
            ? "The host '"
                + name
                + "' is no host name: labels of letters, digits and inner hyphens, joined by dots."
            : "The host '" + name + "' is not ASCII: write it as '" + punycode + "'.");
  }

  private static @Nullable String punycode(String name) {
    try {
      return IDN.toASCII(name);
    } catch (IllegalArgumentException e) {
      return null; // no domain name either: the caller says so
    }
  }

  private static URI ascii(URI uri) {
    // The JDK writes the request line in ASCII, with ? for everything else.
    return URI.create(uri.toASCIIString());
  }
}
