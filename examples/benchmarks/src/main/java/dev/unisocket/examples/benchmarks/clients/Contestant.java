package dev.unisocket.examples.benchmarks.clients;

import java.net.URI;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * A client under test, used as somebody who knows it well would use it.
 *
 * <p>An implementation is public, has a public constructor without parameters, and is named in
 * {@code META-INF/services}; one object serves one connection in a JVM of its own. What a client
 * cannot do throws {@link UnsupportedOperationException} with the reason, which the table shows.
 */
public interface Contestant {

  /** An open connection. */
  interface Session<T> {
    /**
     * Sends one message, typed; may be called by several threads at the same time, and by the one
     * that hears the messages. Returns when the client has taken it; where a client buffers without
     * bound, waits while more than 1024 messages are under way.
     */
    void send(T message) throws Exception;

    /** Says goodbye, and returns when the connection has ended. */
    void close() throws Exception;
  }

  /** Returns the name for the table. */
  String name();

  /** Returns the name for the command line: lower case, without spaces. */
  default String key() {
    return name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }

  /**
   * Opens a connection on which every message is JSON of a {@link Trade}, both ways, and returns
   * when it is open.
   *
   * @param received hears every trade, in order, never two at once; it never blocks, but sends
   */
  Session<Trade> trades(URI url, Consumer<Trade> received) throws Exception;

  /**
   * Opens a connection on which every message is plain text, both ways.
   *
   * @param received hears every text, in order, never two at once; it never blocks
   */
  Session<String> texts(URI url, Consumer<String> received) throws Exception;
}
