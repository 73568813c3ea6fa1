package dev.unisocket.internal;

import dev.unisocket.CloseEvent;
import dev.unisocket.UniSocketException;
import dev.unisocket.transport.Timer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The calls of one client that wait for their answers, over its connections. Whoever takes a call
 * out of the map settles it, so it is settled once. Thread-safe.
 */
public final class PendingCalls {
  private final Timer timer;
  private final Completions completions;
  private long lastId; // guarded by this
  private volatile @Nullable Map<String, PendingCall<?>> pending; // by id; written under this
  private volatile @Nullable Inflow source; // of the latest connection that has opened

  PendingCalls(Timer timer, Completions completions) {
    this.timer = timer;
    this.completions = completions;
  }

  /**
   * Makes a call that has not been sent. Ids are numbers from 1 that no other call of the client
   * has, whichever its connection.
   *
   * @param method the declared method, for failures
   * @param waits whether the calling thread will wait for it; else the executor completes its
   *     future
   */
  public <R> PendingCall<R> make(
      String method, Duration timeout, PendingCall.Reader<R> reader, boolean waits) {
    String id = nextId();
    Thread waiting = waits ? Thread.currentThread() : null;
    return new PendingCall<>(this, id, method, timeout, reader, waiting);
  }

  /**
   * Sends a call. Its deadline runs from now; when it is over the request leaves the queue.
   *
   * @param send its request, whose fate is the call
   */
  public void send(PendingCall<?> call, QueuedSend send, OwnedTask to) {
    call.withdraw = () -> to.withdraw(send);
    pending().put(call.id(), call); // first: the answer may come before this returns
    Timer.Timeout deadline = timer.schedule(() -> timedOut(call, send, to), call.timeout);
    call.deadline = deadline;
    readAheadFor(call);
    UniSocketException refusal = to.offer(send);
    if (refusal != null && take(call)) {
      call.refused(CallFailures.of(refusal));
    }
    if (get(call.id()) == null) {
      deadline.cancel(); // whoever settled it may not have seen it
    }
  }

  /**
   * An answer came.
   *
   * @return false if no call awaits it
   */
  public boolean answered(String id, Answer answer) {
    PendingCall<?> call = get(id);
    if (call == null || !take(call)) {
      return false;
    }
    complete(call.answered(answer));
    completions.schedule();
    return true;
  }

  /** A connection opened, and has not been read from. Under no lock. */
  void opened(Inflow connection) {
    source = connection;
    all().forEach(this::readAheadFor); // those that were made before
  }

  private synchronized String nextId() {
    lastId++;
    return Long.toString(lastId);
  }

  /** Most clients make no calls. */
  private synchronized Map<String, PendingCall<?>> pending() {
    Map<String, PendingCall<?>> known = pending;
    if (known == null) {
      known = new ConcurrentHashMap<>();
      pending = known;
    }
    return known;
  }

  private @Nullable PendingCall<?> get(String id) {
    Map<String, PendingCall<?>> known = pending;
    return known == null ? null : known.get(id);
  }

  private Collection<PendingCall<?>> all() {
    Map<String, PendingCall<?>> known = pending;
    return known == null ? List.of() : known.values();
  }

  private void readAheadFor(PendingCall<?> call) {
    Inflow from;
    do {
      from = source;
      if (from != null) {
        call.readsAheadOn(from);
      }
    } while (from != source); // one that opened meanwhile may have been asked before
    if (get(call.id()) == null) {
      call.readsAheadNoMore(); // settled meanwhile
    }
  }

  /**
   * The handlers stand still, and what was read ahead of them has filled the store: no answer can
   * be read before they go on. Under no lock.
   */
  void storeIsFull() {
    for (PendingCall<?> call : all()) {
      if (forget(call)) {
        complete(call.failed(CallFailures.storeIsFull(call.method)));
      }
    }
    completions.schedule();
  }

  /**
   * A connection ended: returns what fails with it, the calls whose requests it took. May be called
   * under a lock.
   */
  List<Completion<?>> broke(@Nullable CloseEvent event, @Nullable Throwable cause) {
    List<Completion<?>> failed = new ArrayList<>();
    for (PendingCall<?> call : all()) {
      if (call.sent && take(call)) {
        Completion<?> completion =
            call.failed(CallFailures.connectionEnded(call.method, event, cause));
        if (completion != null) {
          failed.add(completion);
        }
      }
    }
    return failed;
  }

  private void timedOut(PendingCall<?> call, QueuedSend send, OwnedTask to) {
    if (take(call)) {
      boolean sent = !to.withdraw(send);
      complete(call.failed(CallFailures.timeout(call.method, call.timeout, sent)));
      completions.schedule();
    }
  }

  /** Its user does not want it any more; false if it was settled before. */
  boolean forget(PendingCall<?> call) {
    if (!take(call)) {
      return false;
    }
    Runnable withdraw = call.withdraw;
    if (withdraw != null) {
      withdraw.run();
    }
    return true;
  }

  /** Returns whether the caller is the one who settles it. */
  boolean take(PendingCall<?> call) {
    Map<String, PendingCall<?>> known = pending;
    if (known == null || !known.remove(call.id(), call)) {
      return false;
    }
    Timer.Timeout deadline = call.deadline;
    if (deadline != null) {
      deadline.cancel();
    }
    call.readsAheadNoMore();
    return true;
  }

  void complete(@Nullable Completion<?> completion) {
    if (completion != null) {
      completions.add(completion);
    }
  }
}
