package dev.unisocket.generated;

import dev.unisocket.SocketObserver;
import dev.unisocket.internal.TaskContext;
import org.jspecify.annotations.Nullable;

/**
 * The line in which the handlers of one client are called: its dispatcher, known from the first
 * connect, and its runs. A run goes from a connect to the end of its last attempt; runs are
 * numbered. What a run has received may still be in the line when the run is over. Thread-safe.
 */
final class ClientLine {
  private final String client;
  private volatile int ended; // how many runs are over; written under this
  private volatile int begun; // how many have begun; written under the lock of the client
  private volatile int inLine = 1; // written on the dispatcher
  private volatile @Nullable TaskContext context;

  ClientLine(String client) {
    this.client = client;
  }

  /** Returns the name of the client. */
  String client() {
    return client;
  }

  /**
   * A run begins; call it under the lock of the client.
   *
   * @param shared where its handlers are called, the same for each run
   */
  @SuppressWarnings("NonAtomicVolatileUpdate") // one lock for all who write
  void runBegins(TaskContext shared) {
    context = shared;
    begun++;
  }

  /** The run is over, its events may not be. */
  synchronized void runEnded() {
    ended++;
  }

  /** The end of a run has been told; call it on the dispatcher. */
  @SuppressWarnings("NonAtomicVolatileUpdate") // one thread at a time
  void runEndTold() {
    inLine++;
  }

  /** Returns the present run, the next one where there is none. */
  int run() {
    int over = ended; // first: a run that ends from here on is as good as not ended
    int last = begun;
    return last > over ? last : last + 1;
  }

  /** Returns the run whose events are told at present. */
  int runInLine() {
    return inLine;
  }

  /** Returns whether what is told at present is left over from a run that has ended. */
  boolean isLeftOver() {
    return inLine != run();
  }

  /** Returns whether the calling thread is inside a handler of this client. */
  boolean isCurrent() {
    TaskContext known = context;
    return known != null && known.dispatcher().isCurrent();
  }

  /** Lets the first event be looked at again. */
  void wake() {
    TaskContext known = context;
    if (known != null) {
      known.dispatcher().wake();
    }
  }

  /** The same, but nothing runs inside this call. */
  void wakeAway() {
    TaskContext known = context;
    if (known != null) {
      known.dispatcher().wakeAway();
    }
  }

  /**
   * Runs something in the line, before every event that waits. Before the first connect there is
   * nothing that it could collide with: then it runs here.
   */
  void execute(Runnable callback) {
    TaskContext known = context;
    if (known != null) {
      known.dispatcher().execute(callback);
    } else {
      callback.run();
      wake(); // the first connect may have come meanwhile
    }
  }

  /** Tells the observer of a lifecycle event that nobody asked for in time. */
  void droppedUnasked() {
    TaskContext known = context;
    if (known != null) {
      known.dropped(client, SocketObserver.Drop.NOT_ASKED);
    }
  }
}
