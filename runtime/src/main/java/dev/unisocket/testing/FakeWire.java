package dev.unisocket.testing;

import dev.unisocket.transport.Connection;
import dev.unisocket.transport.ConnectionListener;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One attempt and the connection that comes of it: the client's end, and what lies between the two.
 *
 * <p>{@code CONNECTING -> OPEN -> ENDED}, or {@code CONNECTING -> ENDED}. ENDED means that the
 * listener hears nothing more. Every field that changes is guarded by {@link #lock}; listeners,
 * scripts and futures are called outside it.
 */
final class FakeWire implements Connection {
  private enum Phase {
    CONNECTING,
    OPEN,
    ENDED
  }

  /** What the client will hear. */
  private static final class Event {
    final Consumer<ConnectionListener> call;
    final boolean takesDemand;
    final boolean ends;

    Event(Consumer<ConnectionListener> call, boolean takesDemand, boolean ends) {
      this.call = call;
      this.takesDemand = takesDemand;
      this.ends = ends;
    }
  }

  /** What the client has sent and the server has not read. */
  private static final class Unread {
    final ClientFrame frame;
    final CompletableFuture<@Nullable Void> future = new CompletableFuture<>();

    Unread(ClientFrame frame) {
      this.frame = frame;
    }
  }

  private final Object lock = new Object();
  private final ConnectionListener listener;

  private Phase phase = Phase.CONNECTING;
  private final Deque<Event> inbound = new ArrayDeque<>();
  private long demand;

  /** Whether a thread is calling the listener: calls never overlap. */
  private boolean delivering;

  /** Whether the server has said its last word; nothing of its own follows. */
  private boolean serverEnded;

  /** Whether the client has sent its close frame. */
  private boolean clientClosed;

  /** Whether the stream is gone: what the client sends goes nowhere. */
  private boolean dropped;

  private boolean aborted;

  /** Whether the listener's last call has returned. */
  private boolean endHeard;

  private boolean silent;
  private boolean reading = true;
  private boolean answersPings = true;
  private boolean answersClose = true;
  private final Deque<Unread> unread = new ArrayDeque<>();
  private final List<ClientFrame> received = new ArrayList<>();
  private int taken;
  private @Nullable Consumer<? super ClientFrame> script;

  FakeWire(ConnectionListener listener) {
    this.listener = listener;
  }

  // The server's side.

  void open(Consumer<ConnectionListener> call) {
    synchronized (lock) {
      if (phase == Phase.ENDED) {
        return; // the client has given up: a server's answer goes nowhere
      }
      if (phase == Phase.OPEN || serverEnded) {
        throw new IllegalStateException("this attempt has been answered already");
      }
      phase = Phase.OPEN;
      inbound.add(new Event(call, false, false));
    }
    deliver();
  }

  void refuse(Throwable cause) {
    synchronized (lock) {
      if (phase == Phase.OPEN || serverEnded) {
        throw new IllegalStateException("this attempt has been answered already");
      }
    }
    fail(cause);
  }

  /** Ends with a failure; what has not been delivered is lost, as at a reset. */
  void fail(Throwable cause) {
    List<Unread> lost;
    synchronized (lock) {
      if (phase == Phase.ENDED) {
        return;
      }
      serverEnded = true;
      dropped = true;
      inbound.clear();
      inbound.add(new Event(to -> to.onFailure(cause), false, true));
      lost = takeUnread();
    }
    failAll(lost);
    deliver();
  }

  void push(Consumer<ConnectionListener> call) {
    synchronized (lock) {
      if (phase == Phase.CONNECTING || serverEnded) {
        throw new IllegalStateException(
            phase == Phase.CONNECTING
                ? "the attempt has not been accepted"
                : "the server has ended this connection");
      }
      if (phase == Phase.OPEN) {
        inbound.add(new Event(call, true, false));
      }
    }
    deliver();
  }

  void pushClose(int code, String reason) {
    synchronized (lock) {
      if (phase == Phase.CONNECTING || serverEnded) {
        throw new IllegalStateException(
            phase == Phase.CONNECTING
                ? "the attempt has not been accepted"
                : "the server has ended this connection");
      }
      addClose(code, reason);
    }
    deliver();
  }

  private void addClose(int code, String reason) {
    serverEnded = true;
    inbound.add(
        new Event(
            to -> {
              to.onClose(code, reason);
              answer(ClientFrame.close(code, reason));
            },
            true,
            true));
  }

  void drop() {
    List<Unread> lost;
    synchronized (lock) {
      if (dropped || phase == Phase.ENDED) {
        return;
      }
      dropped = true;
      if (phase == Phase.CONNECTING) {
        IOException cause = new IOException("the server ended the connection during the handshake");
        inbound.add(new Event(to -> to.onFailure(cause), false, true));
      } else if (!serverEnded) {
        inbound.add(new Event(to -> to.onClose(1006, ""), true, true));
      }
      serverEnded = true;
      lost = takeUnread();
    }
    failAll(lost);
    deliver();
  }

  void silent(boolean on) {
    synchronized (lock) {
      silent = on;
    }
    deliver();
  }

  void reading(boolean on) {
    synchronized (lock) {
      reading = on;
    }
    while (on && read()) {
      // Completing a send may bring the next one, which is read as it comes.
    }
  }

  /** Reads what has waited longest; false if nothing waits. */
  boolean read() {
    Unread next;
    synchronized (lock) {
      next = unread.poll();
      if (next == null) {
        return false;
      }
    }
    arrive(next.frame);
    next.future.complete(null);
    return true;
  }

  void answersPings(boolean on) {
    synchronized (lock) {
      answersPings = on;
    }
  }

  void answersClose(boolean on) {
    synchronized (lock) {
      answersClose = on;
    }
  }

  void script(Consumer<? super ClientFrame> script) {
    synchronized (lock) {
      this.script = script;
    }
  }

  List<ClientFrame> received() {
    synchronized (lock) {
      return List.copyOf(received);
    }
  }

  ClientFrame awaitFrame() {
    long deadline = System.nanoTime() + FakeSocketServer.PATIENCE.toNanos();
    synchronized (lock) {
      while (received.size() <= taken) {
        long left = deadline - System.nanoTime();
        if (left <= 0) {
          throw new AssertionError("the client sent nothing within " + FakeSocketServer.PATIENCE);
        }
        FakeSocketServer.waitFor(lock, left);
      }
      return received.get(taken++);
    }
  }

  void awaitEnd() {
    long deadline = System.nanoTime() + FakeSocketServer.PATIENCE.toNanos();
    synchronized (lock) {
      while (!endHeard && !aborted) {
        long left = deadline - System.nanoTime();
        if (left <= 0) {
          throw new AssertionError("no end within " + FakeSocketServer.PATIENCE);
        }
        FakeSocketServer.waitFor(lock, left);
      }
    }
  }

  boolean isOpen() {
    synchronized (lock) {
      return phase == Phase.OPEN;
    }
  }

  boolean isAborted() {
    synchronized (lock) {
      return aborted;
    }
  }

  // The client's side.

  @Override
  public CompletableFuture<?> sendText(CharSequence text) {
    return transmit(ClientFrame.text(text));
  }

  @Override
  public CompletableFuture<?> sendBinary(ByteBuffer bytes) {
    return transmit(ClientFrame.binary(bytes));
  }

  @Override
  public CompletableFuture<?> sendPing() {
    return transmit(ClientFrame.control(ClientFrame.Kind.PING));
  }

  @Override
  public CompletableFuture<?> sendClose(int code, String reason) {
    return transmit(ClientFrame.close(code, reason));
  }

  @Override
  public void request(long calls) {
    if (calls <= 0) {
      throw new IllegalArgumentException("demand must be positive: " + calls);
    }
    synchronized (lock) {
      demand = demand + calls < 0 ? Long.MAX_VALUE : demand + calls;
    }
    deliver();
  }

  @Override
  public void abort() {
    List<Unread> lost;
    synchronized (lock) {
      if (phase == Phase.ENDED) {
        return;
      }
      phase = Phase.ENDED;
      aborted = true;
      inbound.clear();
      lost = takeUnread();
      lock.notifyAll();
    }
    failAll(lost);
  }

  private CompletableFuture<?> transmit(ClientFrame frame) {
    synchronized (lock) {
      if (phase != Phase.OPEN || clientClosed) {
        return CompletableFuture.failedFuture(new IOException("the connection is not open"));
      }
      if (inFlight(frame)) {
        return CompletableFuture.failedFuture(
            new IllegalStateException("a send of this kind is in flight"));
      }
      clientClosed = frame.kind() == ClientFrame.Kind.CLOSE;
      if (!reading) {
        Unread waiting = new Unread(frame);
        unread.add(waiting);
        return waiting.future;
      }
    }
    arrive(frame);
    return CompletableFuture.completedFuture(null);
  }

  /** The rule of the seam: one message, one ping, and nothing before a close frame. */
  private boolean inFlight(ClientFrame frame) {
    for (Unread waiting : unread) {
      boolean bothPings =
          frame.kind() == ClientFrame.Kind.PING && waiting.frame.kind() == ClientFrame.Kind.PING;
      boolean bothMessages =
          frame.kind() != ClientFrame.Kind.PING && waiting.frame.kind() != ClientFrame.Kind.PING;
      if (bothPings || bothMessages || frame.kind() == ClientFrame.Kind.CLOSE) {
        return true;
      }
    }
    return false;
  }

  /** The frame has left the client. */
  private void arrive(ClientFrame frame) {
    Consumer<? super ClientFrame> heard;
    synchronized (lock) {
      if (dropped) {
        return; // as with TCP, the sender does not learn of it
      }
      received.add(frame);
      lock.notifyAll();
      if (silent) {
        return; // it lies in a buffer on the way
      }
      if (frame.kind() == ClientFrame.Kind.PING && answersPings && !serverEnded) {
        inbound.add(new Event(ConnectionListener::onPong, true, false));
      }
      heard = script;
    }
    if (heard != null) {
      heard.accept(frame);
    }
    synchronized (lock) {
      // After the script, which may have closed with a code of its own.
      if (frame.kind() == ClientFrame.Kind.CLOSE && answersClose && !serverEnded) {
        addClose(frame.closeCode(), frame.closeReason());
      }
    }
    deliver();
  }

  /** The client's transport answers a ping, or a close frame that is not itself an answer. */
  void answer(ClientFrame frame) {
    Consumer<? super ClientFrame> heard;
    synchronized (lock) {
      if (clientClosed || dropped || aborted) {
        return;
      }
      clientClosed = frame.kind() == ClientFrame.Kind.CLOSE;
      received.add(frame);
      lock.notifyAll();
      heard = script;
    }
    if (heard != null) {
      heard.accept(frame);
    }
  }

  /** Calls the listener with what there is demand for, unless another thread does. */
  private void deliver() {
    synchronized (lock) {
      if (delivering) {
        return;
      }
      delivering = true;
    }
    for (Event event = next(); event != null; event = next()) {
      boolean returned = false;
      try {
        event.call.accept(listener);
        listener.onReadComplete();
        returned = true;
      } finally {
        if (!returned) {
          abort(); // a listener that throws has broken the contract; the test hears of it
        }
        if (event.ends) {
          endIsHeard();
        }
      }
    }
  }

  private void endIsHeard() {
    synchronized (lock) {
      endHeard = true;
      lock.notifyAll();
    }
  }

  private @Nullable Event next() {
    List<Unread> lost;
    Event event;
    synchronized (lock) {
      event = inbound.peek();
      boolean comes =
          event != null && phase != Phase.ENDED && (!event.takesDemand || (demand > 0 && !silent));
      if (event == null || !comes) {
        delivering = false;
        return null;
      }
      inbound.remove();
      if (event.takesDemand) {
        demand--;
      }
      if (!event.ends) {
        return event;
      }
      phase = Phase.ENDED;
      lost = takeUnread();
    }
    failAll(lost);
    return event;
  }

  private List<Unread> takeUnread() {
    List<Unread> all = new ArrayList<>(unread.size());
    for (Iterator<Unread> each = unread.iterator(); each.hasNext(); each.remove()) {
      all.add(each.next());
    }
    return all;
  }

  private static void failAll(List<Unread> lost) {
    for (Unread each : lost) {
      each.future.completeExceptionally(new IOException("the connection ended during a send"));
    }
  }
}
