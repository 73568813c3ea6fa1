package dev.unisocket.uni;

import dev.unisocket.SocketTask;
import dev.unisocket.UniSockets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Connects as uni-app's samples do, listeners in the lines below, and counts what they miss. The
 * server sends its first message together with the handshake's answer.
 */
final class NextLine {
  /** How long a message is promised to wait for a listener. */
  private static final long PROMISE_NANOS = TimeUnit.SECONDS.toNanos(1);

  private int heard;
  private int missed;
  private int stalled; // the machine took longer for the next lines than a message waits

  private NextLine() {}

  /** Takes the url and how many connects, and prints what came of them. */
  public static void main(String[] args) throws InterruptedException {
    System.out.println(run(args[0], Integer.parseInt(args[1])));
  }

  /** Returns how many sockets were heard, missed and, for want of a second, not judged. */
  static String run(String url, int connects) throws InterruptedException {
    NextLine counts = new NextLine();
    try (UniSockets sockets = UniSockets.builder().build()) {
      UniFunctions uni = Uni.using(sockets);
      for (int i = 0; i < connects; i++) {
        if (i % 2 == 0) {
          counts.globals(uni, url);
        } else {
          counts.task(uni, url);
        }
      }
    }
    return "heard " + counts.heard + ", missed " + counts.missed + ", stalled " + counts.stalled;
  }

  private void globals(UniFunctions uni, String url) throws InterruptedException {
    uni.onSocketOpen(null);
    uni.onSocketMessage(null);
    CountDownLatch open = new CountDownLatch(1);
    CountDownLatch message = new CountDownLatch(1);
    long start = System.nanoTime();

    SocketTask task = uni.connectSocket(ConnectSocketOptions.url(url));
    uni.onSocketOpen(event -> open.countDown());
    uni.onSocketMessage(event -> message.countDown());

    judge(task, open, message, System.nanoTime() - start);
  }

  private void task(UniFunctions uni, String url) throws InterruptedException {
    uni.onSocketOpen(null);
    uni.onSocketMessage(null);
    CountDownLatch open = new CountDownLatch(1);
    CountDownLatch message = new CountDownLatch(1);
    long start = System.nanoTime();

    SocketTask task = uni.connectSocket(ConnectSocketOptions.url(url));
    task.onOpen(event -> open.countDown());
    task.onMessage(event -> message.countDown());

    judge(task, open, message, System.nanoTime() - start);
  }

  private void judge(SocketTask task, CountDownLatch open, CountDownLatch message, long took)
      throws InterruptedException {
    if (!open.await(20, TimeUnit.SECONDS)) {
      missed++; // an open is kept for good
    } else if (took >= PROMISE_NANOS) {
      stalled++;
    } else if (message.await(20, TimeUnit.SECONDS)) {
      heard++;
    } else {
      missed++;
    }
    task.abort();
  }
}
