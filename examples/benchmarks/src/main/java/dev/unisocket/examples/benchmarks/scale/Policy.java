package dev.unisocket.examples.benchmarks.scale;

import dev.unisocket.SocketObserver;
import dev.unisocket.UniSockets;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** How clients come back to a server that has gone. */
enum Policy {
  /** The JDK's client, by hand, as it is often done: a second after each end, for everybody. */
  FIXED {
    @Override
    Object connect(String server, int clients, StormLog log) {
      HttpClient client = HttpClient.newHttpClient();
      URI url = URI.create("ws://" + server + "/");
      ScheduledExecutorService timer =
          Executors.newSingleThreadScheduledExecutor(
              task -> {
                Thread thread = new Thread(task, "again");
                thread.setDaemon(true);
                return thread;
              });
      List<Object> all = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        Again again = new Again(client, url, timer, log);
        all.add(again);
        log.beforeFirst();
        again.connect();
      }
      return all;
    }
  },

  /** Ours. */
  GENERATED {
    @Override
    Object connect(String server, int clients, StormLog log) throws InterruptedException {
      SocketObserver observer =
          new SocketObserver() {
            @Override
            public void connecting(String socket) {
              log.attempt();
            }

            @Override
            public void opened(String socket, Duration took) {
              log.opened();
            }
          };
      UniSockets sockets =
          UniSockets.builder()
              .placeholders(key -> key.equals("notes.server") ? server : null)
              .observer(observer)
              .build();
      List<Object> all = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        FaithfulSocket socket = new FaithfulSocketImpl(sockets);
        all.add(socket);
        log.beforeFirst();
        log.known(socket.connect());
      }
      return all;
    }
  };

  /**
   * Has clients connect, and come back for as long as what is returned is reachable.
   *
   * @param log hears of each attempt and of each open
   */
  abstract Object connect(String server, int clients, StormLog log) throws InterruptedException;

  private static final class Again implements WebSocket.Listener {
    private final HttpClient client;
    private final URI url;
    private final ScheduledExecutorService timer;
    private final StormLog log;

    Again(HttpClient client, URI url, ScheduledExecutorService timer, StormLog log) {
      this.client = client;
      this.url = url;
      this.timer = timer;
      this.log = log;
    }

    void connect() {
      log.attempt();
      log.known(
          client
              .newWebSocketBuilder()
              .buildAsync(url, this)
              .whenComplete(
                  (socket, failure) -> {
                    if (failure == null) {
                      log.opened();
                    } else {
                      connectLater();
                    }
                  }));
    }

    private void connectLater() {
      var unused = timer.schedule(this::connect, 1, TimeUnit.SECONDS);
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
      connectLater();
      return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
      connectLater();
    }
  }
}
