package dev.unisocket.internal;

/**
 * How far a connection reads ahead of the handlers. Demand is the only brake that the transport
 * has, so it follows what the handlers have done: a slow handler slows the server. While there is a
 * {@link Reason} for it, it runs ahead, into a store with a bound. What earlier connections have
 * left is in the store already. Thread-safe; callers ask the transport for what each method
 * returns, under no lock.
 */
final class Demand {

  /** Why what the handlers have not had yet is read nevertheless. */
  enum Reason {
    /** Calls are pending, whose answers stand behind messages. */
    CALLS,
    /** A heartbeat is unanswered. */
    HEARTBEAT,
    /** A close was asked for: the peer's answer stands behind whatever it has sent. */
    CLOSING
  }

  /** In place of a demand: the store has become full while calls are pending. */
  static final int FULL = -1;

  /**
   * Parts that the transport may bring unasked: the JDK's are at most 16 KiB, so this is 256 KiB,
   * enough for the next messages to be at hand when a handler returns, and little enough to forget
   * about.
   */
  private static final int PARTS = 16;

  /** As many as that of small messages: a thread that wakes for them finds something to do. */
  private static final int SMALL_PARTS = 256;

  private static final int SMALL = 1 << 10;
  private static final long BYTES = 256 << 10;

  // The store. It counts once, for all reasons.
  private static final int STORED_MESSAGES = 1024;
  private static final long STORED_BYTES = 16 << 20;

  private final Backlog backlog;
  // How often each reason was added; guarded by this, as all below.
  private int calls;
  private int heartbeats;
  private int closes;
  private int window = PARTS; // how many parts, and messages that wait
  private int outstanding;
  private int messages; // whole, and not handled
  private long bytes;
  private boolean opened; // a close may be asked for just before
  private boolean fullTold;
  private boolean ended;

  Demand(Backlog backlog) {
    this.backlog = backlog;
  }

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

  /** Parts came that made as many messages whole, which now wait for their handlers. */
  synchronized int arrived(int count, long size) {
    messages += count;
    bytes += size;
    window = size > (long) count * SMALL ? PARTS : Math.min(2 * window, SMALL_PARTS);
    if (ended) { // since the messages took their places in the line
      backlog.left(count, size);
    }
    outstanding -= count;
    return topUp();
  }

  /** Messages have been handled. */
  synchronized int handled(int count, long size) {
    messages -= count;
    bytes -= size;
    if (ended) {
      backlog.handled(count, size);
    }
    return topUp();
  }

  /** Something else was handled. */
  synchronized int more() {
    return topUp();
  }

  /** Adds a reason to read ahead, or takes one back that was added; in whichever order. */
  synchronized int readAhead(Reason reason, boolean on) {
    count(reason, on ? 1 : -1);
    if (on && reason == Reason.CALLS) {
      fullTold = false; // this call has not heard of it
    }
    return topUp();
  }

  /** Takes a reason back, which asks for nothing: may be called under a lock. */
  synchronized void takeBack(Reason reason) {
    count(reason, -1);
  }

  private void count(Reason reason, int change) {
    switch (reason) {
      case CALLS:
        calls += change;
        break;
      case HEARTBEAT:
        heartbeats += change;
        break;
      default:
        closes += change;
    }
  }

  /**
   * Returns whether the transport has been asked for nothing: what arrives next may have waited for
   * long.
   */
  synchronized boolean isStopped() {
    return outstanding == 0;
  }

  /** Returns whether the store for what is read ahead is full. */
  synchronized boolean isFull() {
    return unhandled() >= STORED_MESSAGES || bytes + backlog.bytes() >= STORED_BYTES;
  }

  /** Nothing more will be read: returns whether a message has come that has not been handled. */
  synchronized boolean end() {
    if (!ended) {
      ended = true;
      backlog.left(messages, bytes);
    }
    return messages > 0;
  }

  private int unhandled() {
    return messages + backlog.messages();
  }

  private int topUp() {
    if (!opened || ended) {
      return 0;
    }
    boolean forCalls = calls > 0;
    boolean ahead = forCalls || heartbeats > 0 || closes > 0;
    if (isFull() || (!ahead && (messages >= window || bytes >= BYTES))) {
      boolean tell = ahead && !fullTold && forCalls;
      fullTold |= tell;
      return tell ? FULL : 0;
    }
    fullTold = false;
    if (outstanding > window / 2) {
      return 0;
    }
    // Each part may be a message: those that are outstanding have their place in the store.
    int upTo = Math.min(window, STORED_MESSAGES - unhandled());
    int more = Math.max(0, upTo - outstanding);
    outstanding += more;
    return more;
  }
}
