package dev.unisocket.examples.benchmarks.clients.peers;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolConfig;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler.ClientHandshakeStateEvent;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.handler.flush.FlushConsolidationHandler;
import java.net.URI;
import java.nio.channels.ClosedChannelException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A channel and its pipeline. */
final class NettyConnection {

  private static final int MOST_BYTES = 1 << 20;

  private final EventLoopGroup group;
  private final Channel channel;
  private final Incoming incoming;

  private NettyConnection(EventLoopGroup group, Channel channel, Incoming incoming) {
    this.group = group;
    this.channel = channel;
    this.incoming = incoming;
  }

  /**
   * Opens one.
   *
   * @param consolidated whether flushes that meet in the event loop become one
   * @param received hears the content of every text, in the event loop
   */
  static NettyConnection open(URI url, boolean consolidated, Consumer<ByteBuf> received)
      throws Exception {
    EventLoopGroup group = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    Incoming incoming = new Incoming(received);
    Channel channel =
        new Bootstrap()
            .group(group)
            .channel(NioSocketChannel.class)
            .handler(
                new ChannelInitializer<SocketChannel>() {
                  @Override
                  protected void initChannel(SocketChannel opening) {
                    fill(opening.pipeline(), url, consolidated, incoming);
                  }
                })
            .connect(url.getHost(), url.getPort())
            .sync()
            .channel();
    incoming.opened.get(Ending.MOST_SECONDS, TimeUnit.SECONDS);
    return new NettyConnection(group, channel, incoming);
  }

  private static void fill(
      ChannelPipeline pipeline, URI url, boolean consolidated, Incoming incoming) {
    if (consolidated) {
      pipeline.addLast(
          new FlushConsolidationHandler(
              FlushConsolidationHandler.DEFAULT_EXPLICIT_FLUSH_AFTER_FLUSHES, true));
    }
    pipeline.addLast(new HttpClientCodec(), new HttpObjectAggregator(8192));
    pipeline.addLast(
        new WebSocketClientProtocolHandler(
            WebSocketClientProtocolConfig.newBuilder()
                .webSocketUri(url)
                .maxFramePayloadLength(MOST_BYTES)
                .build()));
    pipeline.addLast(new WebSocketFrameAggregator(MOST_BYTES), incoming);
  }

  /** Sends one frame; never waits on the event loop, which it would wait for. */
  void send(WebSocketFrame frame) throws ClosedChannelException, InterruptedException {
    if (!channel.isWritable() && !channel.eventLoop().inEventLoop()) {
      incoming.awaitWritable(channel);
    }
    if (!channel.isActive()) {
      frame.release();
      throw new ClosedChannelException();
    }
    // Without a promise of its own: what fails reaches exceptionCaught.
    var unused = channel.writeAndFlush(frame, channel.voidPromise());
  }

  void close() throws Exception {
    var unused =
        channel.writeAndFlush(new CloseWebSocketFrame(WebSocketCloseStatus.NORMAL_CLOSURE));
    try {
      incoming.ending.await();
    } finally {
      group.shutdownGracefully(0, 1, TimeUnit.SECONDS).sync();
    }
  }

  private static final class Incoming extends SimpleChannelInboundHandler<TextWebSocketFrame> {
    private final CompletableFuture<ClientHandshakeStateEvent> opened = new CompletableFuture<>();
    private final Ending ending = new Ending();
    private final Consumer<ByteBuf> received;

    Incoming(Consumer<ByteBuf> received) {
      this.received = received;
    }

    synchronized void awaitWritable(Channel channel) throws InterruptedException {
      while (!channel.isWritable() && channel.isActive()) {
        wait();
      }
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, TextWebSocketFrame frame) {
      received.accept(frame.content());
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) throws Exception {
      if (event == ClientHandshakeStateEvent.HANDSHAKE_COMPLETE) {
        opened.complete(ClientHandshakeStateEvent.HANDSHAKE_COMPLETE);
      }
      super.userEventTriggered(context, event);
    }

    @Override
    public synchronized void channelWritabilityChanged(ChannelHandlerContext context) {
      notifyAll();
    }

    @Override
    public synchronized void channelInactive(ChannelHandlerContext context) {
      opened.completeExceptionally(new ClosedChannelException());
      ending.ended();
      notifyAll();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable reason) {
      opened.completeExceptionally(reason);
      ending.failed(reason);
      var unused = context.close();
    }
  }
}
