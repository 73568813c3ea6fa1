package dev.unisocket.transport.jdk;

import dev.unisocket.transport.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The client's executor: the user's, else the pool of the transport, with four additions.
 *
 * <p><b>It carries the handshake</b> that a thread is working on to the task which that thread
 * submits; {@link HandshakeCookies} says what for.
 *
 * <p><b>It keeps early bytes.</b> When a server sends more than 16 KiB together with, or right
 * after, its 101, the plain client loses 16 or 32 KiB of them in 1.0 % to 1.6 % of connections: a
 * read yields up to three buffers of 16 KiB, which {@code Http1AsyncReceiver} queues one by one;
 * the task that it submits after the first can finish the handshake and take over the queue while
 * the others are still to be added, and nobody ever looks at those. So a task that is submitted
 * inside that loop is run only when the submitting thread has left it, which its stack proves.
 *
 * <p><b>It keeps the end of the stream.</b> A socket asks its transport for one part at a time, and
 * an end of stream that the selector thread reads in between is lost for good (an internal error,
 * swallowed there). With a thread hop between a part and the next request that happened in a third
 * of the connections in which the end came right behind a message. So the task by which a socket
 * hands a part to its listener runs in place, on the selector thread, and {@link Inbound} calls the
 * listener there, but for the end.
 *
 * <p><b>It knows what came together:</b> {@link ReadBatch}.
 */
final class ClientExecutor implements Executor {
  private static final String SELECTOR_THREAD = "-SelectorManager";
  private static final String RECEIVER = "jdk.internal.net.http.Http1AsyncReceiver";
  private static final String RECEIVER_LOOP = "onNext";
  private static final String SOCKET = "jdk.internal.net.http.websocket.WebSocketImpl";

  /** From where a task is submitted. */
  private enum Place {
    RECEIVER_LOOP,
    SOCKET,
    ELSEWHERE
  }

  private final IoThreads threads;
  private final @Nullable Executor userExecutor;
  private final HandshakeCookies cookies;
  private final BodyBrake brake;
  private final ReceiverLoops loops;

  /** How many handshakes there are: while there is none, fewer stacks are looked at. */
  private final AtomicInteger handshakes = new AtomicInteger();

  /** Tasks known to be a socket's, one object for each; guarded by itself. */
  private final Map<Runnable, Boolean> socketTasks = new WeakHashMap<>();

  private volatile @Nullable Thread selector; // of the client, once it has run a task here
  private ReadBatch selectorBatch = new ReadBatch(); // its own

  ClientExecutor(
      IoThreads threads,
      @Nullable Executor userExecutor,
      HandshakeCookies cookies,
      BodyBrake brake) {
    this.threads = threads;
    this.userExecutor = userExecutor;
    this.cookies = cookies;
    this.brake = brake;
    // What looks never runs on the user's executor: that may run in place, and then the receiver
    // would wait for itself.
    this.loops =
        new ReceiverLoops(
            threads,
            userExecutor == null ? Runnable::run : this::run,
            frame -> placeOf(frame.getClassName(), frame.getMethodName()) == Place.RECEIVER_LOOP);
  }

  void handshakeBegins() {
    handshakes.incrementAndGet();
  }

  void handshakeEnds() {
    handshakes.decrementAndGet();
  }

  static boolean isSelectorThread() {
    return Thread.currentThread().getName().endsWith(SELECTOR_THREAD);
  }

  /** For the JDK's client. */
  @Override
  public void execute(Runnable task) {
    OpeningHandshake handshake = cookies.current();
    Runnable carried = handshake == null ? task : () -> cookies.run(handshake, task);
    switch (placeOf(task)) {
      case SOCKET:
        onSelector(carried);
        break;
      case RECEIVER_LOOP:
        runAfterLoop(carried, brake.pause(task));
        break;
      default:
        run(carried);
    }
  }

  /** Runs a task of ours on a thread of the pool: the user's executor may run in place. */
  void handOff(Runnable task) {
    threads.execute(task);
  }

  private void onSelector(Runnable task) {
    Thread thread = Thread.currentThread();
    if (selector != thread) {
      selector = thread;
      selectorBatch = new ReadBatch();
    }
    selectorBatch.run(task);
  }

  /**
   * Has a connection told when the task of the JDK's client that runs on this thread is over; false
   * if that is not known.
   */
  boolean tellsAfterTask(Inbound connection) {
    Thread thread = Thread.currentThread();
    if (thread == selector) {
      return selectorBatch.add(connection);
    }
    return thread instanceof IoThreads.IoThread
        && ((IoThreads.IoThread) thread).batch.add(connection);
  }

  private void run(Runnable task) {
    if (userExecutor == null) {
      threads.executeBatch(task);
      return;
    }
    try {
      userExecutor.execute(task);
    } catch (RejectedExecutionException refused) {
      // The JDK would take the common pool, and lose the task where it submits directly.
      threads.execute(task);
    }
  }

  private Place placeOf(Runnable task) {
    boolean onSelector = isMySelector();
    if (onSelector) {
      if (selectorBatch.isActive()) {
        return Place.SOCKET; // what a socket's task submits goes on where that runs: its writes
      }
      synchronized (socketTasks) {
        if (socketTasks.containsKey(task)) {
          return Place.SOCKET;
        }
      }
    }
    // Over TLS the loop runs on a thread of the executor.
    if (!onSelector && handshakes.get() == 0) {
      return Place.ELSEWHERE;
    }
    Place place = StackWalker.getInstance().walk(ClientExecutor::placeOf);
    if (place != Place.SOCKET) {
      return place;
    }
    if (!onSelector) {
      return Place.ELSEWHERE;
    }
    synchronized (socketTasks) {
      socketTasks.put(task, true);
    }
    return Place.SOCKET;
  }

  private boolean isMySelector() {
    Thread known = selector;
    return known == null ? isSelectorThread() : known == Thread.currentThread();
  }

  private static Place placeOf(Stream<StackWalker.StackFrame> frames) {
    return frames
        .map(frame -> placeOf(frame.getClassName(), frame.getMethodName()))
        .filter(place -> place != Place.ELSEWHERE)
        .findFirst()
        .orElse(Place.ELSEWHERE);
  }

  private static Place placeOf(String className, String methodName) {
    if (methodName.equals(RECEIVER_LOOP) && className.startsWith(RECEIVER)) {
      return Place.RECEIVER_LOOP;
    }
    return className.equals(SOCKET) ? Place.SOCKET : Place.ELSEWHERE;
  }

  private void runAfterLoop(Runnable task, Duration pause) {
    Thread receiver = Thread.currentThread();
    if (pause.isZero()) {
      loops.runAfter(receiver, task);
    } else {
      Timer.system().schedule(() -> loops.runAfter(receiver, task), pause);
    }
  }
}
