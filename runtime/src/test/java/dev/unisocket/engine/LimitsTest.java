package dev.unisocket.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.Gson;
import dev.unisocket.CloseEvent;
import dev.unisocket.ErrorEvent;
import dev.unisocket.MessageDecodeException;
import dev.unisocket.MessageTooLargeException;
import dev.unisocket.OpenEvent;
import dev.unisocket.ReadyState;
import dev.unisocket.ReconnectPolicy;
import dev.unisocket.SocketConnectException;
import dev.unisocket.UniSockets;
import dev.unisocket.codec.MessageCodec;
import dev.unisocket.codec.gson.GsonCodec;
import dev.unisocket.codec.jackson.JacksonCodec;
import dev.unisocket.generated.ClientSpec;
import dev.unisocket.generated.ClientSupport;
import dev.unisocket.generated.ConnectArguments;
import dev.unisocket.generated.Inbound;
import dev.unisocket.testing.FakeConnection;
import dev.unisocket.testserver.Await;
import dev.unisocket.testserver.Frame;
import dev.unisocket.testserver.RawServer;
import java.io.IOException;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server may do to a client at most, and the setting that every refusal names. */
class LimitsTest {
  private static final Inbound<byte[]> BYTES = Inbound.bytes("onBytes");
  private static final byte[] NOTHING = new byte[0];

  /** A client over a loopback socket. */
  private static ClientSupport client(UniSockets sockets, RawServer server, Heard heard) {
    ClientSupport client =
        ClientSupport.of(
            ClientSpec.of(Fixture.Chat.class, server.url("/")).messages(Fixture.TEXTS, BYTES),
            sockets);
    client.onMessage(Fixture.TEXTS, heard);
    client.onMessage(BYTES, heard);
    client.onError(heard);
    client.onClose(heard);
    return client;
  }

  private static MessageTooLargeException endsWith1009(Heard heard) {
    ErrorEvent error = heard.next(ErrorEvent.class);
    assertThat(error.errCode()).isEqualTo(602001);
    assertThat(error.cause())
        .isInstanceOf(MessageTooLargeException.class)
        .hasMessageContaining("maxMessageSize");
    CloseEvent close = heard.next(CloseEvent.class);
    assertThat(close.code()).isEqualTo(1009);
    assertThat(close.clean()).isFalse();
    return (MessageTooLargeException) error.cause();
  }

  @Test
  void aMessageOfJustTheLimitIsAMessageAndOneByteMoreIsNotTextOrBinaryWholeOrInFragments()
      throws Exception {
    int limit = 100_000;
    for (boolean text : new boolean[] {true, false}) {
      for (int fragment : new int[] {limit + 1, 1_000}) {
        Heard heard = new Heard();
        try (RawServer server =
                RawServer.start(
                    peer -> {
                      peer.accept();
                      for (int size : new int[] {limit, limit, limit + 1}) {
                        for (int sent = 0; sent < size; sent += fragment) {
                          byte[] part = new byte[Math.min(fragment, size - sent)];
                          int opcode = sent > 0 ? Frame.CONTINUATION : text ? 1 : 2;
                          peer.frame(sent + part.length == size, opcode, part);
                        }
                      }
                      peer.drain();
                    });
            UniSockets sockets = UniSockets.builder().maxMessageSize(limit).build()) {
          client(sockets, server, heard).connectBlocking(ConnectArguments.of());
          for (int i = 0; i < 2; i++) {
            if (text) {
              assertThat(heard.nextText()).hasSize(limit);
            } else {
              assertThat(heard.next(byte[].class)).hasSize(limit);
            }
          }
          assertThat(endsWith1009(heard)).hasMessageContaining("100000");
        }
      }
    }
  }

  @Test
  void aMessageThatNeverEndsIsCutOffAtTheLimit() throws Exception {
    AtomicLong written = new AtomicLong();
    Heard heard = new Heard();
    try (RawServer server =
            RawServer.start(
                peer -> {
                  peer.accept();
                  peer.frame(false, Frame.BINARY, NOTHING);
                  pour(peer::write, frames(false, 16_000, 8), written);
                });
        UniSockets sockets = UniSockets.builder().maxMessageSize(1 << 20).build()) {
      client(sockets, server, heard).connectBlocking(ConnectArguments.of());
      endsWith1009(heard);
      assertThat(written.get()).isLessThan(50_000_000);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {Frame.TEXT, Frame.BINARY})
  void emptyFragmentsWithoutEndEndTheConnection(int opcode) throws Exception {
    AtomicLong written = new AtomicLong();
    Heard heard = new Heard();
    try (RawServer server =
            RawServer.start(
                peer -> {
                  peer.accept();
                  peer.frame(false, opcode, NOTHING);
                  pour(peer::write, frames(false, 0, 4_096), written);
                });
        UniSockets sockets = UniSockets.builder().build()) {
      client(sockets, server, heard).connectBlocking(ConnectArguments.of());
      assertThat(endsWith1009(heard)).hasMessageContaining("empty fragments");
    }
  }

  @Test
  void tensOfThousandsOfSmallFragmentsAreAMessage() throws Exception {
    Heard heard = new Heard();
    try (RawServer server =
            RawServer.start(
                peer -> {
                  peer.accept();
                  peer.frame(false, Frame.BINARY, NOTHING);
                  for (int i = 0; i < 30; i++) {
                    peer.write(frames(false, 3, 1_000));
                    peer.write(frames(false, 0, 500)); // some of them empty
                  }
                  peer.frame(true, Frame.CONTINUATION, NOTHING);
                  peer.finish();
                });
        UniSockets sockets = UniSockets.builder().build()) {
      ClientSupport client = client(sockets, server, heard);
      client.connectBlocking(ConnectArguments.of());
      assertThat(heard.next(byte[].class)).hasSize(90_000);
      client.close();
    }
  }

  @Test
  void theCountOfEmptyFragmentsBeginsAnewWithEachMessage() {
    try (Fixture f = Fixture.with(b -> b.executor(Runnable::run)).listening()) {
      FakeConnection connection = f.open();
      f.heard.next(OpenEvent.class);
      for (int i = 0; i < 3; i++) {
        for (int part = 0; part < 40_000; part++) {
          connection.sendPart("", false);
        }
        connection.sendPart("", true);
        assertThat(f.heard.nextText()).isEmpty();
      }
      for (int part = 0; part <= 65_536; part++) {
        connection.sendPart("", false);
      }
      endsWith1009(f.heard);
    }
  }

  @Test
  void theHeadersOfAResponseAreBoundedByThePropertyThatTheFailureNames() throws Exception {
    Runtime.Version jdk = Runtime.version();
    boolean bounded =
        jdk.feature() > 23
            || (jdk.feature() == 17 && jdk.update() >= 13)
            || (jdk.feature() == 21 && jdk.update() >= 5);
    assumeTrue(bounded, "this JDK has no jdk.http.maxHeaderSize: " + jdk);
    AtomicLong written = new AtomicLong();
    try (RawServer server =
            RawServer.start(
                peer -> {
                  peer.requestLine();
                  peer.write(ascii("HTTP/1.1 101 Switching\r\nUpgrade: websocket\r\n"));
                  pour(peer::write, ascii("X-Secret: sesame\r\n".repeat(1_000)), written);
                });
        UniSockets sockets = UniSockets.builder().build()) {
      SocketConnectException failure =
          Fixture.failure(
              SocketConnectException.class,
              client(sockets, server, new Heard()).connect(ConnectArguments.of()));
      assertThat(failure)
          .hasMessageContaining("jdk.http.maxHeaderSize")
          .hasCauseInstanceOf(ProtocolException.class);
      assertThat(failure.getMessage()).doesNotContain("sesame");
      assertThat(written.get()).isLessThan(50_000_000);
    }
  }

  @Test
  void oneMegabyteOfNestingIsAnErrorOfThatMessageAndTheSocketLivesOn() {
    Map<String, MessageCodec> codecs =
        Map.of(
            "Jackson", JacksonCodec.of(new ObjectMapper()),
            "Gson", GsonCodec.of(new Gson()),
            "a codec that recurses",
                MessageCodec.of((value, type) -> "", (text, type) -> depth(text, 0)));
    Inbound<Object> any = Inbound.coded("onAny", Object.class);
    for (String open : List.of("[", "{\"a\":")) {
      codecs.forEach(
          (name, codec) -> {
            try (Fixture f = Fixture.with(b -> b.codec(codec))) {
              ClientSupport client =
                  ClientSupport.of(
                      ClientSpec.of(Fixture.Chat.class, "ws://server/").messages(any), f.sockets);
              client.onMessage(any, f.heard);
              client.onError(f.heard);
              Fixture.get(client.connect(ConnectArguments.of()));
              FakeConnection connection = f.server.connection(0);
              String nested = open.repeat((1 << 20) / open.length());
              connection.send(nested);
              ErrorEvent error = f.heard.next(ErrorEvent.class);
              assertThat(error.errCode()).as(name).isEqualTo(10004);
              assertThat(error.cause()).as(name).isInstanceOf(MessageDecodeException.class);
              assertThat(error.raw()).isEqualTo(nested);
              assertThat(client.readyState()).isEqualTo(ReadyState.OPEN);
              connection.send("[]");
              f.heard.next(Object.class);
            }
          });
    }
  }

  @Test
  void aServerThatSendsAndBreaksTimeAndAgainDoesNotFillTheLineOfAHandlerThatStandsStill() {
    CompletableFuture<Void> release = new CompletableFuture<>();
    List<String> handled = new CopyOnWriteArrayList<>();
    try (Fixture f =
        Fixture.with(
            b ->
                b.reconnect(
                    ReconnectPolicy.standard()
                        .initialDelay(Duration.ofMillis(1))
                        .maxDelay(Duration.ofMillis(1))))) {
      f.client.onMessage(
          Fixture.TEXTS,
          text -> {
            handled.add(text);
            release.join();
          });
      f.open();
      for (int i = 0; i < 100; i++) {
        FakeConnection connection = f.server.connection(i);
        Await.until("it is open", () -> f.client.readyState() == ReadyState.OPEN);
        for (int message = 0; message < 50; message++) {
          connection.send(i + ":" + message);
        }
        connection.reset();
        int next = i + 1;
        Await.until(
            "it connects again",
            () -> {
              f.server.advance(Duration.ofMillis(1));
              return f.server.connections().size() > next;
            });
      }
      Await.until("it is open", () -> f.client.readyState() == ReadyState.OPEN);
      release.complete(null);
      f.server.connection(100).send("last"); // the handlers' progress lets the present one read
      Await.until("the last is handled", () -> handled.contains("last"));
      System.out.println(
          "messages of 100 connections that a handler left standing: " + handled.size());
      assertThat(handled).hasSizeLessThanOrEqualTo(1_024 + 1);
    }
  }

  private static Object depth(String text, int at) {
    return text.length() - at < 3 ? (Object) at : depth(text, at + 1);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** Returns fragments that follow a first one. */
  private static byte[] frames(boolean fin, int size, int count) {
    ByteBuffer frames = ByteBuffer.allocate(count * (size + 4));
    for (int i = 0; i < count; i++) {
      frames.put((byte) (fin ? 0x80 : 0));
      if (size < 126) {
        frames.put((byte) size);
      } else {
        frames.put((byte) 126).putShort((short) size);
      }
      frames.put(new byte[size]);
    }
    byte[] bytes = new byte[frames.flip().remaining()];
    frames.get(bytes);
    return bytes;
  }

  private interface Output {
    void write(byte[] bytes) throws IOException;
  }

  /** Writes until the client leaves. */
  private static void pour(Output to, byte[] piece, AtomicLong written) {
    try {
      while (true) {
        to.write(piece);
        written.addAndGet(piece.length);
      }
    } catch (IOException left) {
      return; // which is what the test is about
    }
  }
}
