package dev.unisocket.transport.jdk;

import dev.unisocket.transport.Timer;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The client's executor: the user's, else the pool of the transport, with two additions during
 * handshakes.
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
 */
final class HandshakeExecutor implements Executor {
  private static final String RECEIVER = "jdk.internal.net.http.Http1AsyncReceiver";
  private static final String RECEIVER_LOOP = "onNext";
  private static final long LOOK_AGAIN_NANOS = 20_000;

  private final IoThreads threads;
  private final @Nullable Executor userExecutor;
  private final HandshakeCookies cookies;
  private final BodyBrake brake;

  /** How many handshakes there are: while there is none, no stack is looked at. */
  private final AtomicInteger handshakes = new AtomicInteger();

  HandshakeExecutor(
      IoThreads threads,
      @Nullable Executor userExecutor,
      HandshakeCookies cookies,
      BodyBrake brake) {
    this.threads = threads;
    this.userExecutor = userExecutor;
    this.cookies = cookies;
    this.brake = brake;
  }

  void handshakeBegins() {
    handshakes.incrementAndGet();
  }

  void handshakeEnds() {
    handshakes.decrementAndGet();
  }

  @Override
  public void execute(Runnable task) {
    OpeningHandshake handshake = cookies.current();
    Runnable carried = handshake == null ? task : () -> cookies.run(handshake, task);
    if (handshakes.get() == 0 || !isInReceiverLoop()) {
      run(carried);
      return;
    }
    Thread receiver = Thread.currentThread();
    Duration pause = brake.pause(task);
    // Always to a thread of our own: the user's executor may run in place, and then the receiver
    // would wait for itself.
    if (pause.isZero()) {
      threads.execute(() -> runAfter(receiver, carried));
    } else {
      Timer.system().schedule(() -> threads.execute(() -> runAfter(receiver, carried)), pause);
    }
  }

  private void runAfter(Thread receiver, Runnable task) {
    while (isInReceiverLoop(receiver)) {
      LockSupport.parkNanos(LOOK_AGAIN_NANOS);
    }
    if (userExecutor == null) {
      task.run(); // this is a thread of the pool already
    } else {
      run(task);
    }
  }

  private void run(Runnable task) {
    if (userExecutor == null) {
      threads.execute(task);
      return;
    }
    try {
      userExecutor.execute(task);
    } catch (RejectedExecutionException refused) {
      // The JDK would take the common pool, and lose the task where it submits directly.
      threads.execute(task);
    }
  }

  private static boolean isInReceiverLoop() {
    return StackWalker.getInstance()
        .walk(
            frames ->
                frames.anyMatch(
                    frame -> isReceiverLoop(frame.getClassName(), frame.getMethodName())));
  }

  /** Returns whether a thread is in the loop now; it may have left and entered it again. */
  private static boolean isInReceiverLoop(Thread thread) {
    for (StackTraceElement frame : thread.getStackTrace()) {
      if (isReceiverLoop(frame.getClassName(), frame.getMethodName())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isReceiverLoop(String className, String methodName) {
    return methodName.equals(RECEIVER_LOOP) && className.startsWith(RECEIVER);
  }
}
