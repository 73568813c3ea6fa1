package dev.unisocket.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.Gson;
import dev.unisocket.ClientOptions;
import dev.unisocket.CloseEvent;
import dev.unisocket.ErrorEvent;
import dev.unisocket.Handshake;
import dev.unisocket.HandshakeInterceptor;
import dev.unisocket.HeartbeatPolicy;
import dev.unisocket.MessageDecodeException;
import dev.unisocket.MessageEncodeException;
import dev.unisocket.MessageEvent;
import dev.unisocket.MessageTooLargeException;
import dev.unisocket.OpenEvent;
import dev.unisocket.ReadyState;
import dev.unisocket.ReconnectEvent;
import dev.unisocket.ReconnectPolicy;
import dev.unisocket.Registration;
import dev.unisocket.RemoteErrorException;
import dev.unisocket.RequestTimeoutException;
import dev.unisocket.SendQueueFullException;
import dev.unisocket.SendQueuePolicy;
import dev.unisocket.SocketClosedException;
import dev.unisocket.SocketConnectException;
import dev.unisocket.SocketObserver;
import dev.unisocket.SocketTask;
import dev.unisocket.SocketTimeoutException;
import dev.unisocket.UniSocketClient;
import dev.unisocket.UniSocketException;
import dev.unisocket.UniSocketSession;
import dev.unisocket.UniSockets;
import dev.unisocket.annotation.OutagePolicy;
import dev.unisocket.annotation.Overflow;
import dev.unisocket.codec.MessageCodec;
import dev.unisocket.codec.gson.GsonCodec;
import dev.unisocket.codec.jackson.JacksonCodec;
import dev.unisocket.transport.Transport;
import dev.unisocket.uni.CloseSocketOptions;
import dev.unisocket.uni.ConnectSocketOptions;
import dev.unisocket.uni.SendSocketMessageOptions;
import dev.unisocket.uni.Uni;
import dev.unisocket.uni.UniFunctions;
import dev.unisocket.uni.UniResult;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Calls every public signature with the types that it promises; that this compiles is most of the
 * test.
 */
class PublicSignaturesTest {

  @Test
  void theSocketsOfAnApplication() {
    assertThat(UniSockets.shared()).isSameAs(UniSockets.shared());
    UniSockets.Builder builder = UniSockets.builder();
    try (UniSockets sockets = builder.build()) {
      assertThat(builder.build()).isNotSameAs(sockets);
    }
  }

  UniSockets everySetting(
      MessageCodec codec,
      Executor executor,
      SocketObserver observer,
      HandshakeInterceptor handshake,
      UnaryOperator<String> placeholders,
      Consumer<HttpClient.Builder> http,
      Path manifest) {
    UniSockets.Builder builder =
        UniSockets.builder()
            .codec(codec)
            .executor(executor)
            .observer(observer)
            .connectTimeout(Duration.ofSeconds(1))
            .closeTimeout(Duration.ofSeconds(1))
            .sendTimeout(Duration.ofSeconds(1))
            .networkTimeout(manifest)
            .maxMessageSize(1L << 20)
            .sendQueue(SendQueuePolicy.standard())
            .sendBeforeOpen(OutagePolicy.FAIL)
            .reconnect(ReconnectPolicy.never())
            .heartbeat(HeartbeatPolicy.none())
            .handshake(handshake)
            .placeholders(placeholders)
            .httpClient(http);
    Consumer<ClientOptions> options =
        client ->
            client
                .url("ws://localhost")
                .protocols("a", "b")
                .header("A", "b")
                .connectTimeout(Duration.ofSeconds(1))
                .codec(codec)
                .sendQueue(SendQueuePolicy.standard())
                .reconnect(ReconnectPolicy.never())
                .heartbeat(HeartbeatPolicy.none())
                .maxMessageSize(1)
                .handshake(handshake);
    return builder.client(UniSocketClient.class, options).build();
  }

  UniSockets overAnotherTransport(Transport transport) {
    return UniSockets.builder().transport(transport).build();
  }

  @Test
  void policies() {
    ReconnectPolicy reconnect =
        ReconnectPolicy.standard()
            .maxAttempts(3)
            .initialDelay(Duration.ofMillis(1))
            .maxDelay(Duration.ofSeconds(1))
            .stableAfter(Duration.ofSeconds(2))
            .fatalCodes(1000, 4000)
            .fatalStatuses(401);
    assertThat(reconnect.maxAttempts()).isEqualTo(3);
    assertThat(ReconnectPolicy.never().maxAttempts()).isZero();
    HeartbeatPolicy heartbeat =
        HeartbeatPolicy.none()
            .interval(Duration.ofSeconds(1))
            .timeout(Duration.ofSeconds(2))
            .text("ping")
            .reply("pong");
    assertThat(heartbeat.reply()).isEqualTo("pong");
    assertThat(HeartbeatPolicy.standard().interval()).isEqualTo(Duration.ofSeconds(20));
    SendQueuePolicy queue =
        SendQueuePolicy.standard()
            .capacity(5)
            .bytes(6)
            .overflow(Overflow.BLOCK)
            .blockTimeout(Duration.ofMillis(7));
    assertThat(queue.capacity()).isEqualTo(5);
    assertThat(SendQueuePolicy.standard().capacity()).isEqualTo(65_536);
  }

  void task(SocketTask task, SendSocketMessageOptions send, CloseSocketOptions close) {
    CompletableFuture<Void> text = task.send("text");
    CompletableFuture<Void> bytes = task.send(ByteBuffer.allocate(1));
    task.send(send);
    CompletableFuture<CloseEvent> closed = task.close();
    CompletableFuture<CloseEvent> closedWith = task.close(1000, "reason");
    task.close(close);
    task.abort();
    Consumer<OpenEvent> onOpen = event -> {};
    Consumer<MessageEvent> onMessage = event -> {};
    Consumer<ErrorEvent> onError = event -> {};
    Consumer<CloseEvent> onClose = event -> {};
    Registration open = task.onOpen(onOpen);
    Registration message = task.onMessage(onMessage);
    Registration error = task.onError(onError);
    Registration end = task.onClose(onClose);
    List.of(open, message, error, end).forEach(Registration::close);
    ReadyState state = task.readyState();
    String protocol = task.protocol();
    int messages = task.queuedMessages();
    long size = task.queuedBytes();
    CompletableFuture<Void> flushed = task.flush();
    assertThat(List.of(text, bytes, closed, closedWith, state, protocol, messages, size, flushed))
        .isNotEmpty();
  }

  void client(UniSocketClient client) {
    CompletableFuture<OpenEvent> opened = client.connect();
    try (UniSocketSession session = client) {
      ReadyState state = session.readyState();
      SocketTask task = session.task();
      CompletableFuture<CloseEvent> closed = session.close(1000, "reason");
      CompletableFuture<CloseEvent> end = session.whenClosed();
      assertThat(List.of(opened, state, task, closed, end)).isNotEmpty();
    }
  }

  @Test
  void states() {
    assertThat(ReadyState.values())
        .containsExactly(
            ReadyState.CONNECTING, ReadyState.OPEN, ReadyState.CLOSING, ReadyState.CLOSED);
    assertThat(Stream.of(ReadyState.values()).map(ReadyState::code)).containsExactly(0, 1, 2, 3);
  }

  @Test
  void events() {
    OpenEvent open = OpenEvent.of(Map.of("Set-Cookie", List.of("a", "b")), "chat");
    Map<String, String> header = open.header();
    Map<String, List<String>> headers = open.headers();
    assertThat(header.get("set-cookie")).isEqualTo("a, b");
    assertThat(headers.get("SET-COOKIE")).containsExactly("a", "b");
    assertThat(open.protocol()).isEqualTo("chat");

    MessageEvent text = MessageEvent.of("hello");
    MessageEvent binary = MessageEvent.of(ByteBuffer.wrap(new byte[] {1, 2}));
    assertThat(text.isText()).isTrue();
    assertThat(text.text()).isEqualTo("hello");
    assertThat(text.data()).isEqualTo("hello");
    assertThat(binary.binary())
        .isEqualTo(ByteBuffer.wrap(new byte[] {1, 2}))
        .isNotSameAs(binary.binary());

    CloseEvent close = CloseEvent.of(1000, "bye", true);
    int code = close.code();
    String reason = close.reason();
    boolean clean = close.clean();
    assertThat(List.of(code, reason, clean)).containsExactly(1000, "bye", true);

    UniSocketException failure = UniSocketException.of(10003, "x:fail y", "Do z", null);
    ErrorEvent error = ErrorEvent.of(failure, "raw");
    int errCode = error.errCode();
    String errMsg = error.errMsg();
    Throwable cause = error.cause();
    Object raw = error.raw();
    assertThat(List.of(errCode, errMsg, cause, raw))
        .containsExactly(10003, "x:fail y", failure, "raw");

    ReconnectEvent reconnect = ReconnectEvent.of(1, Duration.ZERO, close, null);
    int attempt = reconnect.attempt();
    Duration delay = reconnect.delay();
    CloseEvent ended = reconnect.closeEvent();
    UniSocketException why = reconnect.cause();
    assertThat(List.of(attempt, delay, ended)).containsExactly(1, Duration.ZERO, close);
    assertThat(why).isNull();
  }

  @Test
  void handshakes() {
    HandshakeInterceptor interceptor = CompletableFuture::completedFuture;
    Handshake handshake =
        Handshake.of(URI.create("ws://a"), Map.of("X", "1"), List.of("p"), 0, null);
    CompletionStage<Handshake> stage = interceptor.intercept(handshake);
    assertThat(stage.toCompletableFuture().join()).isSameAs(handshake);
    Handshake changed =
        handshake
            .withUrl(URI.create("ws://b"))
            .withHeader("x", "2")
            .withHeader("Y", "3")
            .withoutHeader("y");
    URI url = changed.url();
    Map<String, String> header = changed.header();
    List<String> protocols = changed.protocols();
    int attempt = changed.attempt();
    UniSocketException last = changed.lastFailure();
    assertThat(List.of(url, protocols, attempt))
        .containsExactly(URI.create("ws://b"), List.of("p"), 0);
    assertThat(header).hasSize(1).containsEntry("x", "2");
    assertThat(last).isNull();
  }

  void failures(
      UniSocketException any,
      SocketConnectException connect,
      SocketTimeoutException timeout,
      SocketClosedException closed,
      SendQueueFullException full,
      MessageTooLargeException large,
      MessageDecodeException decode,
      MessageEncodeException encode,
      RequestTimeoutException request,
      RemoteErrorException remote) {
    RuntimeException runtime = any;
    int errCode = any.errCode();
    String errMsg = any.errMsg();
    int status = connect.statusCode();
    Map<String, String> header = connect.header();
    String body = connect.body();
    CloseEvent event = closed.closeEvent();
    int code = remote.code();
    String message = remote.message();
    Object data = remote.data();
    List<UniSocketException> all =
        List.of(connect, timeout, closed, full, large, decode, encode, request, remote);
    assertThat(
            List.of(
                runtime, errCode, errMsg, status, header, body, event, code, message, data, all))
        .isNotEmpty();
  }

  @Test
  void codecs() throws Exception {
    BiFunction<Object, Type, String> encode = (value, type) -> value + ":" + type.getTypeName();
    BiFunction<String, Type, Object> decode = (text, type) -> text.length();
    BiFunction<Object, Type, byte[]> encodeBinary = (value, type) -> new byte[] {1};
    BiFunction<ByteBuffer, Type, Object> decodeBinary = (bytes, type) -> bytes.remaining();
    List<MessageCodec> codecs =
        List.of(
            MessageCodec.of(encode, decode),
            MessageCodec.ofBinary(encodeBinary, decodeBinary),
            JacksonCodec.of(new ObjectMapper()),
            GsonCodec.of(new Gson()));
    assertThat(codecs)
        .extracting(MessageCodec::isBinary)
        .containsExactly(false, true, false, false);
    assertThat(codecs.get(2).decode("[1,2]", int[].class)).isEqualTo(new int[] {1, 2});
    assertThat(codecs.get(3).encode(List.of(1), List.class)).isEqualTo("[1]");
  }

  void uniFunctions(UniSockets sockets) {
    ConnectSocketOptions connect =
        ConnectSocketOptions.url("ws://localhost")
            .header("A", "b")
            .header(Map.of("C", "d"))
            .protocols("p")
            .method("GET")
            .data(Map.of())
            .timeout(1_000L)
            .success(result -> {})
            .fail(result -> {})
            .complete(result -> {});
    Consumer<UniResult> callback = result -> assertThat(result.errCode()).isZero();
    SendSocketMessageOptions send =
        SendSocketMessageOptions.data("text").success(callback).fail(callback).complete(callback);
    SendSocketMessageOptions bytes = SendSocketMessageOptions.data(new byte[0]);
    SendSocketMessageOptions buffer = SendSocketMessageOptions.data(ByteBuffer.allocate(0));
    CloseSocketOptions close =
        CloseSocketOptions.code(1000)
            .reason("bye")
            .success(callback)
            .fail(callback)
            .complete(callback);

    SocketTask task = Uni.connectSocket(connect);
    CompletableFuture<UniResult> connected = Uni.connectSocketAsync(connect);
    Uni.sendSocketMessage(send);
    CompletableFuture<UniResult> sent = Uni.sendSocketMessageAsync(bytes);
    Uni.closeSocket(close);
    Uni.closeSocket();
    CompletableFuture<UniResult> closed = Uni.closeSocketAsync(CloseSocketOptions.normal());
    Uni.onSocketOpen((Consumer<OpenEvent>) null);
    Uni.onSocketError((Consumer<ErrorEvent>) null);
    Uni.onSocketMessage((Consumer<MessageEvent>) null);
    Uni.onSocketClose((Consumer<CloseEvent>) null);

    UniFunctions functions = Uni.using(sockets);
    assertThat(List.of(functions.connectSocket(connect), functions.connectSocketAsync(connect)))
        .isNotEmpty();
    functions.sendSocketMessage(buffer);
    functions.closeSocket(close);
    functions.closeSocket();
    functions.onSocketOpen(event -> {});
    functions.onSocketError(event -> {});
    functions.onSocketMessage(event -> {});
    functions.onSocketClose(event -> {});
    UniResult result = functions.sendSocketMessageAsync(send).join();
    String errMsg = result.errMsg();
    int errCode = result.errCode();
    Throwable cause = functions.closeSocketAsync(close).join().cause();
    assertThat(Stream.of(task, connected, sent, closed, errMsg, errCode, cause)).isNotEmpty();
  }

  static Stream<Class<?>> typesThatUsersHold() {
    return Stream.of(
        UniSockets.class,
        UniSockets.Builder.class,
        ClientOptions.class,
        ReconnectPolicy.class,
        HeartbeatPolicy.class,
        SendQueuePolicy.class,
        OpenEvent.class,
        MessageEvent.class,
        CloseEvent.class,
        ErrorEvent.class,
        ReconnectEvent.class,
        Handshake.class,
        UniSocketException.class,
        SocketConnectException.class,
        SocketTimeoutException.class,
        SocketClosedException.class,
        SendQueueFullException.class,
        MessageTooLargeException.class,
        MessageDecodeException.class,
        MessageEncodeException.class,
        RequestTimeoutException.class,
        RemoteErrorException.class,
        JacksonCodec.class,
        GsonCodec.class,
        Uni.class,
        UniFunctions.class,
        ConnectSocketOptions.class,
        SendSocketMessageOptions.class,
        CloseSocketOptions.class,
        UniResult.class);
  }

  @ParameterizedTest
  @MethodSource("typesThatUsersHold")
  void noPublicConstructorButOnGeneratedClasses(Class<?> type) {
    assertThat(type.getDeclaredConstructors())
        .extracting(Constructor::getModifiers)
        .noneMatch(Modifier::isPublic);
  }
}
