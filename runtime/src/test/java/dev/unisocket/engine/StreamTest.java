package dev.unisocket.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unisocket.CloseEvent;
import dev.unisocket.ErrorEvent;
import dev.unisocket.OpenEvent;
import dev.unisocket.SocketClosedException;
import dev.unisocket.UniSocketException;
import dev.unisocket.generated.ConnectArguments;
import dev.unisocket.testing.FakeConnection;
import dev.unisocket.testserver.Await;
import java.lang.ref.WeakReference;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Blocking streams of messages and lifecycle events. */
class StreamTest {

  /** Runs on a thread of its own, which the test may interrupt. */
  private static final class Reader<T> {
    final CompletableFuture<T> result = new CompletableFuture<>();
    final Thread thread;

    Reader(Callable<T> reading) {
      thread =
          new Thread(
              () -> {
                try {
                  result.complete(reading.call());
                } catch (Throwable e) {
                  result.completeExceptionally(e);
                }
              });
      thread.setDaemon(true);
      thread.start();
    }

    Reader<T> awaitBlocked() {
      Await.until(
          "the reader waits", () -> thread.getState() == Thread.State.WAITING && !result.isDone());
      return this;
    }
  }

  @Test
  void rule21AStreamBeganByTheCallGoesToTheEndOfTheClient() {
    try (Fixture f = Fixture.create();
        Stream<String> texts = f.client.stream(Fixture.TEXTS)) {
      f.server.onConnect(
          connection -> {
            connection.accept();
            connection.send("1");
            connection.send("2");
            connection.send("3");
            connection.close(1000, "");
          });
      f.client.connect(ConnectArguments.of());
      assertThat(texts).containsExactly("1", "2", "3");
    }
  }

  @Test
  void rule21TheReaderIsThrownWhatTheClientEndedWith() {
    try (Fixture f = Fixture.create();
        Stream<String> texts = f.client.stream(Fixture.TEXTS)) {
      FakeConnection server = f.open();
      server.send("1");
      server.reset();
      Iterator<String> reader = texts.iterator();
      assertThat(reader.next()).isEqualTo("1");
      assertThatThrownBy(reader::hasNext)
          .isInstanceOf(UniSocketException.class)
          .hasMessageContaining("lost");
    }
  }

  @Test
  void rule21AMessageWaitsUntilEveryOpenStreamAsksForOne() {
    try (Fixture f = Fixture.inPlace();
        Stream<String> first = f.client.stream(Fixture.TEXTS);
        Stream<String> second = f.client.stream(Fixture.TEXTS)) {
      f.client.onMessage(Fixture.TEXTS, f.heard);
      FakeConnection server = f.open();
      server.send("1");
      Iterator<String> one = first.iterator();
      Iterator<String> two = second.iterator();
      Reader<String> reader = new Reader<>(one::next).awaitBlocked();
      assertThat(f.heard.rest()).isEmpty();
      assertThat(two.next()).isEqualTo("1");
      assertThat(Fixture.get(reader.result)).isEqualTo("1");
      assertThat(f.heard.nextText()).isEqualTo("1");
      server.send("2");
      assertThat(f.heard.rest()).isEmpty();
    }
  }

  @Test
  void rule21AnEarlyEndInTryWithResourcesLiftsTheWait() {
    try (Fixture f = Fixture.create()) {
      f.client.onMessage(Fixture.TEXTS, f.heard);
      FakeConnection server;
      try (Stream<String> texts = f.client.stream(Fixture.TEXTS)) {
        server = f.open();
        server.send("1");
        server.send("2");
        server.send("3");
        assertThat(texts.limit(2).toList()).containsExactly("1", "2");
        assertThat(f.heard.nextText()).isEqualTo("1");
        assertThat(f.heard.nextText()).isEqualTo("2");
        assertThat(f.heard.rest()).isEmpty();
      }
      assertThat(f.heard.nextText()).isEqualTo("3");
    }
  }

  @Test
  void rule21ReadingOnAHandlersThreadOfTheSameClientThrows() {
    try (Fixture f = Fixture.create();
        Stream<String> texts = f.client.stream(Fixture.TEXTS)) {
      f.client.onError(f.heard);
      f.client.onOpen(open -> f.heard.accept(texts.findFirst()));
      f.open();
      ErrorEvent event = f.heard.next(ErrorEvent.class);
      assertThat(event.cause()).hasRootCauseInstanceOf(IllegalStateException.class);
      assertThat(event.cause().getCause()).hasMessageContaining("thread of its own");
    }
  }

  @Test
  void rule21AStreamThatNobodyHoldsAnyMoreIsClosedWithOneWarning() {
    try (Fixture f = Fixture.create();
        Warnings warnings = new Warnings("dev.unisocket.generated.StreamReader")) {
      f.client.onMessage(Fixture.TEXTS, f.heard);
      WeakReference<Object> forgotten = new WeakReference<>(f.client.stream(Fixture.TEXTS));
      FakeConnection server = f.open();
      server.send("1");
      server.send("2");
      Await.until(
          "the stream is closed",
          () -> {
            System.gc();
            return forgotten.get() == null && !warnings.all.isEmpty();
          });
      assertThat(f.heard.nextText()).isEqualTo("1");
      assertThat(f.heard.nextText()).isEqualTo("2");
      assertThat(warnings.all).hasSize(1);
      assertThat(warnings.all.get(0)).contains("Chat, onText").contains("try-with-resources");
    }
  }

  @Test
  void rule21AStreamThatWasClosedOrReadToItsEndIsForgottenWithoutAWarning() {
    try (Fixture f = Fixture.create();
        Warnings warnings = new Warnings("dev.unisocket.generated.StreamReader")) {
      Stream<String> toItsEnd = f.client.stream(Fixture.TEXTS);
      WeakReference<Object> closed = closedStream(f);
      f.open().close(1000, "");
      assertThat(toItsEnd.count()).isZero(); // AssertJ would close it
      WeakReference<Object> read = new WeakReference<>(toItsEnd);
      toItsEnd = null;
      WeakReference<Object> left = new WeakReference<>(f.client.stream(Fixture.TEXTS));
      Await.until(
          "all are gone, and the one that was left is closed", // the cleaner has come by
          () -> {
            System.gc();
            return closed.get() == null
                && read.get() == null
                && left.get() == null
                && !warnings.all.isEmpty();
          });
      assertThat(warnings.all).hasSize(1);
    }
  }

  private static WeakReference<Object> closedStream(Fixture f) {
    Stream<String> stream = f.client.stream(Fixture.TEXTS);
    stream.close();
    return new WeakReference<>(stream);
  }

  @Test
  void aReaderThatWaitsHoldsItsStreamOpen() {
    try (Fixture f = Fixture.create()) {
      FakeConnection server = f.open();
      Reader<List<String>> reader =
          new Reader<>(() -> f.client.stream(Fixture.TEXTS).map(text -> text + "!").toList());
      reader.awaitBlocked();
      for (int i = 0; i < 10; i++) {
        System.gc();
      }
      server.send("1");
      server.close(1000, "");
      assertThat(Fixture.get(reader.result)).containsExactly("1!");
    }
  }

  @Test
  void rule21CloseAndWhenClosedNeverWaitForAReader() {
    try (Fixture f = Fixture.create();
        Stream<String> idle = f.client.stream(Fixture.TEXTS)) {
      f.client.onClose(f.heard);
      FakeConnection server = f.open();
      server.send("1");
      server.send("2");
      CompletableFuture<CloseEvent> closed = f.client.whenClosed();
      f.client.close();
      assertThat(Fixture.get(closed).clean()).isTrue();
      f.heard.next(CloseEvent.class);
      assertThat(idle).containsExactly("1", "2"); // nothing is lost
    }
  }

  @Test
  void aWaitingReaderIsWokenByTheCloseOfTheStreamAndByTheEndOfTheClient() {
    try (Fixture f = Fixture.create()) {
      f.open();
      Stream<String> texts = f.client.stream(Fixture.TEXTS);
      Reader<Long> closed = new Reader<>(texts::count).awaitBlocked();
      texts.close();
      assertThat(Fixture.get(closed.result)).isZero();
      Reader<Long> ended =
          new Reader<>(() -> f.client.stream(Fixture.TEXTS).count()).awaitBlocked();
      f.client.close();
      assertThat(Fixture.get(ended.result)).isZero();
    }
  }

  @Test
  void rule1AnInterruptedReaderGivesUpAndTheStreamStaysOpen() {
    try (Fixture f = Fixture.create();
        Stream<String> texts = f.client.stream(Fixture.TEXTS)) {
      f.client.onMessage(Fixture.TEXTS, f.heard);
      FakeConnection server = f.open();
      Iterator<String> iterator = texts.iterator();
      Reader<Boolean> reader =
          new Reader<>(
                  () -> {
                    assertThatThrownBy(iterator::next)
                        .isInstanceOf(SocketClosedException.class)
                        .hasMessageContaining("interrupted");
                    return Thread.currentThread().isInterrupted();
                  })
              .awaitBlocked();
      reader.thread.interrupt();
      assertThat(Fixture.get(reader.result)).isTrue();
      server.send("1");
      assertThat(f.heard.rest()).isEmpty(); // it asks no longer
      assertThat(iterator.next()).isEqualTo("1");
      assertThat(f.heard.nextText()).isEqualTo("1");
    }
  }

  @Test
  void lifecycleEventsAreStreamsToo() {
    try (Fixture f = Fixture.create();
        Stream<OpenEvent> opens = f.client.openStream();
        Stream<CloseEvent> closes = f.client.closeStream();
        Stream<ErrorEvent> errors = f.client.errorStream()) {
      f.open().close(1000, "");
      assertThat(opens).hasSize(1);
      assertThat(closes).singleElement().extracting(CloseEvent::code).isEqualTo(1000);
      assertThat(errors).isEmpty();
    }
  }

  @Test
  void tenThousandMessagesComeInOrderWithoutLoss() {
    try (Fixture f = Fixture.create();
        Stream<String> texts = f.client.stream(Fixture.TEXTS)) {
      FakeConnection server = f.open();
      for (int i = 0; i < 10_000; i++) {
        server.send("" + i);
      }
      server.close(1000, "");
      int[] next = {0};
      texts.forEach(text -> assertThat(text).isEqualTo("" + next[0]++));
      assertThat(next[0]).isEqualTo(10_000);
    }
  }

  /** What one logger says. */
  private static final class Warnings extends Handler implements AutoCloseable {
    final List<String> all = new CopyOnWriteArrayList<>();
    private final Logger logger;

    Warnings(String name) {
      logger = Logger.getLogger(name);
      logger.addHandler(this);
      logger.setUseParentHandlers(false);
    }

    @Override
    public void publish(LogRecord record) {
      all.add(record.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
      logger.setUseParentHandlers(true);
      logger.removeHandler(this);
    }
  }
}
