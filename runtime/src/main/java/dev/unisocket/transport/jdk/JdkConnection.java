package dev.unisocket.transport.jdk;

import dev.unisocket.transport.ConnectRequest;
import dev.unisocket.transport.Connection;
import dev.unisocket.transport.ConnectionListener;
import dev.unisocket.transport.Timer;
import java.io.IOException;
import java.lang.ref.WeakReference;
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
 * One attempt and the connection that comes of it; {@link Inbound} has what comes in.
 *
 * <p>The JDK calls {@link WebSocket.Listener#onOpen} on the common pool, before {@code buildAsync}
 * completes, and goes on there with messages for as long as they are asked for. So that one asks
 * for nothing; the listener's own {@code onOpen} runs on the executor once {@code buildAsync} has
 * completed.
 */
final class JdkConnection implements Connection, WebSocket.Listener {
  /** What remains to be written after the peer's end has this long, the close frame included. */
  private static final Duration LINGER = Duration.ofSeconds(10);

  private static final Duration PONG_IN_THE_WAY = Duration.ofMillis(20);

  /**
   * By what a listener returns it says when a part may be reclaimed: never, for text. The JDK makes
   * a buffer for each part of it.
   */
  private static final CompletionStage<?> KEPT = new CompletableFuture<>().minimalCompletionStage();

  private static final CompletableFuture<?> DONE = CompletableFuture.completedFuture(null);
  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0).asReadOnlyBuffer();

  private final Inbound inbound;
  private final Consumer<JdkConnection> onEnd;

  /** Set once, before the listener hears onOpen; sends are possible from then on. */
  private volatile boolean closeWritten; // a close frame of our own

  private volatile @Nullable WebSocket opened;

  /** Set by {@link #start}. */
  private volatile JdkTransport.@Nullable Engine engine;

  /** What {@code buildAsync} gave, until it is known; guarded by this. */
  private @Nullable CompletableFuture<WebSocket> attempt;

  /** The socket, as soon as there is one; guarded by this. */
  private @Nullable WebSocket socket;

  /** Completed when the listener has heard the peer's end; guarded by this. */
  private @Nullable CompletableFuture<@Nullable Void> answer;

  /** Whether the listener hears the end now, or has heard it; guarded by this. */
  private boolean ended;

  /** Guarded by this. */
  private boolean aborted;

  JdkConnection(ConnectionListener listener, Consumer<JdkConnection> onEnd) {
    this.inbound = new Inbound(listener, this);
    this.onEnd = onEnd;
  }

  // The attempt.

  void start(JdkTransport.Engine ready, ConnectRequest request) {
    engine = ready;
    synchronized (this) {
      if (aborted) {
        return;
      }
    }
    OpeningHandshake handshake = ready.cookies.newHandshake();
    ready.executor.handshakeBegins();
    CompletableFuture<WebSocket> running = build(ready, request, handshake);
    CompletableFuture<?> unused =
        running.whenComplete(
            (result, failure) -> {
              ready.executor.handshakeEnds();
              ready.cookies.forget(handshake);
              // It completes on the common pool, where the listener is never called.
              ready.executor.handOff(() -> built(request, handshake, result, failure));
            });
    handshake.runs(running);
    boolean cancel;
    synchronized (this) {
      attempt = running.isDone() ? null : running;
      cancel = aborted;
    }
    if (cancel) {
      running.cancel(true);
    }
  }

  private CompletableFuture<WebSocket> build(
      JdkTransport.Engine ready, ConnectRequest request, OpeningHandshake handshake) {
    try {
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
      return ready.cookies.call(handshake, () -> builder.buildAsync(request.url(), this));
    } catch (Throwable refused) { // the proxy selector is the user's code, too
      return CompletableFuture.failedFuture(refused);
    }
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
      ConnectRequest request,
      OpeningHandshake handshake,
      @Nullable WebSocket result,
      @Nullable Throwable failure) {
    if (result == null) {
      fail(
          failure == null
              ? new IOException("the handshake ended without a result")
              : HandshakeFailures.of(failure, handshake, request.protocols()));
      return;
    }
    synchronized (this) {
      if (aborted) {
        return;
      }
      attempt = null;
      opened = result;
    }
    inbound.open(
        result,
        listener -> listener.onOpen(this, handshake.responseHeaders(), result.getSubprotocol()));
  }

  /** The attempt has failed. */
  void fail(Throwable cause) {
    inbound.failAttempt(cause);
  }

  // What the JDK tells. Serial; demand is the only brake.

  @Override
  public void onOpen(WebSocket built) {
    boolean late;
    synchronized (this) {
      socket = built;
      late = aborted || (attempt != null && attempt.isCancelled());
    }
    if (late) {
      built.abort(); // cancelled so late that nobody else will ever hold this socket
    }
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
    // The JDK's decoder keeps a cut character for the next part: no pair is ever split.
    inbound.text(part, last);
    return KEPT;
  }

  @Override
  public @Nullable CompletionStage<?> onBinary(WebSocket from, ByteBuffer part, boolean last) {
    inbound.binary(part, last);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onPing(WebSocket from, ByteBuffer payload) {
    inbound.control(ConnectionListener::onPing);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onPong(WebSocket from, ByteBuffer payload) {
    inbound.control(ConnectionListener::onPong);
    return null;
  }

  /**
   * The peer's close frame, or 1006 at an end of stream without one. The JDK answers, and closes,
   * once the stage is complete: when the listener has heard it, so that what is sent until then
   * still goes out.
   */
  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    CompletableFuture<@Nullable Void> heard = new CompletableFuture<>();
    synchronized (this) {
      answer = heard;
    }
    inbound.close(code, reason);
    return heard;
  }

  /**
   * A reset, a protocol error (a close frame with code 1010 among them), a failed TLS record; and,
   * by a mistake in the JDK, an end of stream that it read while it had no demand of its own.
   */
  @Override
  public void onError(WebSocket from, Throwable error) {
    if (error instanceof InternalError && isEndWithoutDemand(error)) {
      inbound.close(1006, "");
    } else {
      inbound.fail(error);
    }
  }

  private static boolean isEndWithoutDemand(Throwable error) {
    StackTraceElement[] frames = error.getStackTrace();
    return frames.length > 0 && frames[0].getMethodName().equals("acknowledgeReception");
  }

  // What is above tells.

  @Override
  public CompletableFuture<?> sendText(CharSequence text) {
    WebSocket to = opened;
    if (to == null) {
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
    return offTheSelector(to.sendText(text, true));
  }

  @Override
  public CompletableFuture<?> sendBinary(ByteBuffer bytes) {
    WebSocket to = opened;
    return to == null ? notOpen() : offTheSelector(to.sendBinary(bytes, true));
  }

  @Override
  public CompletableFuture<?> sendPing() {
    WebSocket to = opened;
    if (to == null) {
      return notOpen();
    }
    CompletableFuture<WebSocket> sent = to.sendPing(NOTHING.duplicate());
    if (!isInTheWay(sent)) {
      return offTheSelector(sent);
    }
    CompletableFuture<@Nullable Void> result = new CompletableFuture<>();
    pingAgain(to, result);
    return result;
  }

  /**
   * The JDK has one place for pings and pongs: a pong by which {@link Inbound} makes sure of the
   * peer may be in it.
   */
  private static boolean isInTheWay(CompletableFuture<WebSocket> ping) {
    return ping.isCompletedExceptionally()
        && ping.handle((from, failure) -> failure instanceof IllegalStateException).join();
  }

  private void pingAgain(WebSocket to, CompletableFuture<@Nullable Void> result) {
    Timer.system().schedule(() -> handOff(() -> ping(to, result)), PONG_IN_THE_WAY);
  }

  private void ping(WebSocket to, CompletableFuture<@Nullable Void> result) {
    CompletableFuture<WebSocket> sent = to.sendPing(NOTHING.duplicate());
    if (isInTheWay(sent)) {
      pingAgain(to, result);
    } else {
      CompletableFuture<?> unused =
          offTheSelector(sent).whenComplete((nothing, failure) -> complete(result, failure));
    }
  }

  @Override
  public CompletableFuture<?> sendClose(int code, String reason) {
    WebSocket to = opened;
    if (to == null) {
      return notOpen();
    }
    CompletableFuture<WebSocket> sent = to.sendClose(code, reason);
    CompletableFuture<?> unused = sent.thenRun(() -> closeWritten = true);
    return offTheSelector(sent);
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
    CompletableFuture<@Nullable Void> result = new CompletableFuture<>();
    CompletableFuture<?> unused =
        sent.whenComplete((from, failure) -> handOff(() -> complete(result, failure)));
    return result;
  }

  private static void complete(
      CompletableFuture<@Nullable Void> result, @Nullable Throwable failure) {
    if (failure == null) {
      result.complete(null);
    } else {
      result.completeExceptionally(failure);
    }
  }

  @Override
  public void request(long calls) {
    if (calls <= 0) {
      throw new IllegalArgumentException("demand must be positive: " + calls);
    }
    inbound.request(calls);
  }

  @Override
  public void abort() {
    CompletableFuture<WebSocket> running;
    WebSocket ending;
    synchronized (this) {
      if (aborted) {
        return;
      }
      aborted = true;
      running = attempt;
      // After an end that was heard the JDK closes by itself. An abort there can throw away a
      // message
      // whose send has succeeded; LINGER bounds what the peer does not read.
      ending = ended ? null : socket;
    }
    inbound.stop();
    onEnd.accept(this);
    if (ending != null) {
      ending.abort();
    }
    if (running != null) {
      running.cancel(true); // ends an attempt at any time; without effect on a connection
    }
  }

  // For what comes in.

  /** The listener is about to hear the end. */
  void ends() {
    synchronized (this) {
      ended = true;
    }
    onEnd.accept(this);
  }

  /** The listener has heard it. */
  void hasEnded() {
    CompletableFuture<@Nullable Void> heard;
    WebSocket closing;
    synchronized (this) {
      heard = answer;
      closing = socket;
    }
    if (heard != null && closing != null) {
      if (!closeWritten) {
        linger(new WeakReference<>(closing));
      }
      heard.complete(null);
    }
  }

  /**
   * To a peer that does not read, the JDK would write its answer for ever. What it writes it holds
   * itself: a strong reference would keep a client, and before JDK 21 its thread, for that time.
   */
  private static void linger(WeakReference<WebSocket> closing) {
    Timer.system()
        .schedule(
            () -> {
              WebSocket socket = closing.get();
              if (socket != null) {
                socket.abort();
              }
            },
            LINGER);
  }

  /** Runs a task on a thread of the pool. */
  void handOff(Runnable task) {
    executor().handOff(task);
  }

  ClientExecutor executor() {
    JdkTransport.Engine ready = engine;
    if (ready == null) {
      throw new IllegalStateException("a socket without its client"); // it is set before
    }
    return ready.executor;
  }

  /**
   * The listener has thrown, which it never should. It hears of that as of any other failure; one
   * that throws at that, too, has its last word with the thread's handler.
   */
  void listenerThrew(Throwable broken) {
    WebSocket ending;
    synchronized (this) {
      ending = socket;
    }
    if (ending != null) {
      ending.abort();
    }
    if (!inbound.breakOff(broken)) {
      Thread thread = Thread.currentThread();
      thread.getUncaughtExceptionHandler().uncaughtException(thread, broken);
    }
  }
}
