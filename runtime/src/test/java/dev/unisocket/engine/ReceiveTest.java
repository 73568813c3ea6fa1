package dev.unisocket.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unisocket.CloseEvent;
import dev.unisocket.ErrorEvent;
import dev.unisocket.MessageDecodeException;
import dev.unisocket.MessageEvent;
import dev.unisocket.MessageTooLargeException;
import dev.unisocket.OpenEvent;
import dev.unisocket.ReadyState;
import dev.unisocket.Registration;
import dev.unisocket.codec.MessageCodec;
import dev.unisocket.generated.ClientSpec;
import dev.unisocket.generated.ClientSupport;
import dev.unisocket.generated.ConnectArguments;
import dev.unisocket.generated.Inbound;
import dev.unisocket.generated.Outbound;
import dev.unisocket.testing.FakeConnection;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ReceiveTest {
  private static final Inbound<byte[]> BYTES = Inbound.bytes("onBytes");
  private static final Inbound<ByteBuffer> BUFFER = Inbound.buffer("onBuffer");
  private static final Inbound<MessageEvent> EVENTS = Inbound.event("onEvent");
  private static final Inbound<Integer> NUMBERS = Inbound.coded("onNumber", Integer.class);

  private static ClientSupport client(Fixture f, Inbound<?>... messages) {
    return ClientSupport.of(
        ClientSpec.of(Fixture.Chat.class, "ws://server/").messages(messages), f.sockets);
  }

  private static FakeConnection open(Fixture f, ClientSupport client) {
    Fixture.get(client.connect(ConnectArguments.of()));
    return f.server.connection(f.server.connections().size() - 1);
  }

  @Test
  void textGoesToTheTextMethodAndBinaryToTheBytesMethod() {
    try (Fixture f = Fixture.create()) {
      ClientSupport client = client(f, Fixture.TEXTS, BYTES);
      client.onMessage(Fixture.TEXTS, f.heard);
      client.onMessage(BYTES, bytes -> f.heard.accept("bytes " + bytes.length));
      FakeConnection connection = open(f, client);
      connection.send("text");
      connection.send(ByteBuffer.allocate(3));
      connection.send("");
      connection.send(ByteBuffer.allocate(0));
      assertThat(f.heard.nextText()).isEqualTo("text");
      assertThat(f.heard.nextText()).isEqualTo("bytes 3");
      assertThat(f.heard.nextText()).isEmpty(); // an empty message is a message
      assertThat(f.heard.nextText()).isEqualTo("bytes 0");
    }
  }

  @Test
  void withoutATextOrBytesMethodTheCodedOneTakesBoth() {
    MessageCodec codec =
        MessageCodec.of((value, type) -> "" + value, (text, type) -> Integer.valueOf(text));
    try (Fixture f = Fixture.with(builder -> builder.codec(codec))) {
      ClientSupport client = client(f, NUMBERS);
      client.onMessage(NUMBERS, f.heard);
      FakeConnection connection = open(f, client);
      connection.send("1");
      connection.send(ByteBuffer.wrap(new byte[] {'2'}));
      assertThat(f.heard.next(Integer.class)).isEqualTo(1);
      assertThat(f.heard.next(Integer.class)).isEqualTo(2);
    }
  }

  @Test
  void aMessageIsDecodedOnceOnTheHandlersThread() {
    AtomicInteger decoded = new AtomicInteger();
    List<Thread> threads = new CopyOnWriteArrayList<>();
    MessageCodec codec =
        MessageCodec.of(
            (value, type) -> "" + value,
            (text, type) -> {
              threads.add(Thread.currentThread());
              decoded.incrementAndGet();
              return Integer.valueOf(text);
            });
    try (Fixture f = Fixture.with(builder -> builder.codec(codec))) {
      ClientSupport client = client(f, NUMBERS);
      client.onMessage(NUMBERS, f.heard);
      client.onMessage(
          NUMBERS,
          number -> {
            threads.add(Thread.currentThread());
            f.heard.accept(number);
          });
      open(f, client).send("7");
      assertThat(f.heard.next(Integer.class)).isSameAs(f.heard.next(Integer.class));
      assertThat(decoded).hasValue(1);
      assertThat(threads.get(0)).isSameAs(threads.get(1));
      assertThat(threads.get(0).getName()).startsWith("unisocket-");
      assertThat(threads.get(0).isDaemon()).isTrue();
    }
  }

  @Test
  void messageEventMethodsSeeEveryMessageFirst() {
    try (Fixture f = Fixture.create()) {
      ClientSupport client = client(f, Fixture.TEXTS, EVENTS);
      client.onMessage(Fixture.TEXTS, text -> f.heard.accept("text " + text));
      client.onMessage(
          EVENTS, event -> f.heard.accept("event " + event.data().getClass().getSimpleName()));
      FakeConnection connection = open(f, client);
      connection.send("a");
      connection.send(ByteBuffer.allocate(1));
      assertThat(f.heard.nextText()).isEqualTo("event String");
      assertThat(f.heard.nextText()).isEqualTo("text a");
      assertThat(f.heard.nextText()).startsWith("event ").endsWith("ByteBufferR");
    }
  }

  @Test
  void aReceivedArrayIsSharedAndEachHandlerGetsAReadOnlyBufferOfItsOwn() {
    try (Fixture f = Fixture.create()) {
      ClientSupport arrays = client(f, BYTES);
      arrays.onMessage(BYTES, f.heard);
      arrays.onMessage(BYTES, f.heard);
      open(f, arrays).send(ByteBuffer.wrap(new byte[] {1, 2}));
      byte[] first = f.heard.next(byte[].class);
      assertThat(f.heard.next(byte[].class)).isSameAs(first).containsExactly(1, 2);

      ClientSupport buffers = client(f, BUFFER);
      for (int i = 0; i < 2; i++) {
        buffers.onMessage(
            BUFFER,
            buffer -> {
              assertThat(buffer.isReadOnly()).isTrue();
              f.heard.accept((int) buffer.get() + buffer.remaining());
            });
      }
      open(f, buffers).send(ByteBuffer.wrap(new byte[] {5, 6}));
      assertThat(f.heard.next(Integer.class)).isEqualTo(6);
      assertThat(f.heard.next(Integer.class)).isEqualTo(6);
    }
  }

  @Test
  void aMessageThatCannotBeDecodedIsAnErrorInItsPlaceWithTheRawMessage() {
    MessageCodec codec =
        MessageCodec.of((value, type) -> "" + value, (text, type) -> Integer.valueOf(text));
    try (Fixture f = Fixture.with(builder -> builder.codec(codec))) {
      ClientSupport client = client(f, NUMBERS);
      client.onMessage(NUMBERS, f.heard);
      client.onError(f.heard);
      FakeConnection connection = open(f, client);
      connection.send("1");
      connection.send("s3cret");
      connection.send("2");
      assertThat(f.heard.next(Integer.class)).isEqualTo(1);
      ErrorEvent error = f.heard.next(ErrorEvent.class);
      assertThat(error.errCode()).isEqualTo(10004);
      assertThat(error.errMsg()).startsWith("onSocketMessage:fail");
      assertThat(error.raw()).isEqualTo("s3cret");
      assertThat(error.cause())
          .isInstanceOf(MessageDecodeException.class)
          .hasMessageContaining("Integer");
      assertThat(error.cause().getMessage()).doesNotContain("s3cret");
      assertThat(f.heard.next(Integer.class)).isEqualTo(2);
      assertThat(client.readyState()).isEqualTo(ReadyState.OPEN);
    }
  }

  @Test
  void aHandlerThatThrowsIsAnErrorInItsPlaceAndTheOthersAreCalled() {
    try (Fixture f = Fixture.create()) {
      IllegalStateException thrown = new IllegalStateException("of the application");
      f.client.onOpen(
          open -> {
            throw thrown;
          });
      f.client.onMessage(
          Fixture.TEXTS,
          text -> {
            throw thrown;
          });
      f.client.onMessage(Fixture.TEXTS, f.heard);
      f.client.onError(
          error -> {
            throw new IllegalStateException("an error handler that throws is logged only");
          });
      f.client.onError(f.heard);
      FakeConnection connection = f.open();
      ErrorEvent ofOpen = f.heard.next(ErrorEvent.class);
      assertThat(ofOpen.errCode()).isEqualTo(10004);
      assertThat(ofOpen.errMsg()).startsWith("onSocketError:fail");
      assertThat(ofOpen.raw()).isNull();
      connection.send("one");
      ErrorEvent ofMessage = f.heard.next(ErrorEvent.class);
      assertThat(ofMessage.errMsg()).startsWith("onSocketMessage:fail");
      assertThat(ofMessage.cause().getCause()).isSameAs(thrown);
      assertThat(ofMessage.cause().getMessage()).doesNotContain("of the application");
      assertThat(ofMessage.raw()).isEqualTo("one");
      assertThat(f.heard.nextText()).isEqualTo("one");
      assertThat(f.client.readyState()).isEqualTo(ReadyState.OPEN);
    }
  }

  @Test
  void aCloseHandlerThatThrowsKeepsNobodyFromTheClose() {
    try (Fixture f = Fixture.create()) {
      f.client.onClose(
          close -> {
            throw new IllegalStateException("of the application");
          });
      f.client.onError(f.heard);
      f.client.onClose(f.heard);
      f.open().close(1000, "");
      f.heard.next(CloseEvent.class);
      assertThat(f.heard.rest()).isEmpty();
    }
  }

  @Test
  void partsMakeOneMessage() {
    try (Fixture f = Fixture.create().listening()) {
      FakeConnection connection = f.open();
      f.heard.next(OpenEvent.class);
      for (int i = 0; i < 100; i++) {
        connection.sendPart("", false);
        connection.sendPart("ab", false);
      }
      connection.sendPart("", true);
      connection.sendPart("next", true);
      assertThat(f.heard.nextText()).isEqualTo("ab".repeat(100));
      assertThat(f.heard.nextText()).isEqualTo("next");
    }
  }

  @Test
  void partsOfConnectionsAreKeptApart() {
    try (Fixture f = Fixture.create().listening()) {
      FakeConnection connection = f.open();
      f.heard.next(OpenEvent.class);
      ClientSupport other = f.client();
      other.onMessage(Fixture.TEXTS, f.heard);
      FakeConnection second = open(f, other);
      for (int round = 0; round < 2; round++) {
        connection.sendPart("a", false);
        second.sendPart("x", false);
        connection.sendPart("b", false);
        second.sendPart("y", true);
        assertThat(f.heard.nextText()).isEqualTo("xy");
        connection.sendPart("c", true);
        assertThat(f.heard.nextText()).isEqualTo("abc");
      }
    }
  }

  @Test
  void whatCameWhileAHandlerWasBusyIsHeardBeforeAnEndOfOurOwn() {
    try (Fixture f = Fixture.create()) {
      CompletableFuture<Void> release = new CompletableFuture<>();
      f.client.onMessage(
          Fixture.TEXTS,
          text -> {
            f.heard.accept(text);
            release.join();
          });
      f.client.onClose(f.heard);
      FakeConnection connection = f.open();
      connection.send("1");
      assertThat(f.heard.nextText()).isEqualTo("1");
      connection.send("2");
      connection.send("3");
      f.client.task().abort();
      connection.send("4");
      release.complete(null);
      assertThat(f.heard.nextText()).isEqualTo("2");
      assertThat(f.heard.nextText()).isEqualTo("3");
      f.heard.next(CloseEvent.class);
      assertThat(f.heard.rest()).isEmpty();
    }
  }

  @Test
  void aMessageAboveTheLimitEndsTheConnectionWith1009CountingUtf8() {
    try (Fixture f = Fixture.with(builder -> builder.maxMessageSize(6)).listening()) {
      FakeConnection connection = f.open();
      f.heard.next(OpenEvent.class);
      connection.sendPart("é", false);
      connection.sendPart("éé", true); // six bytes
      connection.sendPart("€€", false); // six bytes
      assertThat(f.heard.nextText()).isEqualTo("ééé");
      assertThat(f.client.readyState()).isEqualTo(ReadyState.OPEN);
      connection.sendPart("x", false);
      ErrorEvent error = f.heard.next(ErrorEvent.class);
      assertThat(error.errCode()).isEqualTo(602001);
      assertThat(error.cause())
          .isInstanceOf(MessageTooLargeException.class)
          .hasMessageContaining("maxMessageSize");
      CloseEvent close = f.heard.next(CloseEvent.class);
      assertThat(close.code()).isEqualTo(1009);
      assertThat(close.clean()).isFalse();
      assertThat(connection.isAborted()).isTrue();
    }
  }

  @Test
  void aSlowHandlerSlowsTheServerAndNotTheHeap() {
    try (Fixture f = Fixture.create()) {
      CompletableFuture<Void> release = new CompletableFuture<>();
      f.client.onMessage(
          Fixture.TEXTS,
          text -> {
            f.heard.accept(text);
            release.join();
          });
      FakeConnection connection = f.open();
      List<Integer> taken = new CopyOnWriteArrayList<>();
      for (int i = 0; i < 1_000; i++) {
        int number = i;
        connection.send("m" + i);
        connection.ping(); // answered when the client has read so far
        if (connection.received().size() > taken.size()) {
          taken.add(number);
        }
      }
      assertThat(f.heard.nextText()).isEqualTo("m0");
      assertThat(taken.size()).isLessThan(512);
      release.complete(null);
      for (int i = 1; i < 1_000; i++) {
        assertThat(f.heard.nextText()).isEqualTo("m" + i);
      }
    }
  }

  @Test
  void aBlockedHandlerHoldsBackItsOwnSocketOnly() {
    try (Fixture f = Fixture.create()) {
      CompletableFuture<Void> release = new CompletableFuture<>();
      f.client.onMessage(Fixture.TEXTS, text -> release.join());
      f.open().send("blocks");
      ClientSupport other = f.client();
      other.onMessage(Fixture.TEXTS, f.heard);
      open(f, other).send("free");
      assertThat(f.heard.nextText()).isEqualTo("free");
      release.complete(null);
    }
  }

  @Test
  void handlersOfAClientAreSerialAcrossItsConnectionsToo() {
    try (Fixture f = Fixture.create()) {
      AtomicInteger inside = new AtomicInteger();
      f.client.onMessage(
          Fixture.TEXTS,
          text -> {
            f.heard.accept(inside.incrementAndGet());
            Thread.onSpinWait();
            inside.decrementAndGet();
          });
      for (int run = 0; run < 5; run++) {
        FakeConnection connection = f.open();
        for (int i = 0; i < 10; i++) {
          connection.send("m");
        }
        connection.reset();
      }
      for (int i = 0; i < 50; i++) {
        assertThat(f.heard.next(Integer.class)).isEqualTo(1);
      }
    }
  }

  @Test
  void defaultMethodsComeFirstInSourceOrderThenRegistrationsAsTheyWereBound() {
    try (Fixture f = Fixture.create()) {
      f.client.onOpen(open -> f.heard.accept("registered 1"));
      f.client.onOpen(open -> f.heard.accept("registered 2"));
      for (int i = 0; i < 2; i++) { // each connect binds them again
        f.client.bindOpen(1, open -> f.heard.accept("default 1"));
        f.client.bindOpen(0, open -> f.heard.accept("default 0"));
      }
      f.client.onMessage(Fixture.TEXTS, text -> f.heard.accept("registered " + text));
      f.client.bindMessage(Fixture.TEXTS, text -> f.heard.accept("default " + text));
      f.open().send("m");
      assertThat(
              List.of(
                  f.heard.nextText(),
                  f.heard.nextText(),
                  f.heard.nextText(),
                  f.heard.nextText(),
                  f.heard.nextText(),
                  f.heard.nextText()))
          .containsExactly(
              "default 0",
              "default 1",
              "registered 1",
              "registered 2",
              "default m",
              "registered m");
    }
  }

  @Test
  void aRegistrationThatIsClosedHearsNothingMore() {
    try (Fixture f = Fixture.create()) {
      Registration gone = f.client.onMessage(Fixture.TEXTS, text -> f.heard.accept("gone"));
      f.client.onMessage(Fixture.TEXTS, f.heard);
      FakeConnection connection = f.open();
      gone.close();
      gone.close();
      connection.send("m");
      assertThat(f.heard.nextText()).isEqualTo("m");
    }
  }

  @Test
  void listenersOfTheTaskHearAfterTheClientsHandlers() {
    try (Fixture f = Fixture.create()) {
      f.client.onMessage(Fixture.TEXTS, text -> f.heard.accept("client " + text));
      FakeConnection connection = f.open();
      f.client.task().onMessage(message -> f.heard.accept("task " + message.text()));
      connection.send("m");
      assertThat(f.heard.nextText()).isEqualTo("client m");
      assertThat(f.heard.nextText()).isEqualTo("task m");
    }
  }

  @Test
  void aCodecIsLookedForWhenItIsNeededAndSendsWithIt() {
    MessageCodec codec =
        MessageCodec.ofBinary((value, type) -> new byte[] {7}, (bytes, type) -> bytes.get());
    try (Fixture f = Fixture.with(builder -> builder.codec(codec))) {
      FakeConnection connection = f.open();
      Fixture.get(f.client.send(Outbound.<Object>coded("send", Object.class), "x"));
      assertThat(connection.received().get(0).binary()).isEqualTo(ByteBuffer.wrap(new byte[] {7}));
    }
  }
}
