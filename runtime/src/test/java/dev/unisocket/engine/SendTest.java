package dev.unisocket.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unisocket.CloseEvent;
import dev.unisocket.ErrorEvent;
import dev.unisocket.MessageTooLargeException;
import dev.unisocket.OpenEvent;
import dev.unisocket.ReadyState;
import dev.unisocket.ReconnectPolicy;
import dev.unisocket.SendQueueFullException;
import dev.unisocket.SendQueuePolicy;
import dev.unisocket.SocketClosedException;
import dev.unisocket.SocketObserver;
import dev.unisocket.SocketTask;
import dev.unisocket.UniSocketException;
import dev.unisocket.annotation.Overflow;
import dev.unisocket.generated.ConnectArguments;
import dev.unisocket.generated.Outbound;
import dev.unisocket.testing.ClientFrame;
import dev.unisocket.testing.FakeConnection;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SendTest {
  private static final SendQueuePolicy SMALL = SendQueuePolicy.standard().capacity(2).bytes(100);
  private static final SendQueuePolicy BLOCKING =
      SendQueuePolicy.standard().capacity(4).overflow(Overflow.BLOCK);

  @Test
  void upToTheFirstOpenEverythingLeavesInTheOrderOfAcceptance() {
    try (Fixture f = Fixture.create()) {
      f.server.onConnect(connection -> {});
      var open = f.client.connect(ConnectArguments.of());
      List<CompletableFuture<Void>> sends = new ArrayList<>();
      List<String> texts =
          IntStream.range(0, 100).mapToObj(String::valueOf).collect(Collectors.toList());
      texts.forEach(text -> sends.add(f.say(text)));
      assertThat(f.client.task().queuedMessages()).isEqualTo(100);
      FakeConnection connection = f.server.connection(0);
      connection.accept();
      Fixture.get(open);
      sends.forEach(Fixture::get);
      Fixture.get(f.say("later"));
      texts.add("later");
      assertThat(connection.receivedTexts()).isEqualTo(texts);
      assertThat(f.client.task().queuedMessages()).isZero();
      assertThat(f.client.task().queuedBytes()).isZero();
    }
  }

  @Test
  void waitingAndInFlightMessagesCountTextInUtf8Bytes() {
    try (Fixture f = Fixture.create()) {
      FakeConnection connection = f.open();
      connection.stopReading();
      f.say("é€"); // 2 + 3 bytes, in flight
      f.say("😀");
      assertThat(f.client.task().queuedMessages()).isEqualTo(2);
      assertThat(f.client.task().queuedBytes()).isEqualTo(9);
      connection.readNext();
      assertThat(f.client.task().queuedBytes()).isEqualTo(4);
      connection.resumeReading();
      assertThat(f.client.task().queuedMessages()).isZero();
    }
  }

  @Test
  void oneMessageIsInFlightAtATime() {
    try (Fixture f = Fixture.create()) {
      FakeConnection connection = f.open(); // which fails a second send in flight
      connection.stopReading();
      CompletableFuture<Void> first = f.say("1");
      CompletableFuture<Void> second = f.say("2");
      CompletableFuture<Void> third = f.say("3");
      assertThat(first).isNotDone();
      connection.resumeReading();
      CompletableFuture.allOf(first, second, third).join();
      assertThat(connection.receivedTexts()).containsExactly("1", "2", "3");
    }
  }

  @Test
  void aThousandTakenAtOnceDoNotRecurse() {
    try (Fixture f = Fixture.create()) {
      f.server.onConnect(connection -> {});
      f.client.connect(ConnectArguments.of());
      List<CompletableFuture<Void>> sends = new ArrayList<>();
      for (int i = 0; i < 60_000; i++) {
        sends.add(f.say("x"));
      }
      FakeConnection connection = f.server.connection(0);
      connection.accept();
      sends.forEach(Fixture::get);
      assertThat(connection.receivedTexts()).hasSize(60_000);
    }
  }

  @Test
  void aFullQueueFailsThatSendOnly() {
    try (Fixture f = Fixture.with(builder -> builder.sendQueue(SMALL)).listening()) {
      FakeConnection connection = f.open();
      connection.stopReading();
      f.say("1");
      f.say("2");
      SendQueueFullException full = Fixture.failure(SendQueueFullException.class, f.say("3"));
      assertThat(full.errCode()).isEqualTo(10001);
      assertThat(full.getMessage()).contains("sendQueue").contains("2 messages");
      assertThat(f.client.trySend(Fixture.SAY, "4")).isFalse();
      assertThatThrownBy(() -> f.client.sendOrThrow(Fixture.SAY, "5"))
          .isInstanceOf(SendQueueFullException.class);
      connection.resumeReading();
      Fixture.get(f.say("6"));
      assertThat(connection.receivedTexts()).containsExactly("1", "2", "6");
      f.heard.next(OpenEvent.class);
      assertThat(f.heard.rest()).isEmpty(); // what was thrown is not told again
    }
  }

  @ParameterizedTest
  @EnumSource(Overflow.class)
  void aMessageLargerThanTheQueueFailsAtOnceWhateverThePolicyAndDropsNothing(Overflow overflow) {
    try (Fixture f = Fixture.with(builder -> builder.sendQueue(SMALL.overflow(overflow)))) {
      FakeConnection connection = f.open();
      connection.stopReading();
      f.say("1");
      f.say("2");
      MessageTooLargeException failure =
          Fixture.failure(MessageTooLargeException.class, f.say("x".repeat(101)));
      assertThat(failure.errCode()).isEqualTo(10001);
      assertThat(failure.getMessage()).contains("bytes of sendQueue");
      assertThat(f.client.task().queuedMessages()).isEqualTo(2);
    }
  }

  @Test
  void dropOldestMakesRoomAndTellsTheObserverOnly() {
    List<String> drops = new CopyOnWriteArrayList<>();
    try (Fixture f =
        Fixture.with(
                builder ->
                    builder
                        .sendQueue(SMALL.capacity(3).overflow(Overflow.DROP_OLDEST))
                        .observer(counting(drops)))
            .listening()) {
      FakeConnection connection = f.open();
      connection.stopReading();
      CompletableFuture<Void> inFlight = f.say("1");
      CompletableFuture<Void> oldest = f.say("2");
      CompletableFuture<Void> next = f.say("3");
      CompletableFuture<Void> last = f.say("4");
      assertThat(Fixture.failure(SendQueueFullException.class, oldest).getMessage())
          .contains("DROP_OLDEST");
      connection.resumeReading();
      CompletableFuture.allOf(inFlight, next, last).join();
      assertThat(connection.receivedTexts()).containsExactly("1", "3", "4");
      assertThat(drops).containsExactly("Chat OVERFLOW");
      f.heard.next(OpenEvent.class);
      assertThat(f.heard.rest()).isEmpty();
    }
  }

  @Test
  void dropOldestDropsNothingWhereTheMessageInFlightTakesTheRoom() {
    try (Fixture f =
        Fixture.with(
            builder -> builder.sendQueue(SMALL.capacity(9).overflow(Overflow.DROP_OLDEST)))) {
      FakeConnection connection = f.open();
      connection.stopReading();
      f.say("x".repeat(60));
      CompletableFuture<Void> small = f.say("2");
      Fixture.failure(SendQueueFullException.class, f.say("x".repeat(50)));
      connection.resumeReading();
      Fixture.get(small);
    }
  }

  @Test
  void dropLatestFailsTheNewOneAndTellsTheObserverOnly() {
    List<String> drops = new CopyOnWriteArrayList<>();
    try (Fixture f =
        Fixture.with(
                builder ->
                    builder
                        .sendQueue(SMALL.overflow(Overflow.DROP_LATEST))
                        .observer(counting(drops)))
            .listening()) {
      FakeConnection connection = f.open();
      connection.stopReading();
      f.say("1");
      f.say("2");
      Fixture.failure(SendQueueFullException.class, f.say("3"));
      f.client.sendOrThrow(Fixture.SAY, "4");
      connection.resumeReading();
      assertThat(connection.receivedTexts()).containsExactly("1", "2");
      assertThat(drops).containsExactly("Chat OVERFLOW", "Chat OVERFLOW");
      f.heard.next(OpenEvent.class);
      assertThat(f.heard.rest()).isEmpty();
    }
  }

  @Test
  void blockWaitsForRoomInTurn() throws Exception {
    try (Fixture f = Fixture.with(builder -> builder.sendQueue(SMALL.overflow(Overflow.BLOCK)))) {
      FakeConnection connection = f.open();
      connection.stopReading();
      f.say("1");
      f.say("2");
      CountDownLatch sent = new CountDownLatch(2);
      for (String text : List.of("3", "4")) {
        awaitBlocked(start(() -> f.say(text).join(), sent));
      }
      assertThat(f.client.task().queuedMessages()).isEqualTo(2);
      connection.resumeReading();
      assertThat(sent.await(10, TimeUnit.SECONDS)).isTrue();
      assertThat(connection.receivedTexts()).containsExactly("1", "2", "3", "4");
    }
  }

  @Test
  void blockedSendersAreTakenInTogetherOnceHalfOfTheQueueHasLeft() throws Exception {
    try (Fixture f = Fixture.with(builder -> builder.sendQueue(BLOCKING))) {
      FakeConnection connection = f.open();
      connection.stopReading();
      for (String text : List.of("1", "2", "3", "4")) {
        f.say(text);
      }
      CountDownLatch sent = new CountDownLatch(2);
      for (String text : List.of("5", "6")) {
        awaitBlocked(start(() -> f.say(text), sent));
      }
      connection.readNext();
      assertThat(f.client.task().queuedMessages()).isEqualTo(3);
      connection.readNext();
      assertThat(f.client.task().queuedMessages()).isEqualTo(4);
      assertThat(sent.await(10, TimeUnit.SECONDS)).isTrue();
      connection.resumeReading();
      assertThat(connection.receivedTexts()).containsExactly("1", "2", "3", "4", "5", "6");
    }
  }

  @Test
  void aBlockedSenderTakesWhatRoomThereIsWhenItsTimeIsUp() throws Exception {
    try (Fixture f =
        Fixture.with(builder -> builder.sendQueue(BLOCKING.blockTimeout(Duration.ofSeconds(5))))) {
      FakeConnection connection = f.open();
      connection.stopReading();
      for (String text : List.of("1", "2", "3", "4")) {
        f.say(text);
      }
      CountDownLatch sent = new CountDownLatch(1);
      awaitBlocked(start(() -> f.say("5"), sent));
      connection.readNext();
      assertThat(f.client.task().queuedMessages()).isEqualTo(3);
      f.server.advance(Duration.ofSeconds(5));
      assertThat(sent.await(10, TimeUnit.SECONDS)).isTrue();
      connection.resumeReading();
      assertThat(connection.receivedTexts()).containsExactly("1", "2", "3", "4", "5");
    }
  }

  @Test
  void aBlockedSenderTakesThePlaceOfWhatWasCancelled() throws Exception {
    try (Fixture f = Fixture.with(builder -> builder.sendQueue(BLOCKING))) {
      FakeConnection connection = f.open();
      connection.stopReading();
      f.say("1");
      f.say("2");
      f.say("3");
      CompletableFuture<Void> fourth = f.say("4");
      CountDownLatch sent = new CountDownLatch(1);
      awaitBlocked(start(() -> f.say("5"), sent));
      fourth.cancel(false);
      assertThat(sent.await(10, TimeUnit.SECONDS)).isTrue();
      connection.resumeReading();
      assertThat(connection.receivedTexts()).containsExactly("1", "2", "3", "5");
    }
  }

  private static Thread start(Runnable send, CountDownLatch sent) {
    Thread sender =
        new Thread(
            () -> {
              send.run();
              sent.countDown();
            });
    sender.start();
    return sender;
  }

  @Test
  void blockGivesUpAfterItsTimeout() throws Exception {
    try (Fixture f =
        Fixture.with(
            builder ->
                builder.sendQueue(
                    SMALL.overflow(Overflow.BLOCK).blockTimeout(Duration.ofSeconds(5))))) {
      f.open().stopReading();
      f.say("1");
      f.say("2");
      CompletableFuture<CompletableFuture<Void>> third = new CompletableFuture<>();
      Thread sender = new Thread(() -> third.complete(f.say("3")));
      sender.start();
      awaitBlocked(sender);
      f.server.advance(Duration.ofSeconds(5));
      Fixture.failure(SendQueueFullException.class, Fixture.get(third));
    }
  }

  @Test
  void aBlockedSenderIsReleasedWithSocketClosedExceptionWhenTheClientEnds() throws Exception {
    try (Fixture f = Fixture.with(builder -> builder.sendQueue(SMALL.overflow(Overflow.BLOCK)))) {
      f.open().stopReading();
      f.say("1");
      f.say("2");
      CompletableFuture<CompletableFuture<Void>> third = new CompletableFuture<>();
      Thread sender = new Thread(() -> third.complete(f.say("3")));
      sender.start();
      awaitBlocked(sender);
      f.client.task().abort();
      Fixture.failure(SocketClosedException.class, Fixture.get(third));
    }
  }

  @Test
  void anInterruptedBlockedSenderRestoresTheFlagAndGivesUp() throws Exception {
    try (Fixture f = Fixture.with(builder -> builder.sendQueue(SMALL.overflow(Overflow.BLOCK)))) {
      f.open().stopReading();
      f.say("1");
      f.say("2");
      CompletableFuture<Boolean> flag = new CompletableFuture<>();
      CompletableFuture<UniSocketException> thrown = new CompletableFuture<>();
      Thread sender =
          new Thread(
              () -> {
                try {
                  f.client.sendOrThrow(Fixture.SAY, "3");
                } catch (UniSocketException e) {
                  thrown.complete(e);
                }
                flag.complete(Thread.currentThread().isInterrupted());
              });
      sender.start();
      awaitBlocked(sender);
      sender.interrupt();
      assertThat(Fixture.get(flag)).isTrue();
      assertThat(Fixture.get(thrown).getMessage()).contains("interrupted");
      assertThat(f.client.task().queuedMessages()).isEqualTo(2);
    }
  }

  @Test
  void cancellingASendTakesItOutOfTheQueueUnlessTheTransportHasIt() {
    try (Fixture f = Fixture.create()) {
      FakeConnection connection = f.open();
      connection.stopReading();
      CompletableFuture<Void> inFlight = f.say("1");
      CompletableFuture<Void> waiting = f.say("2");
      CompletableFuture<Void> last = f.say("3");
      assertThat(inFlight.cancel(false)).isTrue();
      assertThat(waiting.cancel(false)).isTrue();
      assertThat(f.client.task().queuedMessages()).isEqualTo(2);
      connection.resumeReading();
      Fixture.get(last);
      assertThat(connection.receivedTexts()).containsExactly("1", "3");
    }
  }

  @Test
  void flushCompletesWhenAllBeforeItIsWrittenOrHasFailedAndNeverFails() {
    try (Fixture f = Fixture.create()) {
      FakeConnection connection = f.open();
      SocketTask task = f.client.task();
      connection.stopReading();
      f.say("1");
      CompletableFuture<Void> second = f.say("2");
      CompletableFuture<Void> flush = task.flush();
      f.say("3");
      second.cancel(false);
      assertThat(flush).isNotDone();
      connection.readNext();
      Fixture.get(flush);
      CompletableFuture<Void> atTheEnd = task.flush();
      assertThat(atTheEnd).isNotDone();
      task.abort();
      Fixture.get(atTheEnd);
    }
  }

  @Test
  void flushCompletesAlsoWhereWhatItWaitedForFailsAtABreakAndHasNoFuture() {
    try (Fixture f = Fixture.with(b -> b.reconnect(ReconnectPolicy.standard()))) {
      FakeConnection connection = f.open();
      connection.stopReading();
      f.client.sendOrThrow(Fixture.SAY, "in doubt");
      CompletableFuture<Void> flush = f.client.task().flush();
      assertThat(flush).isNotDone();
      connection.drop();
      assertThat(Fixture.get(flush)).isNull(); // not with the next open, and not at the end
      assertThat(f.client.readyState()).isEqualTo(ReadyState.CONNECTING);
    }
  }

  @Test
  void theSendersArrayAndBufferAreTheCallersAgainWhenTheCallReturns() {
    Outbound<byte[]> bytes = Outbound.bytes("bytes");
    Outbound<ByteBuffer> buffer = Outbound.buffer("buffer");
    try (Fixture f = Fixture.create()) {
      FakeConnection connection = f.open();
      connection.stopReading();
      byte[] array = {1, 2, 3};
      ByteBuffer middle = ByteBuffer.wrap(new byte[] {9, 4, 5, 9}, 1, 2);
      f.client.send(bytes, new byte[0]);
      f.client.send(bytes, array);
      f.client.send(buffer, middle);
      f.client.task().send(middle);
      array[0] = 99;
      middle.put(1, (byte) 99);
      assertThat(middle.position()).isEqualTo(1);
      connection.resumeReading();
      assertThat(connection.received())
          .extracting(ClientFrame::binary)
          .containsExactly(
              ByteBuffer.wrap(new byte[0]),
              ByteBuffer.wrap(new byte[] {1, 2, 3}),
              ByteBuffer.wrap(new byte[] {4, 5}),
              ByteBuffer.wrap(new byte[] {4, 5}));
    }
  }

  @Test
  void textAsBinaryIsUtf8() {
    try (Fixture f = Fixture.create()) {
      FakeConnection connection = f.open();
      Fixture.get(f.client.send(Outbound.text("raw").asBinary(), "é"));
      assertThat(connection.received().get(0).binary())
          .isEqualTo(ByteBuffer.wrap("é".getBytes(StandardCharsets.UTF_8)));
    }
  }

  @Test
  void halfASurrogatePairIsRefusedBeforeItIsAccepted() {
    try (Fixture f = Fixture.create()) {
      f.open();
      UniSocketException failure = Fixture.failure(UniSocketException.class, f.say("ab\ud83d"));
      assertThat(failure.errCode()).isEqualTo(10003);
      assertThat(failure.errMsg())
          .isEqualTo("sendSocketMessage:fail invalid data: half a surrogate pair at index 2");
      Fixture.get(f.say("lives on"));
    }
  }

  @Test
  void aNullPayloadFailsWith10003() {
    try (Fixture f = Fixture.create()) {
      f.open();
      assertThat(
              Fixture.failure(UniSocketException.class, f.client.send(Fixture.SAY, null)).errCode())
          .isEqualTo(10003);
      assertThatThrownBy(() -> f.client.trySend(Fixture.SAY, null))
          .isInstanceOf(UniSocketException.class);
    }
  }

  @Test
  void aSendThatTheTransportDoesNotTakeInTimeEndsTheConnection() {
    try (Fixture f = Fixture.create().listening()) {
      FakeConnection connection = f.open();
      connection.stopReading();
      CompletableFuture<Void> send = f.say("x".repeat(32 << 10)); // 60 s and 2 s
      f.server.advance(Duration.ofMillis(61_999));
      assertThat(send).isNotDone();
      f.server.advance(Duration.ofMillis(1));
      SocketClosedException failure = Fixture.failure(SocketClosedException.class, send);
      assertThat(failure.getMessage()).contains("may have been delivered");
      assertThat(failure.closeEvent()).extracting(CloseEvent::code).isEqualTo(1006);
      f.heard.next(OpenEvent.class);
      assertThat(f.heard.next(ErrorEvent.class).cause().getMessage()).contains("sendTimeout");
      assertThat(f.heard.next(CloseEvent.class).code()).isEqualTo(1006);
      assertThat(connection.isAborted()).isTrue();
      assertThat(f.server.pendingTimeouts()).isZero();
    }
  }

  @Test
  void theSendDeadlineIsThatOfEachMessage() {
    try (Fixture f = Fixture.create()) {
      FakeConnection connection = f.open();
      connection.stopReading();
      CompletableFuture<Void> large = f.say("x".repeat(160 << 10)); // 60 s and 10 s
      CompletableFuture<Void> small = f.say("small");
      f.server.advance(Duration.ofSeconds(5));
      connection.readNext();
      Fixture.get(large);
      f.server.advance(Duration.ofMillis(59_999));
      assertThat(f.client.readyState()).isEqualTo(ReadyState.OPEN);
      f.server.advance(Duration.ofMillis(1));
      Fixture.failure(SocketClosedException.class, small);
    }
  }

  @Test
  void sendsThatFailWithTheConnectionAreCountedForTheObserverAndNotToldOneByOne() {
    List<String> seen = new CopyOnWriteArrayList<>();
    SocketObserver observer =
        new SocketObserver() {
          @Override
          public void sendsFailed(String socket, int count) {
            seen.add(socket + " " + count);
          }
        };
    try (Fixture f = Fixture.with(builder -> builder.observer(observer)).listening()) {
      FakeConnection connection = f.open();
      connection.stopReading();
      f.client.sendOrThrow(Fixture.SAY, "1");
      assertThat(f.client.trySend(Fixture.SAY, "2")).isTrue();
      CompletableFuture<Void> third = f.say("3");
      connection.close(1001, "restart");
      SocketClosedException failure = Fixture.failure(SocketClosedException.class, third);
      assertThat(failure.closeEvent()).extracting(CloseEvent::code).isEqualTo(1001);
      f.heard.next(OpenEvent.class);
      f.heard.next(CloseEvent.class);
      assertThat(seen).containsExactly("Chat 3");
      assertThat(f.heard.rest()).isEmpty();
    }
  }

  @Test
  void whatWaitsFailsWithTheConnectsFailureAsItsCause() {
    try (Fixture f = Fixture.create()) {
      f.server.onConnect(connection -> {});
      CompletableFuture<OpenEvent> connect = f.client.connect(ConnectArguments.of());
      CompletableFuture<Void> send = f.say("waits");
      f.server.connection(0).refuse(503);
      UniSocketException why = Fixture.failure(UniSocketException.class, connect);
      SocketClosedException failure = Fixture.failure(SocketClosedException.class, send);
      assertThat(failure.errCode()).isEqualTo(10002);
      assertThat(failure.getCause()).isSameAs(why);
      assertThat(failure.closeEvent()).isNull();
    }
  }

  @Test
  void manyThreadsSendInTheirOwnOrder() throws Exception {
    int threads = 16;
    int each = 2_000;
    try (Fixture f = Fixture.create()) {
      FakeConnection connection = f.open();
      CountDownLatch done = new CountDownLatch(threads);
      for (int t = 0; t < threads; t++) {
        int thread = t;
        new Thread(
                () -> {
                  for (int i = 0; i < each; i++) {
                    f.say(thread + ":" + i);
                  }
                  done.countDown();
                })
            .start();
      }
      assertThat(done.await(60, TimeUnit.SECONDS)).isTrue();
      Fixture.get(f.client.task().flush());
      int[] next = new int[threads];
      for (String text : connection.receivedTexts()) {
        String[] parts = text.split(":");
        assertThat(Integer.parseInt(parts[1])).isEqualTo(next[Integer.parseInt(parts[0])]++);
      }
      assertThat(next).containsOnly(each);
    }
  }

  static SocketObserver counting(List<String> drops) {
    return new SocketObserver() {
      @Override
      public void dropped(String socket, Drop why) {
        drops.add(socket + " " + why);
      }
    };
  }

  /** Returns when a thread waits; it has nothing else to wait for than what the test means. */
  static void awaitBlocked(Thread thread) {
    long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (thread.getState() != Thread.State.WAITING
        && thread.getState() != Thread.State.TIMED_WAITING) {
      if (System.nanoTime() > limit) {
        throw new AssertionError("the thread is " + thread.getState());
      }
      Thread.onSpinWait();
    }
  }
}
