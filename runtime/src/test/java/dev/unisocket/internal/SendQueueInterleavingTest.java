package dev.unisocket.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unisocket.CloseEvent;
import dev.unisocket.SendQueuePolicy;
import dev.unisocket.UniSocketException;
import dev.unisocket.annotation.Overflow;
import dev.unisocket.transport.Connection;
import dev.unisocket.transport.Timer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/**
 * The send queue, and the heartbeats between its messages, in thousands of interleavings of
 * senders, transport, breaks, closes and ends. Each is drawn by a seed, which a failure names and
 * {@code -Dinterleaving=<seed>} runs again.
 */
class SendQueueInterleavingTest {
  private static final int RUNS = Integer.getInteger("interleavings", 600);
  private static final CloseEvent BROKEN = CloseEvent.of(1006, "", false);

  @Test
  void whateverTheInterleavingEachMessageHasOneFateAndNoneIsLostDoubledOrOutOfOrder() {
    Long one = Long.getLong("interleaving");
    long steps = 0;
    long transmitted = 0;
    for (long seed = one != null ? one : 0; seed < (one != null ? one + 1 : RUNS); seed++) {
      Run run = new Run(seed);
      try {
        run.go();
      } catch (Throwable e) {
        throw new AssertionError("-Dinterleaving=" + seed + " " + run.setting(), e);
      }
      steps += run.turns.steps();
      transmitted += run.wire.transmitted.size();
    }
    System.out.println(
        "send queue: " + RUNS + " interleavings, " + steps + " steps, " + transmitted + " sends");
    assertThat(transmitted).isPositive();
  }

  /** What becomes of one message, as its sender sees it. */
  private static final class Sent implements QueuedSend.Fate {
    final QueuedSend message;
    CompletableFuture<String> future;
    boolean accepted;
    boolean transmitted;
    boolean refusedAlone;
    int taken;
    UniSocketException failure;
    int failed;

    Sent(int sender, int number) {
      this.message = QueuedSend.text(sender + ":" + number, this);
    }

    @Override
    public void taken() {
      taken++;
    }

    @Override
    public void failed(UniSocketException why, boolean told) {
      failed++;
      failure = why;
    }
  }

  /** The server's side of all connections. */
  private final class Wire {
    final Map<String, Sent> sends = new HashMap<>();
    final List<Sent> transmitted = new ArrayList<>();
    final List<Runnable> answers = new ArrayList<>();
    boolean beatAsked;
    int beatsHandedOver;
    int beatsDone;
  }

  /** One connection, which takes one thing at a time. */
  private static final class Line implements Connection {
    private final Turns turns;
    private final Random random;
    private final Wire wire;
    private boolean busy;
    private long last;
    private boolean closed;

    Line(Turns turns, Random random, Wire wire) {
      this.turns = turns;
      this.random = random;
      this.wire = wire;
    }

    @Override
    public CompletableFuture<?> sendText(CharSequence text) {
      Sent sent = wire.sends.get(text.toString());
      if (sent == null) {
        return take(null); // a heartbeat
      }
      assertThat(sent.transmitted).as("transmitted before").isFalse();
      sent.transmitted = true;
      wire.transmitted.add(sent);
      assertThat(sent.message.number).as("order of acceptance").isGreaterThan(last);
      last = sent.message.number;
      return take(sent);
    }

    @Override
    public CompletableFuture<?> sendBinary(ByteBuffer bytes) {
      throw new AssertionError("nothing binary is sent");
    }

    @Override
    public CompletableFuture<?> sendPing() {
      return take(null);
    }

    @Override
    public CompletableFuture<?> sendClose(int code, String reason) {
      CompletableFuture<?> taken = take(null);
      closed = true;
      return taken;
    }

    private CompletableFuture<?> take(Sent sent) {
      assertThat(closed).as("something follows the close frame").isFalse();
      assertThat(busy).as("two things are in flight").isFalse();
      busy = true;
      CompletableFuture<Void> future = new CompletableFuture<>();
      int kind = random.nextInt(12);
      Runnable answer =
          () -> {
            busy = false;
            if (kind == 0 && sent != null) {
              sent.refusedAlone = true;
              future.completeExceptionally(new IllegalArgumentException("this one only"));
            } else if (kind == 1) {
              future.completeExceptionally(new IOException("broken pipe"));
            } else {
              future.complete(null);
            }
          };
      turns.step();
      if (random.nextBoolean()) {
        answer.run(); // at once, as nearly always
      } else {
        wire.answers.add(answer);
      }
      return future;
    }

    @Override
    public void request(long calls) {}

    @Override
    public void abort() {}
  }

  private final class Run implements SendQueue.Guard {
    final Turns turns;
    final Random random;
    final Wire wire = new Wire();
    private final SendQueuePolicy policy;
    private final SendQueue queue;
    private final Completions completions;
    private final List<Sent> all = new ArrayList<>();
    private final List<CompletableFuture<Void>> flushes = new ArrayList<>();
    private final boolean beats;
    private BeatingConnection beating;
    private Line line;
    private boolean broken;
    private int sealed; // steps of sealing: 1 asked for, 2 drained
    private boolean shut; // nothing can be accepted any more
    private int working; // threads that are not done

    Run(long seed) {
      this.turns = new Turns(seed);
      this.random = new Random(seed * 31 + 7);
      Overflow overflow = Overflow.values()[random.nextInt(Overflow.values().length)];
      this.policy = SendQueuePolicy.standard().capacity(1 + random.nextInt(4)).overflow(overflow);
      this.beats = random.nextBoolean();
      SocketExecutor executor = new SocketExecutor(Tasks.on(turns::spawn));
      this.completions = new Completions(executor);
      Dispatcher dispatcher = new Dispatcher(executor);
      this.queue =
          new SendQueue(
              policy,
              new Subscriptions(),
              dispatcher,
              completions,
              new SendDeadline(new Still(), Duration.ofSeconds(1)),
              why -> turns.step(),
              turns.lock());
    }

    String setting() {
      return policy.overflow() + ", capacity " + policy.capacity() + (beats ? ", heartbeats" : "");
    }

    void go() {
      for (int sender = 0; sender < 3; sender++) {
        int number = sender;
        work(() -> send(number));
      }
      work(this::control);
      if (beats) {
        work(this::beat);
      }
      turns.spawn(this::answer);
      turns.run();
      check();
    }

    private void work(Runnable body) {
      working++;
      turns.spawn(
          () -> {
            body.run();
            working--;
          });
    }

    private void send(int sender) {
      for (int i = 0; i < 5; i++) {
        Sent sent = new Sent(sender, i);
        all.add(sent);
        wire.sends.put(sender + ":" + i, sent);
        int kind = random.nextInt(6);
        if (kind == 0) {
          sent.message.failsInOutage();
        } else if (kind == 1) {
          sent.message.latestOf("method " + sender);
        }
        boolean sealedBefore = shut;
        sent.accepted = queue.offer(sent.message) == null;
        assertThat(sent.accepted && sealedBefore).as("accepted after the seal").isFalse();
        assertThat(queue.messages()).isLessThanOrEqualTo(policy.capacity());
        if (sent.accepted && random.nextBoolean()) {
          sent.future = queue.future(sent.message, "taken");
          turns.step();
          if (random.nextInt(4) == 0) {
            sent.future.cancel(false);
          }
        }
        if (random.nextInt(4) == 0) {
          flushes.add(queue.flush());
        }
      }
    }

    /** Completes what the transport has taken, in any order that it may. */
    private void answer() {
      while (working > 0 || !wire.answers.isEmpty()) {
        if (wire.answers.isEmpty()) {
          turns.step();
        } else {
          wire.answers.remove(random.nextInt(wire.answers.size())).run();
        }
      }
    }

    private void beat() {
      for (int i = 0; i < 6; i++) {
        rest(10);
        BeatingConnection to = beating;
        if (to != null && !wire.beatAsked) { // one at a time, as a Heartbeat does
          wire.beatAsked = true;
          to.beat(random.nextBoolean() ? "" : "a heartbeat");
        }
      }
    }

    private void control() {
      for (int connections = 0; connections < 3; connections++) {
        rest(20);
        connect();
        for (int i = random.nextInt(80); i > 0 && !broken; i--) {
          turns.step();
        }
        if (!broken && random.nextBoolean()) {
          break;
        }
        complete(queue.broke(BROKEN, null));
      }
      if (line != null && !broken && random.nextBoolean()) {
        sealed = 1;
        Line to = line;
        BeatingConnection through = beating;
        queue.seal(
            () -> {
              assertThat(sealed).as("drained twice").isEqualTo(1);
              assertThat(queue.messages()).isZero();
              sealed = 2;
              CompletableFuture<?> unused = (through != null ? through : to).sendClose(1000, "");
            });
        shut = true;
        rest(60);
      }
      complete(queue.end(BROKEN, null));
      shut = true;
    }

    private void connect() {
      broken = false;
      line = new Line(turns, random, wire);
      beating = beats ? new BeatingConnection(line, new Counted(), turns.lock()) : null;
      queue.attach(beating != null ? beating : line, this, false, false);
      turns.step();
      queue.write();
    }

    private void rest(int most) {
      for (int i = random.nextInt(most); i > 0; i--) {
        turns.step();
      }
    }

    private void complete(SendQueue.Ended ended) {
      for (Completion<?> each : ended.futures) {
        turns.step();
        each.complete();
      }
      completions.schedule(); // a Settlement does all this
    }

    @Override
    public void sendFailed(Throwable cause) {
      broken = true;
    }

    @Override
    public void sendTimedOut(long bytes) {
      throw new AssertionError("the clock stands");
    }

    private void check() {
      assertThat(queue.messages()).isZero();
      assertThat(queue.bytes()).isZero();
      assertThat(flushes).allMatch(CompletableFuture::isDone);
      assertThat(wire.beatsDone).isEqualTo(wire.beatsHandedOver);
      for (Sent each : all) {
        if (!each.accepted) {
          assertThat(each.transmitted).isFalse();
          assertThat(each.taken + each.failed).isZero();
          continue;
        }
        assertThat(each.taken + each.failed).as("one fate").isEqualTo(1);
        UniSocketException failure = each.failure;
        if (failure == null) {
          assertThat(each.transmitted).isTrue();
        } else {
          boolean inDoubt = failure.getMessage().contains("may have been delivered");
          assertThat(inDoubt || each.refusedAlone).isEqualTo(each.transmitted);
        }
        CompletableFuture<String> future = each.future;
        if (future != null) {
          assertThat(future).isDone();
          if (!future.isCancelled()) {
            assertThat(future.isCompletedExceptionally()).isEqualTo(failure != null);
          }
        }
      }
    }

    private final class Counted implements BeatingConnection.Beats {
      @Override
      public void handedOver() {
        wire.beatsHandedOver++;
      }

      @Override
      public void written() {
        wire.beatsDone++;
        wire.beatAsked = false;
      }

      @Override
      public void notWritten(Throwable cause) {
        wire.beatsDone++;
        wire.beatAsked = false;
        sendFailed(cause);
      }
    }
  }

  /** Time stands: nothing becomes late here. */
  private static final class Still implements Timer {
    @Override
    public long nanoTime() {
      return 0;
    }

    @Override
    public Timeout schedule(Runnable task, Duration delay) {
      return () -> {};
    }
  }
}
