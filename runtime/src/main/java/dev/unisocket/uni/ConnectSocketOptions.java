package dev.unisocket.uni;

import java.time.Duration;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What {@code connectSocket} is asked to do. Immutable; each method returns a changed copy, so that
 * options can be kept and used again. What is wrong with them is told to {@code fail}, not thrown
 * here.
 */
public final class ConnectSocketOptions {
  private final @Nullable String url;
  private final List<Map.Entry<String, String>> headers;
  private final List<String> protocols;
  private final @Nullable Duration timeout;
  private final @Nullable Consumer<UniResult> success;
  private final @Nullable Consumer<UniResult> fail;
  private final @Nullable Consumer<UniResult> complete;

  private ConnectSocketOptions(
      @Nullable String url,
      List<Map.Entry<String, String>> headers,
      List<String> protocols,
      @Nullable Duration timeout,
      @Nullable Consumer<UniResult> success,
      @Nullable Consumer<UniResult> fail,
      @Nullable Consumer<UniResult> complete) {
    this.url = url;
    this.headers = headers;
    this.protocols = protocols;
    this.timeout = timeout;
    this.success = success;
    this.fail = fail;
    this.complete = complete;
  }

  /**
   * Returns options for a url.
   *
   * @param url ws or wss, with a host and without a fragment; anything else, null included, fails
   *     with 600009
   */
  @SuppressWarnings("exports") // who checks nulls requires JSpecify already
  public static ConnectSocketOptions url(@Nullable String url) {
    return new ConnectSocketOptions(url, List.of(), List.of(), null, null, null, null);
  }

  /**
   * Sets a header of the handshake, in place of one of the same name; names are compared without
   * regard to case. {@code Referer} is dropped with a warning in the log; headers that the
   * handshake sets by itself fail with 10003.
   */
  public ConnectSocketOptions header(String name, String value) {
    List<Map.Entry<String, String>> changed = new ArrayList<>(headers);
    changed.removeIf(header -> header.getKey() != null && header.getKey().equalsIgnoreCase(name));
    changed.add(new SimpleImmutableEntry<>(name, value));
    return new ConnectSocketOptions(
        url, Collections.unmodifiableList(changed), protocols, timeout, success, fail, complete);
  }

  /** Sets several headers; see {@link #header(String, String)}. */
  public ConnectSocketOptions header(Map<String, String> header) {
    ConnectSocketOptions changed = this;
    for (Map.Entry<String, String> entry : header.entrySet()) {
      changed = changed.header(entry.getKey(), entry.getValue());
    }
    return changed;
  }

  /**
   * Sets the subprotocols to ask for, the preferred one first; an invalid or duplicate one fails
   * with 10003.
   */
  public ConnectSocketOptions protocols(String... protocols) {
    List<String> copy = Collections.unmodifiableList(new ArrayList<>(Arrays.asList(protocols)));
    return new ConnectSocketOptions(url, headers, copy, timeout, success, fail, complete);
  }

  /** Accepted for uni-app's sake, without effect: a handshake is always a GET. */
  public ConnectSocketOptions method(String method) {
    return this;
  }

  /** Accepted for uni-app's sake, without effect: a handshake has no body. */
  public ConnectSocketOptions data(Object data) {
    return this;
  }

  /**
   * Sets how long the whole attempt may take (name resolution, TCP, TLS and handshake), in
   * milliseconds. When it is over the socket has an error {@code connectSocket:fail timeout} and a
   * close 1006. Zero and less fail with 10003.
   */
  public ConnectSocketOptions timeout(long millis) {
    return new ConnectSocketOptions(
        url, headers, protocols, Duration.ofMillis(millis), success, fail, complete);
  }

  /**
   * Sets who hears that the call was accepted: that the socket opens is heard by {@code
   * onSocketOpen}.
   */
  public ConnectSocketOptions success(Consumer<UniResult> callback) {
    return new ConnectSocketOptions(url, headers, protocols, timeout, callback, fail, complete);
  }

  /** Sets who hears that the call was refused. */
  public ConnectSocketOptions fail(Consumer<UniResult> callback) {
    return new ConnectSocketOptions(url, headers, protocols, timeout, success, callback, complete);
  }

  /** Sets who hears the outcome of the call after {@code success} or {@code fail}. */
  public ConnectSocketOptions complete(Consumer<UniResult> callback) {
    return new ConnectSocketOptions(url, headers, protocols, timeout, success, fail, callback);
  }

  @Nullable String url() {
    return url;
  }

  List<Map.Entry<String, String>> headers() {
    return headers;
  }

  List<String> protocols() {
    return protocols;
  }

  /** Returns null for the runtime's. */
  @Nullable Duration timeout() {
    return timeout;
  }

  @Nullable Consumer<UniResult> success() {
    return success;
  }

  @Nullable Consumer<UniResult> fail() {
    return fail;
  }

  @Nullable Consumer<UniResult> complete() {
    return complete;
  }

  /** Returns how many headers and protocols there are; a url may hold a secret. */
  @Override
  public String toString() {
    return "ConnectSocketOptions["
        + headers.size()
        + " headers, protocols="
        + protocols.size()
        + "]";
  }
}
