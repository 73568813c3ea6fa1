package dev.unisocket.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unisocket.CloseEvent;
import dev.unisocket.ErrorEvent;
import dev.unisocket.Handshake;
import dev.unisocket.OpenEvent;
import dev.unisocket.ReadyState;
import dev.unisocket.SocketClosedException;
import dev.unisocket.SocketConnectException;
import dev.unisocket.SocketObserver;
import dev.unisocket.UniSocketException;
import dev.unisocket.UniSockets;
import dev.unisocket.annotation.OutagePolicy;
import dev.unisocket.generated.ClientSpec;
import dev.unisocket.generated.ClientSupport;
import dev.unisocket.generated.ConnectArguments;
import dev.unisocket.testing.FakeConnection;
import dev.unisocket.testing.FakeSocketServer;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class UniSocketsTest {

  @Test
  void closeEndsAllSocketsWith1000GivesUpAttemptsAndIsIdempotent() {
    try (Fixture f = Fixture.create().listening()) {
      FakeConnection open = f.open();
      f.server.onConnect(connection -> {});
      ClientSupport connecting = f.client();
      CompletableFuture<OpenEvent> connect = connecting.connect(ConnectArguments.of());
      f.sockets.close();
      f.sockets.close();
      assertThat(open.received().get(0).closeCode()).isEqualTo(1000);
      assertThat(f.client.readyState()).isEqualTo(ReadyState.CLOSED);
      assertThat(connecting.readyState()).isEqualTo(ReadyState.CLOSED);
      Fixture.failure(SocketClosedException.class, connect);
      f.heard.next(OpenEvent.class);
      assertThat(f.heard.next(CloseEvent.class).clean()).isTrue();
    }
  }

  @Test
  void afterCloseEveryConnectFailsWith10002WhateverElseIsWrong() {
    try (Fixture f = Fixture.create()) {
      f.sockets.close();
      SocketClosedException failure =
          Fixture.failure(SocketClosedException.class, f.client.connect(ConnectArguments.of()));
      assertThat(failure.errCode()).isEqualTo(10002);
      assertThat(failure.errMsg()).startsWith("connectSocket:fail ");
      ClientSupport invalid =
          ClientSupport.of(ClientSpec.of(Fixture.Chat.class, "no url"), f.sockets);
      assertThatThrownBy(() -> invalid.connectBlocking(ConnectArguments.of()))
          .isInstanceOf(SocketClosedException.class);
      assertThat(f.client.readyState()).isEqualTo(ReadyState.CLOSED);
    }
  }

  @Test
  void closeOnAHandlersThreadDoesNotWait() {
    try (Fixture f = Fixture.create()) {
      FakeConnection connection = f.open();
      connection.answerClose(false);
      f.client.onMessage(
          Fixture.TEXTS,
          text -> {
            f.sockets.close();
            f.heard.accept("returned");
          });
      connection.send("go");
      assertThat(f.heard.nextText()).isEqualTo("returned");
      CompletableFuture<CloseEvent> end = f.client.whenClosed();
      connection.close(1000, "");
      Fixture.get(end);
    }
  }

  @Test
  void closeEndsTheThreadsOfTheRuntime() {
    FakeSocketServer server = FakeSocketServer.create();
    UniSockets sockets = UniSockets.builder().transport(server.transport()).build();
    ClientSupport client =
        ClientSupport.of(
            ClientSpec.of(Fixture.Chat.class, "ws://server/").messages(Fixture.TEXTS), sockets);
    CompletableFuture<Thread> thread = new CompletableFuture<>();
    client.onMessage(Fixture.TEXTS, text -> thread.complete(Thread.currentThread()));
    Fixture.get(client.connect(ConnectArguments.of()));
    server.connection(0).send("m");
    Thread handlers = Fixture.get(thread);
    sockets.close();
    Fixture.get(
        CompletableFuture.runAsync(
            () -> {
              try {
                handlers.join();
              } catch (InterruptedException e) {
                throw new AssertionError(e);
              }
            }));
    assertThat(handlers.isAlive()).isFalse();
  }

  @Test
  void sharedIsAlwaysTheSameAndConstructingAClientAsksNotForIt() {
    ClientSupport client = ClientSupport.of(ClientSpec.of(Fixture.Chat.class, "no url"));
    assertThat(
            Fixture.failure(UniSocketException.class, client.connect(ConnectArguments.of()))
                .errCode())
        .isEqualTo(600009);
    assertThat(UniSockets.shared()).isSameAs(UniSockets.shared());
  }

  @Test
  void httpClientTogetherWithTransportMakesBuildThrow() {
    try (FakeSocketServer server = FakeSocketServer.create()) {
      UniSockets.Builder builder =
          UniSockets.builder().transport(server.transport()).httpClient(http -> {});
      assertThatThrownBy(builder::build)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("transport")
          .hasMessageContaining("httpClient");
    }
  }

  @Test
  void settingsThatMakeNoSenseAreRefusedAtOnce() {
    UniSockets.Builder builder = UniSockets.builder();
    assertThatThrownBy(() -> builder.connectTimeout(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("connectTimeout");
    assertThatThrownBy(() -> builder.closeTimeout(Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder.sendTimeout(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder.maxMessageSize(0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder.sendBeforeOpen(OutagePolicy.LATEST))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void settingsOfOneClientGoBeforeTheAnnotationAndThatBeforeTheBuilders() {
    ClientSpec annotated =
        ClientSpec.of(Fixture.Chat.class, "ws://annotated/{room}")
            .protocols("a")
            .header("X-One: annotated", "X-Two: annotated ${key}")
            .timeout(2_000);
    try (Fixture f =
        Fixture.with(
            builder ->
                builder
                    .connectTimeout(Duration.ofSeconds(1))
                    .placeholders(key -> "<" + key + ">"))) {
      f.server.onConnect(connection -> {});
      ClientSupport client = ClientSupport.of(annotated, f.sockets);
      CompletableFuture<OpenEvent> connect =
          client.connect(ConnectArguments.of().path("room", "a b").header("x-two", "argument"));
      FakeConnection first = f.server.connection(0);
      assertThat(first.url()).isEqualTo(URI.create("ws://annotated/a%20b"));
      assertThat(first.header("X-One")).isEqualTo("annotated");
      assertThat(first.header("X-Two")).isEqualTo("argument");
      f.server.advance(Duration.ofSeconds(1));
      assertThat(connect).isNotDone();
      f.server.advance(Duration.ofSeconds(1));
      Fixture.failure(UniSocketException.class, connect);
    }
    try (Fixture f =
        Fixture.with(
            builder ->
                builder
                    .placeholders(key -> "<" + key + ">")
                    .client(
                        Fixture.Chat.class,
                        client ->
                            client
                                .url("wss://options/{room}")
                                .protocols("b", "c")
                                .header("x-one", "options")
                                .connectTimeout(Duration.ofSeconds(3))
                                .maxMessageSize(1)))) {
      f.server.onConnect(connection -> {});
      ClientSupport client = ClientSupport.of(annotated, f.sockets);
      CompletableFuture<OpenEvent> connect =
          client.connect(ConnectArguments.of().path("room", "r").header("x-two", null));
      FakeConnection first = f.server.connection(0);
      assertThat(first.url()).isEqualTo(URI.create("wss://options/r"));
      assertThat(first.protocols()).containsExactly("b", "c");
      assertThat(first.header("X-One")).isEqualTo("options");
      assertThat(first.header("X-Two")).isEqualTo("annotated <key>");
      f.server.advance(Duration.ofMillis(2_999));
      first.accept();
      assertThat(Fixture.get(connect).protocol()).isEqualTo("b");
      client.onError(f.heard);
      first.send("xx");
      f.heard.next(ErrorEvent.class);
    }
  }

  @Test
  void anInterceptorChangesUrlAndHeadersBeforeTheAttempt() {
    List<Handshake> seen = new CopyOnWriteArrayList<>();
    try (Fixture f =
        Fixture.with(
            builder ->
                builder.handshake(
                    handshake -> {
                      seen.add(handshake);
                      return CompletableFuture.supplyAsync(
                          () ->
                              handshake
                                  .withUrl(URI.create("ws://other/x"))
                                  .withHeader("Authorization", "Bearer fresh"));
                    }))) {
      FakeConnection connection = f.open();
      assertThat(connection.url()).isEqualTo(URI.create("ws://other/x"));
      assertThat(connection.header("authorization")).isEqualTo("Bearer fresh");
      assertThat(seen).hasSize(1);
      assertThat(seen.get(0).attempt()).isZero();
      assertThat(seen.get(0).lastFailure()).isNull();
    }
  }

  @Test
  void anInterceptorThatFailsInAnyWayIsAFailedAttempt() {
    try (Fixture f =
        Fixture.with(
            builder ->
                builder.handshake(
                    handshake -> {
                      throw new IllegalStateException("s3cret");
                    }))) {
      SocketConnectException failure =
          Fixture.failure(SocketConnectException.class, f.client.connect(ConnectArguments.of()));
      assertThat(failure.getCause()).hasMessage("s3cret");
      assertThat(failure.getMessage()).doesNotContain("s3cret");
    }
    try (Fixture f = Fixture.with(builder -> builder.handshake(handshake -> null))) {
      Fixture.failure(SocketConnectException.class, f.client.connect(ConnectArguments.of()));
    }
    try (Fixture f =
        Fixture.with(
            builder -> builder.handshake(handshake -> CompletableFuture.completedFuture(null)))) {
      Fixture.failure(SocketConnectException.class, f.client.connect(ConnectArguments.of()));
    }
    try (Fixture f =
        Fixture.with(
                builder ->
                    builder.handshake(
                        handshake ->
                            CompletableFuture.completedFuture(
                                handshake.withUrl(URI.create("http://no.socket/")))))
            .listening()) {
      assertThat(
              Fixture.failure(UniSocketException.class, f.client.connect(ConnectArguments.of()))
                  .errCode())
          .isEqualTo(600009);
      f.heard.next(ErrorEvent.class);
      f.heard.next(CloseEvent.class);
      assertThat(f.server.connections()).isEmpty();
    }
  }

  @Test
  void anInterceptorThatHangsCountsAgainstTheConnectTimeout() {
    CompletableFuture<Handshake> never = new CompletableFuture<>();
    try (Fixture f = Fixture.with(builder -> builder.handshake(handshake -> never))) {
      CompletableFuture<OpenEvent> connect = f.client.connect(ConnectArguments.of());
      f.server.advance(Duration.ofSeconds(60));
      Fixture.failure(UniSocketException.class, connect);
      never.complete(Handshake.of(URI.create("ws://late/"), Map.of(), List.of(), 0, null));
      assertThat(f.server.connections()).isEmpty();
    }
  }

  @Test
  void theObserverHearsTheLifeOfASocketAndMayThrow() {
    List<String> seen = new CopyOnWriteArrayList<>();
    SocketObserver observer =
        new SocketObserver() {
          @Override
          public void connecting(String socket) {
            seen.add("connecting " + socket);
            throw new IllegalStateException("of the observer");
          }

          @Override
          public void opened(String socket, Duration took) {
            seen.add("opened " + took);
          }

          @Override
          public void connectFailed(String socket, UniSocketException failure, Duration took) {
            seen.add("connectFailed " + failure.errCode() + " " + took);
          }

          @Override
          public void closed(String socket, CloseEvent event) {
            seen.add("closed " + event.code());
          }

          @Override
          public void failed(String socket, ErrorEvent event) {
            seen.add("failed " + event.errCode());
          }
        };
    try (Fixture f = Fixture.with(builder -> builder.observer(observer).executor(Runnable::run))) {
      f.server.onConnect(connection -> {});
      f.client.connect(ConnectArguments.of());
      f.server.advance(Duration.ofSeconds(2));
      f.server.connection(0).accept();
      f.server.connection(0).reset();
      f.client.connect(ConnectArguments.of());
      f.server.connection(1).refuse(500);
    }
    assertThat(seen)
        .containsExactly(
            "connecting Chat",
            "opened PT2S",
            "closed 1006",
            "failed 602001",
            "connecting Chat",
            "connectFailed 602001 PT0S",
            "failed 602001");
  }
}
