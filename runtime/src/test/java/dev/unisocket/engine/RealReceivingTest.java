package dev.unisocket.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unisocket.UniSockets;
import dev.unisocket.generated.ClientSpec;
import dev.unisocket.generated.ClientSupport;
import dev.unisocket.generated.ConnectArguments;
import dev.unisocket.generated.Inbound;
import dev.unisocket.generated.Route;
import dev.unisocket.testserver.Await;
import dev.unisocket.testserver.RawServer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Routing, publishers and streams over a loopback socket. */
class RealReceivingTest {
  record Trade(String symbol, int size) {}

  private static final Inbound<Trade> TRADES = Inbound.coded("onTrade", Trade.class);
  private static final Inbound<String> REST = Inbound.text("onRest");
  private static final Route TRADE = TRADES.route();

  @Test
  void rule16AClientOfTheSharedSocketsRoutesWhatIsTornIntoFrames() throws Exception {
    try (RawServer server =
        RawServer.start(
            peer -> {
              peer.accept();
              peer.text("{\"type\":\"trade\",\"symbol\":\"A\",\"size\":1}");
              peer.frame(false, 1, bytes("{\"ty"));
              peer.ping(bytes("between"));
              peer.frame(true, 0, bytes("pe\":\"other\"}"));
              peer.close(1000, "");
              peer.finish();
            })) {
      ClientSpec spec =
          ClientSpec.of(Fixture.Chat.class, server.url("/"))
              .discriminator("type", kind -> kind.equals("trade") ? TRADE : Route.none())
              .messages(TRADES, REST)
              .fallback(REST);
      ClientSupport client = ClientSupport.of(spec); // its codec is looked for by this connect
      Asking<Trade> trades = Asking.<Trade>forAll().of(client.publisher(TRADES));
      Asking<String> rest = Asking.<String>forAll().of(client.publisher(REST));
      Fixture.get(client.connect(ConnectArguments.of()));
      assertThat(trades.heard.next(Trade.class)).isEqualTo(new Trade("A", 1));
      assertThat(rest.heard.nextText()).isEqualTo("{\"type\":\"other\"}");
      assertThat(trades.heard.nextText()).isEqualTo(Asking.COMPLETE);
      assertThat(rest.heard.nextText()).isEqualTo(Asking.COMPLETE);
      assertThat(server.failures()).isEmpty();
    }
  }

  @Test
  void rule21AnIdleReaderSlowsTheServerDownToAStandstillAndLosesNothing() throws Exception {
    int messages = 1_024; // 64 MiB, more than sockets hold on the way
    String filling = "x".repeat(64 << 10);
    AtomicInteger written = new AtomicInteger();
    try (RawServer server =
            RawServer.start(
                peer -> {
                  peer.accept();
                  for (int i = 0; i < messages; i++) {
                    peer.text(i + ":" + filling);
                    written.incrementAndGet();
                  }
                  peer.close(1000, "");
                  peer.finish();
                });
        UniSockets sockets = UniSockets.builder().build()) {
      ClientSupport client =
          ClientSupport.of(
              ClientSpec.of(Fixture.Chat.class, server.url("/")).messages(Fixture.TEXTS), sockets);
      try (Stream<String> texts = client.stream(Fixture.TEXTS)) {
        Fixture.get(client.connect(ConnectArguments.of()));
        awaitStandstill(written);
        assertThat(written).hasValueLessThan(messages);
        Iterator<String> reader = texts.iterator();
        for (int i = 0; i < messages; i++) {
          assertThat(reader.next()).startsWith(i + ":").hasSizeGreaterThan(filling.length());
        }
        assertThat(reader.hasNext()).isFalse();
      }
      assertThat(server.failures()).isEmpty();
    }
  }

  /** Returns when nothing has been written for a while. */
  private static void awaitStandstill(AtomicInteger written) {
    int[] last = {-1};
    long[] since = {System.nanoTime()};
    Await.until(
        "the server stands still",
        () -> {
          if (written.get() != last[0]) {
            last[0] = written.get();
            since[0] = System.nanoTime();
          }
          return System.nanoTime() - since[0] > TimeUnit.MILLISECONDS.toNanos(500);
        });
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
