package dev.unisocket.transport;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Writes down what it hears, and whether anything was heard against the contract: two calls at a
 * time, a call on the common pool, a call after the end.
 */
public class RecordingListener implements ConnectionListener {
  private static final long PATIENCE_SECONDS = 20;
  private static final String PART = "part";

  private final long firstDemand;
  private final LinkedBlockingQueue<String> events = new LinkedBlockingQueue<>();
  private final AtomicReference<Thread> inside = new AtomicReference<>();
  private final AtomicReference<String> violation = new AtomicReference<>();
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile Connection connection;
  private volatile Map<String, List<String>> headers;
  private volatile String protocol;
  private volatile Throwable failure;
  private final StringBuilder text = new StringBuilder(); // the contract makes it visible
  private long binary; // so far, likewise
  private final AtomicLong calls = new AtomicLong(); // that take demand

  /** Asks for so many calls when it hears onOpen; 0 for none. */
  public RecordingListener(long firstDemand) {
    this.firstDemand = firstDemand;
  }

  @Override
  public void onOpen(Connection connection, Map<String, List<String>> headers, String protocol) {
    enterOffTheSelector();
    this.connection = connection;
    this.headers = headers;
    this.protocol = protocol;
    if (firstDemand > 0) {
      connection.request(firstDemand);
    }
    leave("open");
  }

  @Override
  public void onText(CharSequence part, boolean last) {
    enter();
    calls.incrementAndGet();
    if (part.length() > 0 && Character.isHighSurrogate(part.charAt(part.length() - 1))) {
      violated("a part ends within a surrogate pair");
    }
    text.append(part);
    try {
      inside();
    } catch (RuntimeException thrown) {
      leave(PART);
      throw thrown;
    }
    if (!last) {
      leave(PART);
      return;
    }
    String whole = text.toString();
    text.setLength(0);
    leave("text " + whole);
  }

  @Override
  public void onBinary(ByteBuffer part, boolean last) {
    enter();
    calls.incrementAndGet();
    binary += part.remaining();
    if (!last) {
      leave(PART);
      return;
    }
    long whole = binary;
    binary = 0;
    leave("binary " + whole);
  }

  @Override
  public void onPing() {
    enter();
    calls.incrementAndGet();
    leave("ping");
  }

  @Override
  public void onPong() {
    enter();
    calls.incrementAndGet();
    leave("pong");
  }

  @Override
  public void onReadComplete() {}

  @Override
  public void onClose(int code, String reason) {
    enterOffTheSelector();
    ended.countDown();
    leave("close " + code + " " + reason);
  }

  @Override
  public void onFailure(Throwable cause) {
    enterOffTheSelector();
    failure = cause;
    ended.countDown();
    leave("failure");
  }

  /** Something that a test does within each call that brings text. */
  protected void inside() {}

  private void enter() {
    Thread thread = Thread.currentThread();
    Thread other = inside.getAndSet(thread);
    if (other != null) {
      violated("a call on " + thread + " during one on " + other);
    }
    if (ended.getCount() == 0) {
      violated("a call after the end");
    }
    if (thread instanceof ForkJoinWorkerThread worker
        && worker.getPool() == ForkJoinPool.commonPool()) {
      violated("a call on the common pool");
    }
  }

  /** What opens and what ends runs the code of others: not where all connections are read. */
  private void enterOffTheSelector() {
    enter();
    if (Thread.currentThread().getName().contains("SelectorManager")) {
      violated("an open or end on the selector thread");
    }
  }

  private void leave(String event) {
    inside.set(null);
    events.add(event);
  }

  private void violated(String how) {
    violation.compareAndSet(null, how);
  }

  /** Returns the next event, once a message is whole; waits for it. */
  public String next() {
    String event = nextOrPart();
    while (event.equals(PART)) {
      event = nextOrPart();
    }
    return event;
  }

  /** Returns the next event, {@code "part"} for one that makes no message whole; waits for it. */
  public String nextOrPart() {
    String event = poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (event.isEmpty()) {
      throw new AssertionError("nothing was heard for " + PATIENCE_SECONDS + " seconds");
    }
    return event;
  }

  /** Returns the next event, once a message is whole; "" if nothing comes in this time. */
  public String nextWithin(long time, TimeUnit unit) {
    String event = poll(time, unit);
    while (event.equals(PART)) {
      event = poll(time, unit);
    }
    return event;
  }

  private String poll(long time, TimeUnit unit) {
    try {
      String event = events.poll(time, unit);
      if (violation.get() != null) {
        throw new AssertionError(violation.get());
      }
      return event == null ? "" : event;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** Returns what has been heard and not been asked for by {@link #next}. */
  public List<String> unread() {
    if (violation.get() != null) {
      throw new AssertionError(violation.get());
    }
    return events.stream().filter(event -> !event.equals(PART)).toList();
  }

  /** Returns how many calls that take demand have come. */
  public long calls() {
    return calls.get();
  }

  public Connection connection() {
    return connection;
  }

  public Map<String, List<String>> headers() {
    return headers;
  }

  public String protocol() {
    return protocol;
  }

  public Throwable failure() {
    return failure;
  }
}
