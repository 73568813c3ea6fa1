package dev.unisocket.testing;

import dev.unisocket.transport.Transport;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A server in memory, with a clock that the test turns: no port, no sleep.
 *
 * <pre>{@code
 * try (FakeSocketServer server = FakeSocketServer.create();
 *     UniSockets sockets =
 *         UniSockets.builder().transport(server.transport()).executor(Runnable::run).build()) {
 *   server.onNextConnect(connection -> connection.refuse(503));   // the first attempt
 *   ...                                                           // the client connects
 *   server.advance(Duration.ofSeconds(30));                       // and tries again
 *   FakeConnection second = server.connection(1);                 // accepted, as all others
 *   second.send("{\"kind\":\"trade\"}");
 *   assertThat(second.receivedTexts()).contains("{\"kind\":\"hello\"}");
 *   second.close(1001, "restart");
 * }
 * }</pre>
 *
 * <p>With {@code executor(Runnable::run)} all that follows from a call of the test has happened
 * when the call returns, but for what arises while the client is still connecting, which goes to a
 * thread of the runtime: {@link #awaitConnection()} and {@link FakeConnection#awaitFrame()} wait
 * for that, in real time. Deadlines of the runtime (timeouts, heartbeats, waits between attempts)
 * run on the thread that calls {@link #advance}.
 *
 * <p>Thread-safe.
 */
public final class FakeSocketServer implements AutoCloseable {
  /** How long, in real time, a test waits for another thread before it fails. */
  static final Duration PATIENCE = Duration.ofSeconds(10);

  private final VirtualClock clock = new VirtualClock();
  private final Object lock = new Object();

  /** In order of the attempts; guarded by {@link #lock}. */
  private final List<FakeConnection> connections = new ArrayList<>();

  /** Scripts for one attempt each; guarded by {@link #lock}. */
  private final Deque<Consumer<? super FakeConnection>> scripts = new ArrayDeque<>();

  /** How many connections {@link #awaitConnection} has given out; guarded by {@link #lock}. */
  private int taken;

  private volatile Consumer<? super FakeConnection> script = FakeConnection::accept;

  private FakeSocketServer() {}

  /** Returns a server that accepts every attempt, at the time zero of a clock of its own. */
  public static FakeSocketServer create() {
    return new FakeSocketServer();
  }

  /**
   * Returns what {@code UniSockets.builder().transport(...)} takes; a new one at each call, all to
   * this server and by this clock, since each ends with the {@code UniSockets} that it was given
   * to.
   */
  public Transport transport() {
    return new FakeTransport(this, clock);
  }

  /**
   * Sets what happens at every attempt for which no {@link #onNextConnect} is left; {@link
   * FakeConnection#accept()} unless set. A script that does nothing leaves the attempt hanging. It
   * runs on the thread that connects.
   */
  public FakeSocketServer onConnect(Consumer<? super FakeConnection> script) {
    this.script = script;
    return this;
  }

  /** Adds what happens at one attempt, the next that no other script was added for. */
  public FakeSocketServer onNextConnect(Consumer<? super FakeConnection> script) {
    synchronized (lock) {
      scripts.add(script);
    }
    return this;
  }

  /** Returns all attempts so far, in their order, with the connections that came of them. */
  public List<FakeConnection> connections() {
    synchronized (lock) {
      return List.copyOf(connections);
    }
  }

  /**
   * Returns an attempt that has been made.
   *
   * @param index 0 for the first
   * @throws IndexOutOfBoundsException if there have not been so many
   */
  public FakeConnection connection(int index) {
    synchronized (lock) {
      return connections.get(index);
    }
  }

  /**
   * Returns the next attempt that this method has not returned yet; waits for it at most ten
   * seconds of real time.
   *
   * @throws AssertionError if none came
   */
  public FakeConnection awaitConnection() {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    synchronized (lock) {
      while (connections.size() <= taken) {
        long left = deadline - System.nanoTime();
        if (left <= 0) {
          throw new AssertionError("no attempt to connect came within " + PATIENCE);
        }
        waitFor(lock, left);
      }
      return connections.get(taken++);
    }
  }

  /**
   * Turns the clock; what becomes due on the way runs on this thread, each at its own time. What a
   * task throws ends the turning and is thrown here.
   *
   * @param step not negative; zero runs what is due now
   */
  public void advance(Duration step) {
    clock.advance(step);
  }

  /** Returns how far the clock has been turned. */
  public Duration now() {
    return Duration.ofNanos(clock.nanoTime());
  }

  /** Returns how many deadlines the client has at present; none should be left at its end. */
  public int pendingTimeouts() {
    return clock.pending();
  }

  /** Drops every connection that is left, as a server that dies. Idempotent. */
  @Override
  public void close() {
    for (FakeConnection connection : connections()) {
      connection.drop();
    }
  }

  void add(FakeConnection connection) {
    Consumer<? super FakeConnection> chosen = script;
    synchronized (lock) {
      connections.add(connection);
      if (!scripts.isEmpty()) {
        chosen = scripts.remove();
      }
      lock.notifyAll();
    }
    chosen.accept(connection);
  }

  /** Waits on a monitor that the caller holds. */
  static void waitFor(Object monitor, long nanos) {
    try {
      TimeUnit.NANOSECONDS.timedWait(monitor, Math.max(nanos, 1));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while waiting for the client", interrupted);
    }
  }
}
