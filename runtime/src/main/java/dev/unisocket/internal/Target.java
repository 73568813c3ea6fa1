package dev.unisocket.internal;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a socket connects to, and with what: checked, so that no transport has anything left to
 * refuse. The JDK's own exceptions quote the url or value that they refuse. Immutable.
 */
public final class Target {
  private final URI url;
  private final Map<String, List<String>> headers;
  private final List<String> protocols;

  private Target(URI url, Map<String, List<String>> headers, List<String> protocols) {
    this.url = url;
    this.headers = headers;
    this.protocols = protocols;
  }

  /**
   * Checks a url, headers and subprotocols.
   *
   * @param headers in their order; a name that comes again adds a value
   * @param protocols the preferred one first
   * @throws dev.unisocket.UniSocketException 600009 for the url, 10003 for the rest; what it says
   *     holds no query and no value
   */
  public static Target of(
      @Nullable String url, List<Map.Entry<String, String>> headers, List<String> protocols) {
    return new Target(
        TargetUrl.check(url), TargetHeaders.check(headers), checkProtocols(protocols));
  }

  /**
   * Returns the headers without {@code Referer}, which uni-app ignores: it is logged. Everywhere
   * else {@link #of} refuses it.
   */
  public static List<Map.Entry<String, String>> withoutReferer(
      List<Map.Entry<String, String>> headers) {
    List<Map.Entry<String, String>> kept = new ArrayList<>(headers);
    if (kept.removeIf(header -> "referer".equalsIgnoreCase(header.getKey()))) {
      System.Logger log = System.getLogger(Target.class.getName());
      log.log(
          System.Logger.Level.WARNING,
          "connectSocket: the header Referer was dropped; a socket's handshake has none.");
    }
    return kept;
  }

  private static List<String> checkProtocols(List<String> protocols) {
    Set<String> seen = new LinkedHashSet<>();
    for (int i = 0; i < protocols.size(); i++) {
      String protocol = protocols.get(i);
      // By index, not by name: servers exist that take a credential for a subprotocol.
      if (protocol == null || !Token.isToken(protocol)) {
        throw ConnectFailures.invalidArgument(
            "invalid protocol at index " + i,
            "A subprotocol is letters, digits and !#$%&'*+-.^_`|~, without a space or a comma.");
      }
      if (!seen.add(protocol)) {
        throw ConnectFailures.invalidArgument(
            "duplicate protocol at index " + i, "Ask for each subprotocol once.");
      }
    }
    return List.copyOf(seen);
  }

  /** Returns whether another one is the same. */
  boolean isSame(Target other) {
    return url.equals(other.url)
        && headers.equals(other.headers)
        && protocols.equals(other.protocols);
  }

  /** Returns an absolute url in ASCII, ws or wss, with a host, without user info and fragment. */
  public URI url() {
    return url;
  }

  /** Returns the values by name; names are compared without regard to case. Unmodifiable. */
  public Map<String, List<String>> headers() {
    return headers;
  }

  /** Returns the subprotocols, the preferred one first. Unmodifiable. */
  public List<String> protocols() {
    return protocols;
  }

  /** Returns the host and the names of the headers, never a query or a value. */
  @Override
  public String toString() {
    return "Target[host=" + url.getHost() + ", headers=" + headers.keySet() + "]";
  }
}
