package dev.unisocket.faults;

import dev.unisocket.HeartbeatPolicy;
import dev.unisocket.UniSockets;
import dev.unisocket.generated.ClientSpec;
import dev.unisocket.generated.ClientSupport;
import dev.unisocket.generated.ConnectArguments;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** A program: a client whose handler takes 10 ms for a message, and a server that does not care. */
final class SlowReader {
  private static final long WORK_NANOS = TimeUnit.MILLISECONDS.toNanos(10);
  private static final int MESSAGES = 300;

  private SlowReader() {}

  /** Handles messages, closes in the middle of the flood, and prints how many it was given. */
  public static void main(String[] args) throws Exception {
    AtomicLong bytes = new AtomicLong();
    CountDownLatch enough = new CountDownLatch(MESSAGES);
    UniSockets sockets =
        UniSockets.builder()
            .closeTimeout(Duration.ofSeconds(3))
            .heartbeat(
                HeartbeatPolicy.standard()
                    .interval(Duration.ofMillis(200))
                    .timeout(Duration.ofSeconds(20)))
            .build();
    ClientSupport client =
        ClientSupport.of(ClientSpec.of(SlowReader.class, args[0]).messages(Cell.TEXTS), sockets);
    client.onMessage(
        Cell.TEXTS,
        text -> {
          LockSupport.parkNanos(WORK_NANOS);
          bytes.addAndGet(text.length());
          enough.countDown();
        });
    client.connectBlocking(ConnectArguments.of());
    enough.await();
    client.close(1000, "enough").get(30, TimeUnit.SECONDS);
    System.out.println("handledInAll=" + bytes.get());
    sockets.close();
  }
}
