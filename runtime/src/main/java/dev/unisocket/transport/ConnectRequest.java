package dev.unisocket.transport;

import java.net.URI;
import java.util.List;
import java.util.Map;

/** Where to connect, and with what. Immutable. */
public final class ConnectRequest {
  private final URI url;
  private final Map<String, List<String>> headers;
  private final List<String> protocols;

  private ConnectRequest(URI url, Map<String, List<String>> headers, List<String> protocols) {
    this.url = url;
    this.headers = headers;
    this.protocols = protocols;
  }

  /** Returns a request; the collections are not copied and must not change. */
  public static ConnectRequest of(
      URI url, Map<String, List<String>> headers, List<String> protocols) {
    return new ConnectRequest(url, headers, protocols);
  }

  /** Returns an absolute url, ws or wss, with a host and without a fragment. */
  public URI url() {
    return url;
  }

  /** Returns the headers to send, none of them one that the handshake itself needs. */
  public Map<String, List<String>> headers() {
    return headers;
  }

  /** Returns the subprotocols to ask for, the preferred one first; none of them twice. */
  public List<String> protocols() {
    return protocols;
  }
}
