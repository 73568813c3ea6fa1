package dev.unisocket.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unisocket.generated.ConnectArguments;
import dev.unisocket.testing.FakeConnection;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.opentest4j.TestAbortedException;
import org.reactivestreams.tck.TestEnvironment;
import org.reactivestreams.tck.flow.FlowPublisherVerification;
import org.testng.SkipException;
import org.testng.annotations.Test;

/**
 * The Technology Compatibility Kit of Reactive Streams, whose tests are TestNG's: each is one test
 * here. What the kit skips is printed with its reason: what it cannot verify, and the optional
 * {@link #ONE_GOES_AHEAD}.
 */
class PublisherTckTest {
  /** One subscriber goes ahead of another there; here a message waits until all have asked. */
  private static final Set<String> ONE_GOES_AHEAD =
      Set.of(
          "optional_spec111_registeredSubscribersMustReceiveOnNextOrOnCompleteSignals",
          "optional_spec111_multicast_mustProduceTheSameElementsInTheSameSequenceToAllOfItsSubscribers"
              + "WhenRequestingOneByOne");

  @TestFactory
  Stream<DynamicTest> theMessagesOfAClientAreAPublisherOfReactiveStreams() {
    List<Method> tests =
        Arrays.stream(Messages.class.getMethods())
            .filter(method -> method.isAnnotationPresent(Test.class))
            .sorted(Comparator.comparing(Method::getName))
            .toList();
    assertThat(tests).hasSizeGreaterThan(35);
    return tests.stream().map(test -> DynamicTest.dynamicTest(test.getName(), () -> run(test)));
  }

  private static void run(Method test) throws Throwable {
    Messages messages = new Messages();
    messages.setUp();
    try {
      test.invoke(messages);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof SkipException) {
        assertThat(test.getName().startsWith("untested") || ONE_GOES_AHEAD.contains(test.getName()))
            .as("skipped: %s", e.getCause().getMessage())
            .isTrue();
        System.out.println("TCK skipped " + test.getName() + ": " + e.getCause().getMessage());
        throw new TestAbortedException(e.getCause().getMessage());
      }
      throw e.getCause();
    } finally {
      messages.ends.forEach(Runnable::run);
    }
  }

  /** Each publisher is that of a client of its own. */
  private static final class Messages extends FlowPublisherVerification<String> {
    private static final long SIGNAL_MILLIS = 2_000;
    private static final long SILENCE_MILLIS = 100;
    private static final int AHEAD = 64;

    final List<Runnable> ends = new ArrayList<>();

    Messages() {
      super(new TestEnvironment(SIGNAL_MILLIS, SILENCE_MILLIS));
    }

    /** The server begins to send when somebody has subscribed, and closes behind the last. */
    @Override
    public Flow.Publisher<String> createFlowPublisher(long elements) {
      Fixture f = Fixture.create();
      FakeConnection server = f.open();
      CountDownLatch subscribed = new CountDownLatch(1);
      Semaphore ahead = new Semaphore(AHEAD);
      f.client.task().onMessage(message -> ahead.release());
      Thread sending =
          new Thread(
              () -> {
                try {
                  subscribed.await();
                  for (long i = 0; i < elements; i++) {
                    ahead.acquire();
                    server.send("" + i);
                  }
                  ahead.acquire(AHEAD); // all are handled: an end would lift the wait for demand
                  server.close(1000, "");
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt(); // the test is over
                }
              });
      sending.setDaemon(true);
      sending.start();
      ends.add(
          () -> {
            sending.interrupt();
            f.close();
          });
      return subscriber -> {
        f.client.publisher(Fixture.TEXTS).subscribe(subscriber);
        subscribed.countDown();
      };
    }

    /** The server refuses the connection that the subscriber waits for. */
    @Override
    public Flow.Publisher<String> createFailedFlowPublisher() {
      Fixture f = Fixture.create();
      f.server.onConnect(connection -> connection.refuse(503));
      ends.add(f::close);
      return subscriber -> {
        f.client.publisher(Fixture.TEXTS).subscribe(subscriber);
        f.client.connect(ConnectArguments.of());
      };
    }
  }
}
