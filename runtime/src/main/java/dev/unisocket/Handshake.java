package dev.unisocket;

import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An attempt that is about to be made. Immutable; the {@code with} methods return a changed copy.
 */
public final class Handshake {
  private final URI url;
  private final Map<String, String> header;
  private final List<String> protocols;
  private final int attempt;
  private final @Nullable UniSocketException lastFailure;

  private Handshake(
      URI url,
      Map<String, String> header,
      List<String> protocols,
      int attempt,
      @Nullable UniSocketException lastFailure) {
    this.url = url;
    this.header = header;
    this.protocols = protocols;
    this.attempt = attempt;
    this.lastFailure = lastFailure;
  }

  /** Returns a handshake, as the runtime makes it; for tests of your own interceptors. */
  @SuppressWarnings("exports") // who checks nulls requires JSpecify already
  public static Handshake of(
      URI url,
      Map<String, String> header,
      List<String> protocols,
      int attempt,
      @Nullable UniSocketException lastFailure) {
    return new Handshake(
        url, caseInsensitive(header), List.copyOf(protocols), attempt, lastFailure);
  }

  /** Returns the url to connect to. */
  public URI url() {
    return url;
  }

  /** Returns the request's headers; names are compared without regard to case. Unmodifiable. */
  public Map<String, String> header() {
    return header;
  }

  /** Returns the subprotocols to ask for, the preferred one first. Unmodifiable. */
  public List<String> protocols() {
    return protocols;
  }

  /**
   * Returns 0 for the first attempt, and the number of the retry since the last stable connection
   * after that.
   */
  public int attempt() {
    return attempt;
  }

  /** Returns why the attempt before this one failed, null if it did not or if there was none. */
  @SuppressWarnings("exports") // who checks nulls requires JSpecify already
  public @Nullable UniSocketException lastFailure() {
    return lastFailure;
  }

  /** Returns a copy that connects to another url. */
  public Handshake withUrl(URI url) {
    return new Handshake(url, header, protocols, attempt, lastFailure);
  }

  /** Returns a copy that sends this header, in place of one of the same name. */
  public Handshake withHeader(String name, String value) {
    Map<String, String> changed = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    changed.putAll(header);
    changed.put(name, value);
    return new Handshake(
        url, Collections.unmodifiableMap(changed), protocols, attempt, lastFailure);
  }

  /** Returns a copy without this header. */
  public Handshake withoutHeader(String name) {
    Map<String, String> changed = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    changed.putAll(header);
    changed.remove(name);
    return new Handshake(
        url, Collections.unmodifiableMap(changed), protocols, attempt, lastFailure);
  }

  /**
   * Returns the attempt's number, the host and the names of the headers, never a query or a value.
   */
  @Override
  public String toString() {
    return "Handshake[attempt="
        + attempt
        + ", host="
        + url.getHost()
        + ", header="
        + header.keySet()
        + "]";
  }

  private static Map<String, String> caseInsensitive(Map<String, String> header) {
    Map<String, String> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    copy.putAll(header);
    return Collections.unmodifiableMap(copy);
  }
}
