package dev.unisocket.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unisocket.CloseEvent;
import dev.unisocket.OpenEvent;
import dev.unisocket.generated.ConnectArguments;
import dev.unisocket.testing.FakeConnection;
import dev.unisocket.uni.SendSocketMessageOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ExecutorTest {

  @Test
  void handlersAndWhatDependsOnAFutureRunOnTheExecutor() {
    ExecutorService users =
        Executors.newSingleThreadExecutor(task -> new Thread(task, "of-the-user"));
    try (Fixture f = Fixture.with(builder -> builder.executor(users))) {
      f.client.onOpen(open -> f.heard.accept(Thread.currentThread().getName()));
      f.client.onMessage(Fixture.TEXTS, text -> f.heard.accept(Thread.currentThread().getName()));
      f.server.onConnect(connection -> {});
      CompletableFuture<String> dependent =
          f.client
              .connect(ConnectArguments.of())
              .thenApply(open -> Thread.currentThread().getName());
      f.server.connection(0).accept();
      assertThat(Fixture.get(dependent)).isEqualTo("of-the-user");
      assertThat(f.heard.nextText()).isEqualTo("of-the-user");
      f.server.connection(0).send("m");
      assertThat(f.heard.nextText()).isEqualTo("of-the-user");
    } finally {
      users.shutdown();
    }
  }

  @Test
  void withRunnableRunHandlersRunWhereTheEventArose() {
    try (Fixture f = Fixture.inPlace()) {
      f.client.onMessage(Fixture.TEXTS, text -> f.heard.accept(Thread.currentThread()));
      f.client.onClose(close -> f.heard.accept(Thread.currentThread()));
      f.server.onConnect(connection -> {});
      f.client.connect(ConnectArguments.of());
      FakeConnection connection = f.server.connection(0);
      connection.accept();
      connection.send("m");
      connection.close(1000, "");
      assertThat(f.heard.rest()).containsExactly(Thread.currentThread(), Thread.currentThread());
    }
  }

  @Test
  void withRunnableRunWhatArisesBeforeTheHandshakeCallHasReturnedGoesToAThreadOfTheRuntime() {
    try (Fixture f = Fixture.inPlace()) {
      List<CompletableFuture<OpenEvent>> connect = new ArrayList<>();
      f.client.onOpen(open -> f.heard.accept(Thread.currentThread()));
      connect.add(f.client.connect(ConnectArguments.of())); // which accepts within the call
      Thread thread = f.heard.next(Thread.class);
      assertThat(thread).isNotSameAs(Thread.currentThread());
      assertThat(thread.getName()).startsWith("unisocket-");
      assertThat(thread.isDaemon()).isTrue();
      assertThat(connect.get(0)).isCompleted();
    }
  }

  @Test
  void withRunnableRunACallbackIsNeverInsideTheCall() {
    try (Fixture f = Fixture.inPlace()) {
      f.open();
      AtomicReference<Thread> inside = new AtomicReference<>();
      inside.set(Thread.currentThread());
      f.client
          .task()
          .send(
              SendSocketMessageOptions.data("x")
                  .success(result -> f.heard.accept(inside.get() != Thread.currentThread())));
      inside.set(null);
      assertThat(f.heard.next(Boolean.class)).isTrue();
    }
  }

  @Test
  void aTaskThatTheExecutorRefusesRunsOnADaemonThread() {
    try (Fixture f =
        Fixture.with(
                builder ->
                    builder.executor(
                        task -> {
                          throw new RejectedExecutionException("shut down");
                        }))
            .listening()) {
      FakeConnection connection = f.open();
      f.heard.next(OpenEvent.class);
      connection.send("m");
      assertThat(f.heard.nextText()).isEqualTo("m");
      connection.close(1000, "");
      f.heard.next(CloseEvent.class);
    }
  }

  @Test
  void sendingDrainingAndDeadlinesNeverNeedTheExecutor() {
    try (Fixture f = Fixture.with(builder -> builder.executor(task -> {}))) {
      FakeConnection connection = f.open();
      connection.stopReading();
      for (int i = 0; i < 100; i++) {
        f.say("m" + i);
      }
      CompletableFuture<CloseEvent> close = f.client.close(1000, "");
      connection.resumeReading();
      assertThat(connection.receivedTexts()).hasSize(100);
      assertThat(f.client.close(1000, "")).isCompletedExceptionally(); // it has ended
      assertThat(close).isNotDone(); // which takes a task of the executor
    }
  }

  @Test
  void whatDependsOnASendMayJoinTheNext() {
    try (Fixture f = Fixture.create()) {
      FakeConnection connection = f.open();
      connection.stopReading();
      CompletableFuture<Void> all =
          f.say("1")
              .thenRun(
                  () -> {
                    f.say("2").join();
                    f.say("3").join();
                  });
      connection.resumeReading();
      Fixture.get(all);
      assertThat(connection.receivedTexts()).containsExactly("1", "2", "3");
    }
  }

  @Test
  void whatDependsOnAFailedSendMayJoinTheOthersThatFailWithIt() {
    try (Fixture f = Fixture.create()) {
      FakeConnection connection = f.open();
      connection.stopReading();
      List<CompletableFuture<Void>> sends = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        sends.add(f.say("m" + i));
      }
      List<CompletableFuture<Boolean>> dependents = new ArrayList<>();
      for (CompletableFuture<Void> send : sends) {
        dependents.add(
            send.handle(
                (nothing, failure) -> {
                  sends.forEach(other -> other.handle((n, x) -> true).join());
                  return failure != null;
                }));
      }
      connection.reset();
      dependents.forEach(dependent -> assertThat(Fixture.get(dependent)).isTrue());
    }
  }

  @Test
  void aHandlerThatBlocksForEverDoesNotHoldBackFuturesOrTheEnd() {
    try (Fixture f = Fixture.create()) {
      CompletableFuture<Void> never = new CompletableFuture<>();
      FakeConnection connection = f.open();
      f.client.onMessage(Fixture.TEXTS, text -> never.join());
      connection.send("blocks");
      connection.stopReading();
      CompletableFuture<Void> send = f.say("x");
      connection.resumeReading();
      Fixture.get(send);
      assertThat(Fixture.get(f.client.close(1000, "")).clean()).isTrue();
      never.complete(null);
    }
  }
}
