package dev.unisocket.examples.benchmarks.clients.peers;

/** Netty with a write to the socket for each message. */
public final class NettyFlushingPeer extends NettyPeer {

  public NettyFlushingPeer() {
    super(false);
  }

  @Override
  public String name() {
    return "Netty 4.2, each flushed";
  }

  @Override
  public String key() {
    return "netty-flushing";
  }
}
