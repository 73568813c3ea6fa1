package dev.unisocket.transport.jdk;

import dev.unisocket.transport.ConnectRequest;
import dev.unisocket.transport.Connection;
import dev.unisocket.transport.ConnectionListener;
import dev.unisocket.transport.Timer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.MalformedInputException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One attempt and the connection that comes of it.
 *
 * <p>{@code CONNECTING -> OPENING -> OPEN -> ENDED}, from each of the first three also straight to
 * ENDED (a failure) or ABORTED. OPENING lasts while the listener's {@code onOpen} runs.
 *
 * <p>The JDK calls {@link WebSocket.Listener#onOpen} on the common pool, before {@code buildAsync}
 * completes, and goes on there with messages for as long as they are asked for. So that one asks
 * for nothing; the listener's own {@code onOpen} runs on the executor once {@code buildAsync} has
 * completed, and the demand that it has waits until it has returned: otherwise the first message
 * could come inside it, or on another thread beside it.
 */
final class JdkConnection implements Connection, WebSocket.Listener {
  private enum Phase {
    CONNECTING,
    OPENING,
    OPEN,
    ENDED,
    ABORTED
  }

  /** What remains to be written after the peer's end has this long, the close frame included. */
  private static final Duration LINGER = Duration.ofSeconds(10);

  private static final CompletableFuture<?> DONE = CompletableFuture.completedFuture(null);
  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0).asReadOnlyBuffer();

  private final ConnectRequest request;
  private final ConnectionListener listener;
  private final Consumer<JdkConnection> onEnd;
  private final Object lock = new Object();

  /** Changed under {@link #lock}; read without it where a late look does no harm. */
  private volatile Phase phase = Phase.CONNECTING;

  /** Set by the JDK's onOpen, before OPENING. */
  private volatile @Nullable WebSocket webSocket;

  /** Set by {@link #start}. */
  private volatile JdkTransport.@Nullable Engine engine;

  /** What {@code buildAsync} gave; guarded by {@link #lock}. */
  private @Nullable CompletableFuture<WebSocket> attempt;

  /** Demand from before OPEN; guarded by {@link #lock}. */
  private long earlyDemand;

  /** A failure from before OPEN; guarded by {@link #lock}. */
  private @Nullable Throwable earlyFailure;

  JdkConnection(
      ConnectRequest request, ConnectionListener listener, Consumer<JdkConnection> onEnd) {
    this.request = request;
    this.listener = listener;
    this.onEnd = onEnd;
  }

  // The attempt.

  void start(JdkTransport.Engine ready) {
    engine = ready;
    if (phase == Phase.ABORTED) {
      return;
    }
    OpeningHandshake handshake = ready.cookies.newHandshake();
    ready.executor.handshakeBegins();
    CompletableFuture<WebSocket> result;
    try {
      result = build(ready, handshake);
    } catch (Throwable refused) { // the proxy selector is the user's code, too
      result = CompletableFuture.failedFuture(refused);
    }
    CompletableFuture<WebSocket> running = result;
    CompletableFuture<?> unused =
        running.whenComplete(
            (opened, failure) -> {
              ready.executor.handshakeEnds();
              ready.cookies.forget(handshake);
              // It completes on the common pool, where the listener is never called.
              ready.executor.execute(() -> built(handshake, opened, failure));
            });
    handshake.runs(running);
    boolean aborted;
    synchronized (lock) {
      attempt = running;
      aborted = phase == Phase.ABORTED;
    }
    if (aborted) {
      running.cancel(true);
    }
  }

  private CompletableFuture<WebSocket> build(JdkTransport.Engine ready, OpeningHandshake handshake)
      throws IOException {
    refuseSocks(ready.proxies, request.url());
    // No connect timeout: who connects has a deadline and aborts.
    WebSocket.Builder builder = ready.client.newWebSocketBuilder();
    request
        .headers()
        .forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
    List<String> protocols = request.protocols();
    if (!protocols.isEmpty()) {
      builder.subprotocols(
          protocols.get(0), protocols.subList(1, protocols.size()).toArray(new String[0]));
    }
    CompletableFuture<CompletableFuture<WebSocket>> result = new CompletableFuture<>();
    ready.cookies.run(handshake, () -> result.complete(builder.buildAsync(request.url(), this)));
    return result.join(); // complete, since run runs in place
  }

  /** The JDK takes no notice of a SOCKS proxy: it would connect directly, and tell nobody. */
  private static void refuseSocks(@Nullable ProxySelector proxies, URI url) throws IOException {
    if (proxies == null) {
      return;
    }
    URI asked = URI.create("http" + url.toString().substring("ws".length()));
    List<Proxy> answer = proxies.select(asked);
    if (answer != null && !answer.isEmpty() && answer.get(0).type() == Proxy.Type.SOCKS) {
      throw new ConnectException(
          "the proxy selector answered a SOCKS proxy, which the JDK's client cannot use for a"
              + " WebSocket. Answer an HTTP proxy or DIRECT.");
    }
  }

  /** The attempt has come to its end, on the executor. */
  private void built(
      OpeningHandshake handshake, @Nullable WebSocket opened, @Nullable Throwable failure) {
    if (opened == null) {
      fail(
          failure == null
              ? new IOException("the handshake ended without a result")
              : HandshakeFailures.of(failure, handshake, request.protocols()));
      return;
    }
    synchronized (lock) {
      if (phase != Phase.CONNECTING) {
        return; // aborted; the JDK's onOpen has seen to the socket
      }
      phase = Phase.OPENING;
    }
    try {
      listener.onOpen(this, handshake.responseHeaders(), opened.getSubprotocol());
    } catch (Throwable broken) {
      breakOff(broken);
      return;
    }
    long demand;
    Throwable early;
    synchronized (lock) {
      if (phase != Phase.OPENING) {
        return;
      }
      phase = Phase.OPEN;
      demand = earlyDemand;
      early = earlyFailure;
    }
    if (early != null) {
      fail(early);
    } else if (demand > 0) {
      opened.request(demand);
    }
  }

  // What the JDK tells. Serial, but for the early onOpen and failure. Never a throw: it would kill
  // the socket without a word. The stages returned are ignored, and demand is the only brake; the
  // one that onClose returns would hold back the answering close frame.

  @Override
  public void onOpen(WebSocket opened) {
    webSocket = opened;
    if (phase == Phase.ABORTED || phase == Phase.ENDED) {
      opened.abort(); // cancelled so late that nobody else will ever hold this socket
    }
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
    if (phase == Phase.OPEN) {
      try {
        // The JDK's decoder keeps a cut character for the next part: no pair is ever split.
        listener.onText(part, last);
      } catch (Throwable broken) {
        breakOff(broken);
      }
    }
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onBinary(WebSocket socket, ByteBuffer part, boolean last) {
    if (phase == Phase.OPEN) {
      try {
        listener.onBinary(part, last);
      } catch (Throwable broken) {
        breakOff(broken);
      }
    }
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onPing(WebSocket socket, ByteBuffer payload) {
    if (phase == Phase.OPEN) {
      try {
        listener.onPing();
      } catch (Throwable broken) {
        breakOff(broken);
      }
    }
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onPong(WebSocket socket, ByteBuffer payload) {
    if (phase == Phase.OPEN) {
      try {
        listener.onPong();
      } catch (Throwable broken) {
        breakOff(broken);
      }
    }
    return null;
  }

  /** The JDK says 1006 at an end of stream without a close frame. */
  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
    synchronized (lock) {
      if (phase != Phase.OPEN) {
        return null;
      }
      phase = Phase.ENDED;
    }
    onEnd.accept(this);
    // The JDK answers now and closes, behind what is still being written. To a peer that does not
    // read it would write for ever.
    Timer.system().schedule(socket::abort, LINGER);
    try {
      listener.onClose(code, reason);
    } catch (Throwable broken) {
      report(broken);
    }
    return null;
  }

  /** A reset, a protocol error (a close frame with code 1010 among them), a failed TLS record. */
  @Override
  public void onError(WebSocket socket, Throwable error) {
    synchronized (lock) {
      if (phase == Phase.CONNECTING || phase == Phase.OPENING) {
        earlyFailure = error;
        return;
      }
    }
    fail(error);
  }

  // What is above tells.

  @Override
  public CompletableFuture<?> sendText(CharSequence text) {
    WebSocket socket = webSocket;
    if (socket == null || phase == Phase.CONNECTING) {
      return notOpen();
    }
    int lone = Surrogates.indexOfLone(text);
    if (lone >= 0) {
      // The JDK finds it only where it is: behind the first 16 KiB, fragments are on their way by
      // then, and the next message makes the peer fail the connection.
      return CompletableFuture.failedFuture(
          new IOException(
              "the text has an unpaired surrogate at index " + lone,
              new MalformedInputException(1)));
    }
    return offTheSelector(socket.sendText(text, true));
  }

  @Override
  public CompletableFuture<?> sendBinary(ByteBuffer bytes) {
    WebSocket socket = webSocket;
    return socket == null || phase == Phase.CONNECTING
        ? notOpen()
        : offTheSelector(socket.sendBinary(bytes, true));
  }

  @Override
  public CompletableFuture<?> sendPing() {
    WebSocket socket = webSocket;
    return socket == null || phase == Phase.CONNECTING
        ? notOpen()
        : offTheSelector(socket.sendPing(NOTHING.duplicate()));
  }

  @Override
  public CompletableFuture<?> sendClose(int code, String reason) {
    WebSocket socket = webSocket;
    return socket == null || phase == Phase.CONNECTING
        ? notOpen()
        : offTheSelector(socket.sendClose(code, reason));
  }

  private static CompletableFuture<?> notOpen() {
    return CompletableFuture.failedFuture(new IOException("the connection is not open"));
  }

  /**
   * Nearly every send is written before the JDK returns. One that had to wait for the peer is
   * completed by the client's one selector thread: whatever depends on it would stall every socket.
   */
  private CompletableFuture<?> offTheSelector(CompletableFuture<WebSocket> sent) {
    if (sent.isDone()) {
      return sent.isCompletedExceptionally() ? sent : DONE;
    }
    JdkTransport.Engine ready = engine;
    if (ready == null) {
      throw new IllegalStateException("a socket without its client"); // set before the socket
    }
    CompletableFuture<@Nullable Void> result = new CompletableFuture<>();
    CompletableFuture<?> unused =
        sent.whenComplete(
            (socket, failure) ->
                ready.executor.execute(
                    () -> {
                      if (failure == null) {
                        result.complete(null);
                      } else {
                        result.completeExceptionally(failure);
                      }
                    }));
    return result;
  }

  @Override
  public void request(long calls) {
    if (calls <= 0) {
      throw new IllegalArgumentException("demand must be positive: " + calls);
    }
    synchronized (lock) {
      if (phase == Phase.CONNECTING || phase == Phase.OPENING) {
        earlyDemand = earlyDemand + calls < 0 ? Long.MAX_VALUE : earlyDemand + calls;
        return;
      }
    }
    WebSocket socket = webSocket;
    if (phase == Phase.OPEN && socket != null) {
      socket.request(calls); // may call the listener on this thread: not under the lock
    }
  }

  @Override
  public void abort() {
    CompletableFuture<WebSocket> running;
    synchronized (lock) {
      if (phase == Phase.ENDED || phase == Phase.ABORTED) {
        // After the peer's end the JDK closes by itself. An abort there can throw away a message
        // whose send has succeeded; LINGER bounds what the peer does not read.
        return;
      }
      phase = Phase.ABORTED;
      running = attempt;
    }
    onEnd.accept(this);
    WebSocket socket = webSocket;
    if (socket != null) {
      socket.abort();
    }
    if (running != null) {
      running.cancel(true); // ends an attempt at any time; without effect on a connection
    }
  }

  /** Ends with a failure, unless it has ended. */
  void fail(Throwable cause) {
    synchronized (lock) {
      if (phase == Phase.ENDED || phase == Phase.ABORTED) {
        return;
      }
      phase = Phase.ENDED;
    }
    onEnd.accept(this);
    try {
      listener.onFailure(cause);
    } catch (Throwable broken) {
      report(broken);
    }
  }

  /** The listener has thrown, which it never should; it hears of that as of any other failure. */
  private void breakOff(Throwable broken) {
    WebSocket socket = webSocket;
    if (socket != null) {
      socket.abort();
    }
    fail(broken);
  }

  /** For a listener that throws at the very end: there is nothing left to tell it. */
  private static void report(Throwable broken) {
    Thread thread = Thread.currentThread();
    thread.getUncaughtExceptionHandler().uncaughtException(thread, broken);
  }
}
