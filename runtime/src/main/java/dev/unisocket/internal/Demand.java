package dev.unisocket.internal;

/**
 * How far a connection reads ahead of the handlers. Demand is the only brake that the transport
 * has, so it follows what the handlers have done: a slow handler slows the server. Thread-safe;
 * callers ask the transport for what each method returns, under no lock.
 */
final class Demand {
  /**
   * Parts that the transport may bring unasked: the JDK's are at most 16 KiB, so this is 256 KiB,
   * enough for the next messages to be at hand when a handler returns, and little enough to forget
   * about.
   */
  private static final int PARTS = 16;

  private static final int MESSAGES = 16;
  private static final long BYTES = 256 << 10;

  // From a close on the answer of the peer stands behind whatever it has sent: a store for that.
  private static final int CLOSING_MESSAGES = 1024;
  private static final long CLOSING_BYTES = 16 << 20;

  private int outstanding; // guarded by this, as all below
  private int messages; // whole, and not handled
  private long bytes;
  private boolean opened; // a close may be asked for just before
  private boolean closing;
  private boolean ended;

  /** The connection is open. */
  synchronized int opened() {
    opened = true;
    return topUp();
  }

  /** A part or a control frame came. */
  synchronized int arrived() {
    outstanding--;
    return topUp();
  }

  /** A part came that made a message whole, which now waits for its handlers. */
  synchronized int arrived(int size) {
    messages++;
    bytes += size;
    return arrived();
  }

  /** A message has been handled. */
  synchronized int handled(int size) {
    messages--;
    bytes -= size;
    return topUp();
  }

  /** A close was asked for. */
  synchronized int closing() {
    closing = true;
    return topUp();
  }

  /** Nothing more will be read: returns whether a message has come that has not been handled. */
  synchronized boolean end() {
    ended = true;
    return messages > 0;
  }

  private int topUp() {
    boolean full =
        messages >= (closing ? CLOSING_MESSAGES : MESSAGES)
            || bytes >= (closing ? CLOSING_BYTES : BYTES);
    if (!opened || ended || full || outstanding > PARTS / 2) {
      return 0;
    }
    int more = PARTS - outstanding;
    outstanding = PARTS;
    return more;
  }
}
