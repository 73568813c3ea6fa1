package dev.unisocket.internal;

import dev.unisocket.CloseEvent;
import dev.unisocket.SendQueueFullException;
import dev.unisocket.SendQueuePolicy;
import dev.unisocket.SocketObserver;
import dev.unisocket.UniSocketException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link SendQueue} holds, and what becomes of it. Guarded by the queue's lock; calls
 * nobody, but for fates, which only line something up.
 */
final class SendStore {
  /** How many leave before senders that wait are let in: each of them costs two wake-ups. */
  private static final int AT_ONCE = 64;

  private static final Queue<Flush> NO_FLUSHES = new ArrayDeque<>(0); // nothing is added to it

  final SendLines lines = new SendLines();
  final SendRoom room;
  @Nullable QueuedSend inFlight;
  boolean outage = true; // from the start, and from the end of a connection to the next open
  boolean sealed; // takes nothing more

  private final SendQueuePolicy policy;
  private final Subscriptions subscriptions;
  private final Completions completions;
  private Map<Object, QueuedSend> latest =
      Map.of(); // by method: the last one that waits in an outage
  private Queue<Flush> flushes = NO_FLUSHES;
  private List<SocketObserver.Drop> drops = List.of(); // the observer has yet to hear of
  private int messages; // in flight included
  private long bytes;
  private long accepted; // the number of the last one
  private boolean changing; // lines are walked or rearranged: nobody is let in meanwhile

  SendStore(
      SendQueuePolicy policy,
      Subscriptions subscriptions,
      Completions completions,
      ReentrantLock lock) {
    this.policy = policy;
    this.subscriptions = subscriptions;
    this.completions = completions;
    this.room = new SendRoom(lock);
  }

  int messages() {
    return messages;
  }

  long bytes() {
    return bytes;
  }

  // --- coming in

  /** Returns why a message is not even considered, null if it is. */
  @Nullable UniSocketException refusal(QueuedSend send) {
    if (sealed || (send.failsInOutage && outage)) {
      return Failures.notConnectedToSend();
    }
    return send.withdrawn ? Failures.cancelled() : null;
  }

  boolean hasRoom(QueuedSend send) {
    return messages < policy.capacity() && bytes + send.size <= policy.bytes();
  }

  /** A login has room of its own: it must not wait for what waits for it. */
  boolean hasLoginRoom(QueuedSend send) {
    return lines.login().messages() < policy.capacity()
        && lines.login().bytes() + send.size <= policy.bytes();
  }

  boolean hasRoomInPlace(QueuedSend send) {
    QueuedSend before = replaceable(send);
    return before != null
        && messages <= policy.capacity()
        && bytes - before.size + send.size <= policy.bytes();
  }

  /** Returns what a message takes the place of: in an outage, the one of its method that waits. */
  private @Nullable QueuedSend replaceable(QueuedSend send) {
    QueuedSend before = send.latestOf == null || !outage ? null : latest.get(send.latestOf);
    return before != null && before.stage == QueuedSend.Stage.WAITING ? before : null;
  }

  private @Nullable QueuedSend putLatest(Object method, QueuedSend send) {
    if (latest.isEmpty()) {
      latest = new HashMap<>(); // most clients have no such method
    }
    return latest.put(method, send);
  }

  /** Takes a message in for which there is room, in the place of what it replaces. */
  void takeIn(QueuedSend send) {
    if (takesBack(send)) {
      return;
    }
    QueuedSend before = replaceable(send);
    if (before != null) {
      changing = true; // the room of the one is for the other
      drop(before, Failures.replaced(), SocketObserver.Drop.REPLACED, completions::add);
      changing = false;
    }
    add(send, lines.sends);
  }

  /** Takes in those that wait for room, in their order, as far as there is room. */
  void letIn() {
    if (!changing) {
      room.next(send -> hasRoom(send) && refusal(send) == null, this::takeIn);
    }
  }

  void add(QueuedSend send, SendLine line) {
    if (send.latestOf != null && outage) {
      putLatest(send.latestOf, send);
    }
    send.stage = QueuedSend.Stage.WAITING;
    send.number = ++accepted;
    line.add(send);
    messages++;
    bytes += send.size;
    Object key = send.key();
    if (send.role() == QueuedSend.Role.SUBSCRIBE && key != null) {
      QueuedSend before = subscriptions.made(key, send);
      if (before != null) {
        send.earlier(before.stage == QueuedSend.Stage.TAKEN ? before : before.earlier());
      }
      if (before != null && before.line == lines.subscriptions() && !outage) {
        follow(send, before); // not both: it has not been sent on this connection
      }
    } else if (send.role() == QueuedSend.Role.UNSUBSCRIBE) {
      subscriptions.end(key);
    }
  }

  /**
   * Ends a subscription that the server does not know at present: there is nothing to send.
   *
   * @return whether the message was one that does so; it is done
   */
  boolean takesBack(QueuedSend send) {
    if (send.role() != QueuedSend.Role.UNSUBSCRIBE) {
      return false;
    }
    QueuedSend current = subscriptions.of(send.key());
    if (!outage && (current == null || current.line != lines.subscriptions())) {
      return false;
    }
    subscriptions.end(send.key());
    if (outage) {
      changing = true;
      for (QueuedSend each : subscribing()) {
        if (Objects.equals(each.key(), send.key())) {
          remove(each);
          taken(each, completions::add);
        }
      }
      changing = false;
    } else if (current != null) {
      remove(current);
      taken(current, completions::add);
    }
    settleTaken(send, completions::add);
    return true;
  }

  void dropped(QueuedSend send) {
    send.dropped = true;
    tellDrop(SocketObserver.Drop.OVERFLOW);
  }

  /** Drops nothing where even that would not make room: only what waits can be dropped. */
  void dropOldestFor(QueuedSend send) {
    if (messages - lines.sends.messages() >= policy.capacity()
        || bytes - lines.sends.bytes() + send.size > policy.bytes()) {
      return;
    }
    SendQueueFullException dropped = Failures.dropped(policy);
    for (QueuedSend oldest = lines.sends.first();
        oldest != null && !hasRoom(send);
        oldest = lines.sends.first()) {
      drop(oldest, dropped, SocketObserver.Drop.OVERFLOW, completions::add);
    }
  }

  private void drop(
      QueuedSend send,
      UniSocketException failure,
      SocketObserver.Drop why,
      Consumer<Completion<?>> to) {
    remove(send);
    fail(send, failure, true, to);
    tellDrop(why);
  }

  private void tellDrop(SocketObserver.Drop why) {
    if (drops.isEmpty()) {
      drops = new ArrayList<>();
    }
    drops.add(why);
  }

  /** Returns what was dropped since the last call. */
  List<SocketObserver.Drop> takeDrops() {
    List<SocketObserver.Drop> taken = drops;
    drops = List.of();
    return taken;
  }

  // --- going out

  /** Takes one out of its line. */
  void remove(QueuedSend send) {
    SendLine line = send.line;
    if (line != null) {
      line.remove(send);
    }
  }

  /** The transport took it, or nothing is left to do for it. */
  void taken(QueuedSend send, Consumer<Completion<?>> to) {
    for (QueuedSend each = send; each != null; each = each.follower()) {
      settleTaken(each, to);
    }
    left(send);
  }

  private static void settleTaken(QueuedSend send, Consumer<Completion<?>> to) {
    send.stage = QueuedSend.Stage.TAKEN;
    send.earlier(null);
    if (send.success != null) {
      to.accept(send.success);
    }
    if (send.fate != null) {
      send.fate.taken();
    }
  }

  void fail(QueuedSend send, UniSocketException failure, boolean told, Consumer<Completion<?>> to) {
    for (QueuedSend each = send; each != null; each = each.follower()) {
      each.stage = QueuedSend.Stage.FAILED;
      each.failure = failure;
      if (each.success != null) {
        to.accept(each.success.butFailed(failure));
      }
      if (each.fate != null) {
        each.fate.failed(failure, told, to);
      }
    }
    if (send.role() == QueuedSend.Role.SUBSCRIBE) {
      subscriptions.takeBack(send.key(), send, send.earlier());
    }
    left(send);
  }

  private void left(QueuedSend send) {
    messages--;
    bytes -= send.size;
    if (!room.isFree()
        && messages <= policy.capacity() - Math.min(policy.capacity() / 2, AT_ONCE)) {
      letIn();
    }
    long oldest = oldest();
    for (Flush flush = flushes.peek();
        flush != null && flush.upTo < oldest;
        flush = flushes.peek()) {
      flushes.remove();
      completions.add(Completion.of(flush.outcome, null));
    }
  }

  /** Returns the number of the oldest message that has not left; more than any if there is none. */
  private long oldest() {
    QueuedSend writing = inFlight;
    return writing == null ? lines.oldest() : Math.min(writing.number, lines.oldest());
  }

  CompletableFuture<Void> flush() {
    if (oldest() > accepted) {
      return CompletableFuture.completedFuture(null);
    }
    Flush flush = new Flush(accepted);
    if (flushes == NO_FLUSHES) {
      flushes = new ArrayDeque<>();
    }
    flushes.add(flush);
    return flush.outcome;
  }

  // --- connections

  /** The connection is open, and what is sent from now on waits for it only. */
  void opened() {
    outage = false;
    latest = Map.of();
  }

  /**
   * Lines up the live subscriptions, to be sent again in the order in which they were made; those
   * that have not been sent at all go with them.
   */
  void lineUpSubscriptions() {
    changing = true;
    lineUp(subscribing());
    changing = false;
    letIn();
  }

  private void lineUp(List<QueuedSend> waiting) {
    waiting.forEach(this::remove);
    for (QueuedSend each : subscriptions.all()) {
      Object key = each.key();
      if (each.stage == QueuedSend.Stage.WAITING) {
        lines.subscriptions().add(each);
      } else if (key != null) {
        QueuedSend again = each.again();
        again.stage = QueuedSend.Stage.WAITING;
        again.number = each.number;
        subscriptions.sentAgain(key, each, again);
        lines.subscriptions().add(again);
        messages++;
        bytes += again.size;
      }
    }
    for (QueuedSend each : waiting) {
      QueuedSend current = subscriptions.of(each.key());
      if (current == null) {
        taken(each, completions::add); // it was ended, before the connection
      } else if (current != each) {
        follow(current, each);
      }
    }
  }

  /** Returns the subscriptions that wait. */
  private List<QueuedSend> subscribing() {
    List<QueuedSend> waiting = new ArrayList<>();
    for (SendLine line : List.of(lines.subscriptions(), lines.login(), lines.sends)) {
      for (QueuedSend each = line.first(); each != null; each = each.behind) {
        if (each.role() == QueuedSend.Role.SUBSCRIBE) {
          waiting.add(each);
        }
      }
    }
    return waiting;
  }

  /** Of two of one subscription only the later is sent: the earlier shares its fate. */
  private void follow(QueuedSend later, QueuedSend earlier) {
    remove(earlier);
    QueuedSend last = later;
    for (QueuedSend next = last.follower(); next != null; next = last.follower()) {
      last = next;
    }
    last.follower(earlier);
    left(earlier);
  }

  /**
   * The connection is gone, and there may be another: what was handed to the transport is in doubt,
   * and what waits goes on waiting, unless its method says otherwise.
   *
   * @return how many failed
   */
  int broke(CloseEvent event, @Nullable Throwable cause, Consumer<Completion<?>> to) {
    changing = true;
    int failed = failBroken(event, cause, to);
    changing = false;
    letIn();
    return failed;
  }

  private int failBroken(CloseEvent event, @Nullable Throwable cause, Consumer<Completion<?>> to) {
    int failed = 0;
    outage = true;
    lines.gated = false;
    QueuedSend writing = inFlight;
    inFlight = null;
    if (writing != null) {
      if (writing.role() == QueuedSend.Role.SUBSCRIBE) {
        writing.stage = QueuedSend.Stage.WAITING;
        lines.subscriptions().insert(writing, lines.subscriptions().first());
      } else if (writing.role() == QueuedSend.Role.UNSUBSCRIBE) {
        taken(writing, to);
      } else {
        fail(writing, Failures.maybeDelivered(event, cause), true, to);
        failed++;
      }
    }
    mergeLogin();
    QueuedSend next;
    for (QueuedSend each = lines.sends.first(); each != null; each = next) {
      next = each.behind;
      if (each.role() == QueuedSend.Role.UNSUBSCRIBE) {
        remove(each);
        taken(each, to); // the end of the connection has done it
      } else if (each.failsInOutage) {
        remove(each);
        fail(each, Failures.neverSent(event, cause), true, to);
        failed++;
      } else if (each.latestOf != null) {
        QueuedSend before = putLatest(each.latestOf, each);
        if (before != null) {
          drop(before, Failures.replaced(), SocketObserver.Drop.REPLACED, to);
        }
      }
    }
    return failed;
  }

  /** What a login left behind waits with all others, in the order of acceptance. */
  private void mergeLogin() {
    QueuedSend place = lines.sends.first();
    for (QueuedSend each = lines.login().first(); each != null; each = lines.login().first()) {
      lines.login().remove(each);
      while (place != null && place.number < each.number) {
        place = place.behind;
      }
      lines.sends.insert(each, place);
    }
  }

  /**
   * All that is left fails.
   *
   * @param event how the connection ended, null if there was none
   * @return how many
   */
  int end(@Nullable CloseEvent event, @Nullable Throwable cause, Consumer<Completion<?>> to) {
    int failed = 0;
    for (Flush flush = flushes.poll(); flush != null; flush = flushes.poll()) {
      to.accept(Completion.of(flush.outcome, null));
    }
    QueuedSend writing = inFlight;
    if (writing != null) {
      inFlight = null;
      fail(writing, Failures.maybeDelivered(event, cause), true, to);
      failed++;
    }
    for (QueuedSend next = lines.any(); next != null; next = lines.any()) {
      remove(next);
      fail(next, Failures.neverSent(event, cause), true, to);
      failed++;
    }
    return failed;
  }

  private static final class Flush {
    final long upTo;
    final Outcome<Void> outcome = new Outcome<>();

    Flush(long upTo) {
      this.upTo = upTo;
    }
  }
}
