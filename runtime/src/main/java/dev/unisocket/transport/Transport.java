package dev.unisocket.transport;

/** Makes connections; the package says what it promises. Thread-safe. */
public interface Transport extends AutoCloseable {

  /**
   * Starts an attempt.
   *
   * @param request where to and with what; its url, headers and protocols have been checked
   * @param listener hears all that follows, possibly before this call returns
   * @return the attempt, and later the connection, which {@link Connection#abort()} ends at any
   *     time
   */
  Connection connect(ConnectRequest request, ConnectionListener listener);

  /** Returns the clock by which everything above this transport measures its deadlines. */
  default Timer timer() {
    return Timer.system();
  }

  /** Releases what the transport holds; connections that are left are ended. Idempotent. */
  @Override
  void close();
}
