package dev.unisocket.generated;

import dev.unisocket.CloseEvent;
import dev.unisocket.ErrorEvent;
import dev.unisocket.OpenEvent;
import dev.unisocket.ReadyState;
import dev.unisocket.ReconnectEvent;
import dev.unisocket.Registration;
import dev.unisocket.SocketTask;
import dev.unisocket.UniSocketException;
import dev.unisocket.UniSockets;
import dev.unisocket.annotation.OutagePolicy;
import dev.unisocket.codec.MessageCodec;
import dev.unisocket.internal.ConnectFailures;
import dev.unisocket.internal.Engine;
import dev.unisocket.internal.Failures;
import dev.unisocket.internal.Outcome;
import dev.unisocket.internal.OwnedTask;
import dev.unisocket.internal.QueuedSend;
import dev.unisocket.internal.SocketRun;
import dev.unisocket.internal.Subscriptions;
import dev.unisocket.internal.Target;
import dev.unisocket.internal.TaskContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What every generated client stands on: one for each. Making one touches no network and starts no
 * thread. Thread-safe.
 *
 * <p>Methods that return a future never throw; every other shape throws, a {@link
 * UniSocketException} itself where something failed. {@code order} numbers the default methods of
 * one lifecycle annotation in source order.
 *
 * <p>A client is one run after the other, from a connect to the end of its last attempt, and a run
 * is one task after the other; each task stands for one attempt and its connection.
 */
public final class ClientSupport {
  private final ClientSpec spec;
  private final @Nullable UniSockets given;
  private final ClientCodec codec = new ClientCodec();
  private final ClientHandlers handlers;
  private final PayloadWriter writer;
  private final Untold untold = new Untold(this);
  private final Subscriptions live = new Subscriptions(); // over all runs
  private final @Nullable ClientCalls calls;

  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable Engine engine; // guarded by lock; known from the first connect on
  private @Nullable TaskContext context; // guarded by lock, likewise
  private volatile @Nullable SocketRun run; // the latest; written under lock
  private List<Outcome<CloseEvent>> nextEnd = List.of(); // guarded by lock

  private ClientSupport(ClientSpec spec, @Nullable UniSockets given) {
    this.spec = spec;
    this.given = given;
    this.writer = new PayloadWriter(codec, spec);
    RpcEnvelope envelope = spec.rpc();
    this.calls = envelope == null ? null : new ClientCalls(spec, envelope, codec, writer);
    Discriminator apart = spec.discriminator();
    Kinds kinds = apart == null ? null : new Kinds(apart);
    ClientLine line = new ClientLine(spec.type().getSimpleName());
    this.handlers =
        new ClientHandlers(line, new MessageRoutes(line, spec, codec, kinds, calls), calls);
    if (given != null) {
      chooseCodec(Engine.of(given));
    }
  }

  /** At the construction, where it is known with what, else at the first connect. */
  private void chooseCodec(Engine engine) {
    MessageCodec chosen = new ConnectResolution(spec, engine).codec();
    handlers.messages.lookWith(chosen);
    if (calls != null && chosen != null) {
      Kinds.requireJson("@Request (@Rpc)", chosen);
    }
    if (spec.hasFields() && chosen != null) {
      Kinds.requireJson("@Field", chosen);
    }
    codec.choose(chosen, engine.standardCodec());
  }

  /**
   * Makes the support of a client that uses {@link UniSockets#shared()}, asked for at its first
   * connect.
   */
  public static ClientSupport of(ClientSpec spec) {
    return new ClientSupport(spec, null);
  }

  /**
   * Makes the support of a client.
   *
   * @throws UniSocketException 10003 if the codec cannot do what the annotations ask of it
   */
  public static ClientSupport of(ClientSpec spec, UniSockets sockets) {
    return new ClientSupport(spec, Objects.requireNonNull(sockets, "sockets"));
  }

  // --- @Connect

  /** Connects. */
  public CompletableFuture<OpenEvent> connect(ConnectArguments arguments) {
    try {
      return start(arguments).opened();
    } catch (RuntimeException e) { // an argument's toString() may throw anything
      return CompletableFuture.failedFuture(e);
    }
  }

  /** Waits for the open. */
  public OpenEvent connectBlocking(ConnectArguments arguments) {
    return start(arguments).awaitOpen();
  }

  /** Starts to connect: what fails later is told to the handlers. */
  public SocketTask connectTask(ConnectArguments arguments) {
    return start(arguments).task();
  }

  private SocketRun start(ConnectArguments arguments) {
    SocketRun started;
    lock.lock();
    try {
      requireClosed();
      Engine to = engine();
      to.requireOpen();
      ConnectResolution resolution = new ConnectResolution(spec, to);
      Target target = resolution.target(arguments);
      TaskContext shared = context;
      if (shared == null) {
        if (given == null) {
          chooseCodec(to);
        }
        shared = to.context();
        context = shared;
      }
      started = to.run(target, resolution.settings(), shared, handlers, live);
      nextEnd.forEach(started::endsWith);
      nextEnd = List.of();
      handlers.line.runBegins(shared);
      run = started;
    } finally {
      lock.unlock();
    }
    started.start();
    codec.warmUp(spec.messages());
    return started;
  }

  private void requireClosed() {
    if (readyState() != ReadyState.CLOSED) {
      throw ConnectFailures.invalidArgument(
          "the client is connecting or open",
          "A client has one connection at a time: close it first, or make another client");
    }
  }

  private Engine engine() {
    Engine known = engine;
    if (known == null) {
      known = Engine.of(given != null ? given : UniSockets.shared());
      engine = known;
    }
    return known;
  }

  // --- @Send

  /** Sends; completes once the transport took the whole message. */
  @SuppressWarnings("exports") // who checks nulls requires JSpecify already
  public <T> CompletableFuture<Void> send(Outbound<T> method, @Nullable T payload) {
    try {
      OwnedTask to = connected(method);
      return send(to, writer.write(method, payload, null));
    } catch (RuntimeException e) { // a payload's toString() may throw anything
      return CompletableFuture.failedFuture(e);
    }
  }

  /**
   * For methods that return nothing: throws what is known when it returns, the rest is told to the
   * error handlers.
   */
  @SuppressWarnings("exports") // who checks nulls requires JSpecify already
  public <T> void sendOrThrow(Outbound<T> method, @Nullable T payload) {
    OwnedTask to = connected(method);
    sendOrThrow(to, writer.write(method, payload, untold));
  }

  /**
   * For methods that return a boolean: false where there is no room (10001) or no connection
   * (10002).
   */
  @SuppressWarnings("exports") // who checks nulls requires JSpecify already
  public <T> boolean trySend(Outbound<T> method, @Nullable T payload) {
    OwnedTask to = mayWait(method) ? latest() : null;
    return to != null && to.offer(writer.write(method, payload, untold)) == null;
  }

  private static CompletableFuture<Void> send(OwnedTask to, QueuedSend send) {
    UniSocketException refusal = to.offer(send);
    return refusal == null ? to.future(send) : CompletableFuture.failedFuture(refusal);
  }

  private static void sendOrThrow(OwnedTask to, QueuedSend send) {
    UniSocketException refusal = to.offer(send);
    if (refusal != null && !send.isDropped()) {
      throw refusal;
    }
  }

  // --- @Subscribe, @Unsubscribe

  /** Subscribes; completes once the transport took the whole message. */
  @SuppressWarnings("exports") // who checks nulls requires JSpecify already
  public <T> CompletableFuture<Void> subscribe(Subscription<T> method, @Nullable T payload) {
    try {
      OwnedTask to = connected(method.outbound());
      return send(to, subscriptions().begin(method, payload, null));
    } catch (RuntimeException e) { // a payload's toString() may throw anything
      return CompletableFuture.failedFuture(e);
    }
  }

  /** The same, for methods that return nothing. */
  @SuppressWarnings("exports") // who checks nulls requires JSpecify already
  public <T> void subscribeOrThrow(Subscription<T> method, @Nullable T payload) {
    OwnedTask to = connected(method.outbound());
    sendOrThrow(to, subscriptions().begin(method, payload, untold));
  }

  /** The same, for methods that return a boolean. */
  @SuppressWarnings("exports") // who checks nulls requires JSpecify already
  public <T> boolean trySubscribe(Subscription<T> method, @Nullable T payload) {
    OwnedTask to = mayWait(method.outbound()) ? latest() : null;
    return to != null && to.offer(subscriptions().begin(method, payload, untold)) == null;
  }

  /** Ends a subscription; completes once the transport took the whole message. */
  @SuppressWarnings("exports") // who checks nulls requires JSpecify already
  public <T> CompletableFuture<Void> unsubscribe(Subscription<T> method, @Nullable T payload) {
    try {
      OwnedTask to = connected(method.outbound());
      return send(to, subscriptions().end(method, payload, null));
    } catch (RuntimeException e) { // a payload's toString() may throw anything
      return CompletableFuture.failedFuture(e);
    }
  }

  /** The same, for methods that return nothing. */
  @SuppressWarnings("exports") // who checks nulls requires JSpecify already
  public <T> void unsubscribeOrThrow(Subscription<T> method, @Nullable T payload) {
    OwnedTask to = connected(method.outbound());
    sendOrThrow(to, subscriptions().end(method, payload, untold));
  }

  /** The same, for methods that return a boolean. */
  @SuppressWarnings("exports") // who checks nulls requires JSpecify already
  public <T> boolean tryUnsubscribe(Subscription<T> method, @Nullable T payload) {
    OwnedTask to = mayWait(method.outbound()) ? latest() : null;
    return to != null && to.offer(subscriptions().end(method, payload, untold)) == null;
  }

  /** Made when asked for: most clients have none. */
  private ClientSubscriptions subscriptions() {
    return new ClientSubscriptions(writer, codec, untold);
  }

  /** A client that has ended says so before it encodes anything. */
  private OwnedTask connected(Outbound<?> method) {
    OwnedTask latest = latest();
    if (latest == null || !mayWait(method)) {
      throw Failures.notConnectedToSend();
    }
    return latest;
  }

  private boolean mayWait(Outbound<?> method) {
    return method.outage() == OutagePolicy.FAIL
        ? readyState() == ReadyState.OPEN
        : readyState() != ReadyState.CLOSED;
  }

  // --- @Request

  /** Makes a call; completes with its result, null where there is none. */
  @SuppressWarnings("exports") // who checks nulls requires JSpecify already
  public <P, R> CompletableFuture<R> request(Call<P, R> method, @Nullable P payload) {
    try {
      return calls(method).request(running(), method, payload);
    } catch (RuntimeException e) { // a payload's toString() may throw anything
      return CompletableFuture.failedFuture(e);
    }
  }

  /** Makes a call and waits for its result, which this thread decodes; null where there is none. */
  @SuppressWarnings("exports") // who checks nulls requires JSpecify already
  public <P, R> @Nullable R requestBlocking(Call<P, R> method, @Nullable P payload) {
    return calls(method).requestBlocking(running(), method, payload);
  }

  /** Returns the latest task, null where the client is closed. */
  private @Nullable OwnedTask running() {
    return readyState() == ReadyState.CLOSED ? null : latest();
  }

  private ClientCalls calls(Call<?, ?> method) {
    if (calls == null) {
      throw new IllegalArgumentException(
          "the method " + method.method() + " is a request, but the ClientSpec has no rpc");
    }
    return calls;
  }

  // --- @OnMessage, @OnOpen, @OnError, @OnClose: registrations

  /** Adds a handler of a method's messages. */
  public <T> Registration onMessage(Inbound<T> method, Consumer<? super T> handler) {
    Registration registration =
        handlers.messages.handlers(method).add(Objects.requireNonNull(handler, "handler"));
    OwnedTask latest = latest();
    if (latest != null) {
      latest.dispatcher().wake(); // a message may be waiting for it
    }
    return registration;
  }

  /** Adds a handler of opens; one that nobody has heard is told to it. */
  public Registration onOpen(Consumer<? super OpenEvent> handler) {
    HandlerList.Entry<OpenEvent> entry =
        handlers.open().add(Objects.requireNonNull(handler, "handler"));
    OwnedTask latest = latest();
    if (latest != null) {
      latest.offerOpen(() -> entry.ifRegistered().iterator());
    }
    return entry;
  }

  /** Adds a handler of errors; an ending one that nobody has heard is told to it. */
  public Registration onError(Consumer<? super ErrorEvent> handler) {
    HandlerList.Entry<ErrorEvent> entry =
        handlers.error().add(Objects.requireNonNull(handler, "handler"));
    OwnedTask latest = latest();
    if (latest != null) {
      latest.offerError(() -> entry.ifRegistered().iterator());
    }
    return entry;
  }

  /** Adds a handler of closes; one that nobody has heard is told to it. */
  public Registration onClose(Consumer<? super CloseEvent> handler) {
    HandlerList.Entry<CloseEvent> entry =
        handlers.close().add(Objects.requireNonNull(handler, "handler"));
    OwnedTask latest = latest();
    if (latest != null) {
      latest.offerClose(() -> entry.ifRegistered().iterator());
    }
    return entry;
  }

  /** Adds a handler of the waits before a client connects again. */
  public Registration onReconnect(Consumer<? super ReconnectEvent> handler) {
    return handlers.reconnect().add(Objects.requireNonNull(handler, "handler"));
  }

  // --- the same, default methods: bound by each connect, which changes nothing after the first

  /** Binds a default method that takes messages. */
  public <T> void bindMessage(Inbound<T> method, Consumer<? super T> handler) {
    handlers.messages.handlers(method).bind(0, handler);
  }

  /** Binds a default method that hears opens. */
  public void bindOpen(int order, Consumer<? super OpenEvent> handler) {
    handlers.open().bind(order, handler);
  }

  /** Binds a default method that hears errors. */
  public void bindError(int order, Consumer<? super ErrorEvent> handler) {
    handlers.error().bind(order, handler);
  }

  /** Binds a default method that hears closes. */
  public void bindClose(int order, Consumer<? super CloseEvent> handler) {
    handlers.close().bind(order, handler);
  }

  /** Binds a default method that hears of waits before the client connects again. */
  public void bindReconnect(int order, Consumer<? super ReconnectEvent> handler) {
    handlers.reconnect().bind(order, handler);
  }

  // --- the same, publishers: each subscriber is a handler that asks

  /** Returns a publisher of a method's messages; one that nobody asks for waits. */
  public <T> Flow.Publisher<T> publisher(Inbound<T> method) {
    return streams().publisher(method);
  }

  /** Returns a publisher of opens. */
  public Flow.Publisher<OpenEvent> openPublisher() {
    return streams().openPublisher();
  }

  /** Returns a publisher of errors. */
  public Flow.Publisher<ErrorEvent> errorPublisher() {
    return streams().errorPublisher();
  }

  /** Returns a publisher of closes. */
  public Flow.Publisher<CloseEvent> closePublisher() {
    return streams().closePublisher();
  }

  /** Returns a publisher of the waits before a client connects again. */
  public Flow.Publisher<ReconnectEvent> reconnectPublisher() {
    return streams().reconnectPublisher();
  }

  /** Made when asked for: most clients have none. */
  private ClientStreams streams() {
    return new ClientStreams(handlers, this::latest);
  }

  // --- the same, streams: open from the call on

  /** Opens a stream of a method's messages; one that its reader does not ask for waits. */
  public <T> Stream<T> stream(Inbound<T> method) {
    return streams().stream(method);
  }

  /** Opens a stream of opens. */
  public Stream<OpenEvent> openStream() {
    return streams().openStream();
  }

  /** Opens a stream of errors. */
  public Stream<ErrorEvent> errorStream() {
    return streams().errorStream();
  }

  /** Opens a stream of closes. */
  public Stream<CloseEvent> closeStream() {
    return streams().closeStream();
  }

  /** Opens a stream of the waits before a client connects again. */
  public Stream<ReconnectEvent> reconnectStream() {
    return streams().reconnectStream();
  }

  // --- @Close and the session

  /** Closes an open connection. */
  @SuppressWarnings("exports") // who checks nulls requires JSpecify already
  public CompletableFuture<CloseEvent> close(int code, @Nullable String reason) {
    SocketRun latest = run;
    UniSocketException refusal =
        latest == null ? Failures.notConnectedToClose() : latest.beginClose(code, reason);
    return latest == null || refusal != null
        ? CompletableFuture.failedFuture(refusal)
        : latest.ended();
  }

  /** Closes an open connection; for methods that return nothing. */
  @SuppressWarnings("exports") // who checks nulls requires JSpecify already
  public void closeOrThrow(int code, @Nullable String reason) {
    SocketRun latest = run;
    UniSocketException refusal =
        latest == null ? Failures.notConnectedToClose() : latest.beginClose(code, reason);
    if (refusal != null) {
      throw refusal;
    }
  }

  /** Ends the client in any state, and waits for the end, but not on one of its own handlers. */
  public void close() {
    SocketRun latest = run;
    if (latest == null) {
      return;
    }
    latest.endAnyhow(1000, "");
    if (!latest.dispatcher().isCurrent()) {
      latest.awaitEnd();
    }
  }

  /**
   * Returns the state of the latest run, {@code CLOSED} before the first; {@code CONNECTING} where
   * it waits before it connects again.
   */
  public ReadyState readyState() {
    SocketRun latest = run;
    return latest == null ? ReadyState.CLOSED : latest.readyState();
  }

  /** Returns the latest task, null before the first connect. */
  @Nullable OwnedTask latest() {
    SocketRun latest = run;
    return latest == null ? null : latest.task();
  }

  /**
   * Returns the latest task; in a wait the one that ended.
   *
   * @throws IllegalStateException before the first connect
   */
  public SocketTask task() {
    OwnedTask latest = latest();
    if (latest == null) {
      throw new IllegalStateException(
          handlers.name() + " has not connected yet, so it has no task: connect first");
    }
    return latest;
  }

  /** Returns the end of the present run, or of the next one. */
  public CompletableFuture<CloseEvent> whenClosed() {
    lock.lock();
    try {
      SocketRun latest = run;
      if (latest != null && latest.readyState() != ReadyState.CLOSED) {
        return latest.ended();
      }
      Outcome<CloseEvent> future = new Outcome<>();
      if (nextEnd.isEmpty()) {
        nextEnd = new ArrayList<>();
      }
      nextEnd.add(future);
      return future;
    } finally {
      lock.unlock();
    }
  }
}
