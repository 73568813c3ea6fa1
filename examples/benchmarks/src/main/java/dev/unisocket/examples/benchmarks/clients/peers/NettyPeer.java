package dev.unisocket.examples.benchmarks.clients.peers;

import dev.unisocket.examples.benchmarks.clients.Contestant;
import dev.unisocket.examples.benchmarks.clients.Trade;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Netty, on one event loop over NIO: messages are handled where they are read; a send is handed to
 * the event loop, after waiting while the channel is not writable. Trades are bytes on both sides,
 * no {@code String}.
 *
 * <p>With a {@code FlushConsolidationHandler}, that Netty offers for many small writes: it doubles
 * the rate of sends, and gives some of the rate of echoes back. {@link NettyFlushingPeer} does
 * without.
 */
public class NettyPeer implements Contestant {

  private final boolean consolidated;

  public NettyPeer() {
    this(true);
  }

  NettyPeer(boolean consolidated) {
    this.consolidated = consolidated;
  }

  @Override
  public String name() {
    return "Netty 4.2";
  }

  @Override
  public String key() {
    return "netty";
  }

  @Override
  public Session<Trade> trades(URI url, Consumer<Trade> received) throws Exception {
    NettyConnection connection = NettyConnection.open(url, consolidated, new TradeReader(received));
    return new Session<>() {
      @Override
      public void send(Trade trade) throws Exception {
        byte[] json = Json.WRITER.writeValueAsBytes(trade);
        connection.send(new TextWebSocketFrame(Unpooled.wrappedBuffer(json)));
      }

      @Override
      public void close() throws Exception {
        connection.close();
      }
    };
  }

  @Override
  public Session<String> texts(URI url, Consumer<String> received) throws Exception {
    NettyConnection connection =
        NettyConnection.open(
            url, consolidated, text -> received.accept(text.toString(StandardCharsets.UTF_8)));
    return new Session<>() {
      @Override
      public void send(String text) throws Exception {
        connection.send(new TextWebSocketFrame(text));
      }

      @Override
      public void close() throws Exception {
        connection.close();
      }
    };
  }

  /** Jackson reads arrays faster than streams: one array for all messages of the event loop. */
  private static final class TradeReader implements Consumer<ByteBuf> {
    private final Consumer<Trade> received;
    private byte[] json = new byte[256];

    TradeReader(Consumer<Trade> received) {
      this.received = received;
    }

    @Override
    public void accept(ByteBuf content) {
      int length = content.readableBytes();
      if (length > json.length) {
        json = new byte[length];
      }
      content.readBytes(json, 0, length);
      received.accept(read(length));
    }

    private Trade read(int length) {
      try {
        return Json.READER.readValue(json, 0, length);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
