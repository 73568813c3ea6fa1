package dev.unisocket.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unisocket.generated.ConnectArguments;
import dev.unisocket.testing.FakeConnection;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Subscribers and readers that come, ask and go while messages and the end arrive. */
class PublisherRaceTest {
  private static final int ROUNDS = 60;
  private static final int MESSAGES = 200;
  private static final int SUBSCRIBERS = 6;

  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void endThreads() {
    threads.shutdownNow();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void rule21WhoeverAsksWheneverHearsEveryMessageFromItsFirstOnInOrderAndTheEnd(boolean inPlace)
      throws Exception {
    Random random = new Random(4711); // a seed, so that a failure can be looked at again
    for (int round = 0; round < ROUNDS; round++) {
      try (Fixture f = inPlace ? Fixture.inPlace() : Fixture.create()) {
        FakeConnection server = f.open();
        CountDownLatch begun = new CountDownLatch(SUBSCRIBERS + 1);
        List<Numbers> subscribers = new ArrayList<>();
        for (int i = 0; i < SUBSCRIBERS; i++) {
          int leavesAfter = i % 3 == 0 ? random.nextInt(MESSAGES / 2) : Integer.MAX_VALUE;
          Executor asks = i % 2 == 0 ? threads : Runnable::run;
          Numbers numbers = new Numbers(random.nextLong(), leavesAfter, asks);
          subscribers.add(numbers);
          threads.execute(
              () -> {
                f.client.publisher(Fixture.TEXTS).subscribe(numbers);
                begun.countDown();
              });
        }
        int reads = random.nextInt(MESSAGES / 2);
        CompletableFuture<Void> read =
            CompletableFuture.runAsync(() -> readSome(f, reads, begun), threads);
        for (int i = 0; i < MESSAGES; i++) {
          if (i == MESSAGES / 2) {
            assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
          }
          server.send("" + i);
        }
        server.close(1000, "");
        for (Numbers numbers : subscribers) {
          assertThat(Fixture.get(numbers.end)).isIn(MESSAGES - 1, Numbers.LEFT);
        }
        Fixture.get(read);
      }
    }
  }

  /** Reads so many, and leaves. */
  private static void readSome(Fixture f, int count, CountDownLatch begun) {
    try (Stream<String> texts = f.client.stream(Fixture.TEXTS)) {
      begun.countDown();
      Iterator<String> iterator = texts.iterator();
      int last = -1;
      for (int i = 0; i < count; i++) {
        int next = Integer.parseInt(iterator.next());
        assertThat(last < 0 || next == last + 1).isTrue();
        last = next;
      }
    }
  }

  @Test
  void subscribingAgainstTheEndIsEitherThisRunOrTheNext() {
    for (int round = 0; round < ROUNDS * 5; round++) {
      try (Fixture f = Fixture.create()) {
        FakeConnection server = f.open();
        Asking<String> texts = Asking.forAll();
        CompletableFuture<Void> subscribed =
            CompletableFuture.runAsync(
                () -> f.client.publisher(Fixture.TEXTS).subscribe(texts), threads);
        server.close(1000, "");
        Fixture.get(subscribed);
        Fixture.get(f.client.connect(ConnectArguments.of()));
        FakeConnection again = f.server.connection(1);
        again.send("1");
        again.close(1000, "");
        String first = texts.heard.nextText();
        if (first.equals("1")) {
          assertThat(texts.heard.nextText()).isEqualTo(Asking.COMPLETE);
        } else {
          assertThat(first).isEqualTo(Asking.COMPLETE);
        }
      }
    }
  }

  /** Asks for a few at a time, here or elsewhere, and may leave. */
  private static final class Numbers implements Flow.Subscriber<String> {
    static final int LEFT = -1;

    /** The last number before the end; {@link #LEFT} if it left. */
    final CompletableFuture<Integer> end = new CompletableFuture<>();

    private final Random random;
    private final int leavesAfter;
    private final Executor asks;
    private Flow.Subscription subscription; // signals come one after the other, as all below
    private int last = -1;
    private int outstanding;
    private int count;

    Numbers(long seed, int leavesAfter, Executor asks) {
      this.random = new Random(seed);
      this.leavesAfter = leavesAfter;
      this.asks = asks;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      this.subscription = subscription;
      ask();
    }

    private void ask() {
      int more = 1 + random.nextInt(4);
      outstanding = more;
      Flow.Subscription from = subscription;
      asks.execute(() -> from.request(more));
    }

    @Override
    public void onNext(String text) {
      int next = Integer.parseInt(text);
      if (end.isDone()
          ? end.join() != LEFT // one that was under way when it left may still come
          : outstanding == 0 || (last >= 0 && next != last + 1)) {
        end.completeExceptionally(
            new AssertionError(next + " behind " + last + ", asked for " + outstanding));
      }
      last = next;
      outstanding--;
      if (++count > leavesAfter) {
        subscription.cancel();
        end.complete(LEFT);
      } else if (outstanding == 0) {
        ask();
      }
    }

    @Override
    public void onError(Throwable failure) {
      end.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
      if (!end.complete(last) && end.join() == LEFT) {
        throw new AssertionError("an end for a subscriber that left");
      }
    }
  }
}
