package dev.unisocket.faults;

import dev.unisocket.CloseEvent;
import dev.unisocket.UniSockets;
import dev.unisocket.generated.ClientSpec;
import dev.unisocket.generated.ClientSupport;
import dev.unisocket.generated.ConnectArguments;
import dev.unisocket.testserver.Frame;
import dev.unisocket.testserver.Peer;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * One client of the soak, and the server's side of it. Whenever its run ends it connects again: one
 * without reconnect after every break, one with it after a close of its own only.
 */
final class Soaker {
  private static final long SEND_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
  private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

  private final ClientSupport client;
  private final SoakLedger ledger = new SoakLedger();
  private final AtomicInteger errors = new AtomicInteger();
  private final AtomicInteger reconnects = new AtomicInteger();
  private volatile boolean stopping;
  private int tries = 60;

  Soaker(UniSockets sockets, Class<?> type, String url) {
    client = ClientSupport.of(ClientSpec.of(type, url).messages(Cell.TEXTS), sockets);
    client.onMessage(Cell.TEXTS, this::answered);
    client.onError(error -> errors.incrementAndGet());
    client.onReconnect(wait -> reconnects.incrementAndGet());
  }

  void connect() {
    client.connect(ConnectArguments.of());
    client
        .whenClosed()
        .thenRun(
            () -> {
              if (!stopping) {
                reconnects.incrementAndGet();
                connect();
              }
            });
  }

  /** Sends one more message, of some bytes or of some thousand; returns its number. */
  int send(int padding) {
    synchronized (this) { // so that numbers are given in the order of acceptance
      int message = ledger.next();
      CompletableFuture<Void> sent = client.send(Cell.SAY, message + ":" + "x".repeat(padding));
      sent.whenComplete((nothing, failure) -> ledger.told(message, plain(failure)));
      return message;
    }
  }

  private static Throwable plain(Throwable failure) {
    return failure instanceof CompletionException ? failure.getCause() : failure;
  }

  /** Closes in order, if it is open. */
  void close() {
    client.close(1000, "soak");
  }

  /**
   * Once nothing strikes any more: waits until a message passes, which says that the connection is
   * a sound one, and closes in order.
   */
  void finish() throws Exception {
    int passing = send(0);
    long sentAt = System.nanoTime();
    while (!ledger.hasArrived(passing)) {
      if (System.nanoTime() - sentAt > SEND_AGAIN_NANOS) { // the first was lost with a connection
        passing = send(0);
        sentAt = System.nanoTime();
        if (--tries == 0) {
          throw new AssertionError("nothing passes any more, the client is " + client.readyState());
        }
      }
      LockSupport.parkNanos(LOOK_AGAIN_NANOS);
    }
    stopping = true;
    CloseEvent close = client.close(1000, "done").get(60, TimeUnit.SECONDS);
    if (!close.clean()) {
      throw new AssertionError("not closed in order, without a fault: " + close);
    }
  }

  private void answered(String text) {
    String[] parts = text.split(" ");
    ledger.answered(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
  }

  /** The server's side of one connection: answers each message with its place. */
  void serve(Peer peer) throws IOException {
    peer.accept();
    int connection = ledger.connection();
    int number = 0;
    for (Frame frame = peer.read(); frame != null; frame = peer.read()) {
      if (frame.opcode() == Frame.CLOSE) {
        ledger.closedInOrder(connection);
        peer.frame(true, Frame.CLOSE, frame.payload());
        return;
      } else if (frame.opcode() == Frame.PING) {
        peer.pong(frame.payload());
      } else if (frame.opcode() == Frame.TEXT) {
        String text = frame.text();
        ledger.arrived(connection, Integer.parseInt(text.substring(0, text.indexOf(':'))));
        peer.text(connection + " " + ++number);
      }
    }
  }

  SoakLedger ledger() {
    return ledger;
  }

  int errors() {
    return errors.get();
  }

  int reconnects() {
    return reconnects.get();
  }
}
