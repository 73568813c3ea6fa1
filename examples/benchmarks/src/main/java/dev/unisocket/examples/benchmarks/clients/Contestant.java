package dev.unisocket.examples.benchmarks.clients;

import java.net.URI;
import java.util.function.Consumer;

/** A client under test, used as somebody who knows it well would use it. */
interface Contestant {

  /** An open connection. */
  interface Session<T> {
    /**
     * Sends one message, typed; may be called by several threads at the same time. Returns when the
     * client has taken it; where a client buffers without bound, waits while more than 1024
     * messages are under way.
     */
    void send(T message) throws Exception;

    /** Says goodbye, and returns when the connection has ended. */
    void close() throws Exception;
  }

  /** Returns the name for the table. */
  String name();

  /**
   * Opens a connection on which every message is JSON of a {@link Trade}, both ways, and returns
   * when it is open.
   *
   * @param received hears every trade, in order, never two at once
   */
  Session<Trade> trades(URI url, Consumer<Trade> received) throws Exception;

  /** Opens a connection on which every message is plain text, both ways. */
  Session<String> texts(URI url, Consumer<String> received) throws Exception;
}
