package dev.unisocket.uni;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unisocket.SocketTask;
import dev.unisocket.UniSockets;
import dev.unisocket.testserver.RawServer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * The JDK's client does not give out the headers of its 101; what the runtime does instead must not
 * mix up handshakes that run at the same time to the same url.
 */
class ResponseHeadersTest {
  private static final int SOCKETS = 200;

  @Test
  void eachOf200ConcurrentOpensHasTheHeadersOfItsOwnResponse() throws Exception {
    CyclicBarrier together = new CyclicBarrier(20); // so that many handshakes are under way at once
    ExecutorService callers = Executors.newFixedThreadPool(10);
    Map<Integer, String> headers = new ConcurrentHashMap<>();
    CountDownLatch open = new CountDownLatch(SOCKETS);
    try (RawServer server =
            RawServer.start(
                peer -> {
                  String number = peer.requestHeaders().get("X-Number");
                  together.await(60, TimeUnit.SECONDS);
                  peer.accept(
                      "X-Answer: " + number,
                      "Set-Cookie: id=" + number + "; Path=/",
                      "x-many: a",
                      "X-Many: b");
                  peer.finish(); // answers the close, which the end of the test would wait for
                });
        UniSockets sockets = UniSockets.builder().build()) {
      UniFunctions uni = Uni.using(sockets);
      String url = server.url("/same");
      for (int i = 0; i < SOCKETS; i++) {
        int number = i;
        callers.execute(
            () -> {
              SocketTask task =
                  uni.connectSocket(
                      ConnectSocketOptions.url(url).header("X-Number", String.valueOf(number)));
              task.onOpen(
                  event -> {
                    Map<String, String> header = event.header();
                    headers.put(
                        number,
                        header.get("x-answer")
                            + " "
                            + header.get("SET-COOKIE")
                            + " "
                            + header.get("X-MANY")
                            + " "
                            + event.headers().get("x-Many"));
                    open.countDown();
                  });
              task.onError(
                  error -> {
                    headers.put(number, error.errMsg());
                    open.countDown();
                  });
            });
      }

      assertThat(open.await(60, TimeUnit.SECONDS))
          .as("all have opened; so far %s", headers.size())
          .isTrue();

      assertThat(server.failures()).isEmpty();
      assertThat(headers).hasSize(SOCKETS);
      headers.forEach(
          (number, heard) ->
              assertThat(heard).isEqualTo("%1$d id=%1$d; Path=/ a, b [a, b]", number));
    } finally {
      callers.shutdownNow();
    }
  }
}
