package dev.unisocket.examples.benchmarks.clients;

import java.io.IOException;
import java.nio.channels.SocketChannel;

/**
 * Sends as many messages as it is asked for, in large batches. It waits to be asked: the JDK's
 * client can lose what comes together with the answer to the handshake.
 */
final class Flood {
  private final SocketChannel channel;
  private final Bursts bursts;
  private final FloodSource source;

  Flood(SocketChannel channel, Bursts bursts, FloodSource source) {
    this.channel = channel;
    this.bursts = bursts;
    this.source = source;
  }

  void serve() throws IOException {
    FrameReader frames = new FrameReader(channel, bursts, false);
    while (frames.next()) {
      long count = Trades.number(frames.bytes(), frames.from(), frames.to());
      bursts.begin();
      source.send(channel, count, bursts);
      bursts.end();
    }
    frames.goodbye();
  }
}
