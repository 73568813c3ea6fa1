package dev.unisocket.examples.benchmarks.parts;

import dev.unisocket.transport.ConnectRequest;
import dev.unisocket.transport.Connection;
import dev.unisocket.transport.ConnectionListener;
import dev.unisocket.transport.Transport;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A transport that costs nothing: it opens at once, takes whatever is sent at once, and brings what
 * the benchmark hands in, on the thread that does.
 */
final class MemoryTransport implements Transport {
  private volatile @Nullable Wire wire;

  /** Returns the latest connection. */
  Wire wire() {
    return Objects.requireNonNull(wire, "nothing has connected");
  }

  @Override
  public Connection connect(ConnectRequest request, ConnectionListener listener) {
    Wire made = new Wire(listener);
    wire = made;
    listener.onOpen(made, Map.of(), "");
    return made;
  }

  @Override
  public void close() {}

  /** One connection. The benchmark is its reading thread. */
  static final class Wire implements Connection {
    private static final CompletableFuture<?> DONE = CompletableFuture.completedFuture(null);

    private final ConnectionListener listener;
    private final AtomicLong demand = new AtomicLong();
    private final AtomicLong sent = new AtomicLong();

    Wire(ConnectionListener listener) {
      this.listener = listener;
    }

    /** Brings a part of a text, as all that was at hand; waits for the demand. */
    @SuppressWarnings("ThreadPriorityCheck") // handlers that lag behind have a processor to use
    void bring(CharSequence part, boolean last) {
      while (demand.get() == 0) {
        Thread.yield();
      }
      demand.decrementAndGet();
      listener.onText(part, last);
      listener.onReadComplete();
    }

    /** Returns how many messages were sent. */
    long sent() {
      return sent.get();
    }

    @Override
    public CompletableFuture<?> sendText(CharSequence text) {
      sent.incrementAndGet();
      return DONE;
    }

    @Override
    public CompletableFuture<?> sendBinary(ByteBuffer bytes) {
      sent.incrementAndGet();
      return DONE;
    }

    @Override
    public CompletableFuture<?> sendPing() {
      return DONE;
    }

    @Override
    public CompletableFuture<?> sendClose(int code, String reason) {
      listener.onClose(code, reason); // the peer's answer
      return DONE;
    }

    @Override
    public void request(long calls) {
      demand.addAndGet(calls);
    }

    @Override
    public void abort() {}
  }
}
