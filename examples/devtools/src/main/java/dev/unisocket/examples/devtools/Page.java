package dev.unisocket.examples.devtools;

import dev.unisocket.ErrorEvent;
import dev.unisocket.UniSocketException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** One page of a browser. It is given its socket, and does not know who made it. */
final class Page implements AutoCloseable {
  private final PageSocket socket;

  /** Done by the load event of the document with this loader id: the event may beat the answer. */
  private final Map<String, CompletableFuture<Void>> loads = new ConcurrentHashMap<>();

  /** What ended the connection. */
  private volatile Optional<UniSocketException> ended = Optional.empty();

  Page(PageSocket socket, Consumer<String> console) {
    this.socket = socket;
    socket.onLifecycle(
        event -> {
          if (event.name().equals("load")) {
            load(event.loaderId()).complete(null);
          }
        });
    socket.onConsole(call -> console.accept(line(call)));
    socket.onError(this::failed);
  }

  /** Attaches to the page, and asks for its events. */
  CompletableFuture<Void> attach(String id) {
    return socket
        .attach(id)
        .thenCompose(open -> socket.enablePage())
        .thenCompose(enabled -> socket.setLifecycleEventsEnabled(true))
        .thenCompose(enabled -> socket.enableRuntime());
  }

  /** Opens a url; done at the page's load event, failed after 30 s without one. One at a time. */
  CompletableFuture<Void> open(String url) {
    loads.clear();
    return socket.navigate(url).thenCompose(this::loaded).orTimeout(30, TimeUnit.SECONDS);
  }

  CompletableFuture<String> title() {
    return evaluate("document.title").thenApply(String::valueOf);
  }

  /** Returns the value of an expression of JavaScript; fails with what it throws. */
  CompletableFuture<Object> evaluate(String expression) {
    return socket
        .evaluate(expression)
        .thenApply(
            evaluation -> {
              if (evaluation.exceptionDetails() != null) {
                throw new IllegalStateException(
                    evaluation.exceptionDetails().exception().description());
              }
              return evaluation.result().value();
            });
  }

  /** Returns what the page looks like, as a PNG. */
  CompletableFuture<byte[]> screenshot() {
    return socket
        .captureScreenshot("png")
        .thenApply(screenshot -> Base64.getDecoder().decode(screenshot.data()));
  }

  @Override
  public void close() {
    socket.close();
  }

  private void failed(ErrorEvent error) {
    if (error.cause() instanceof UniSocketException failure && error.raw() == null) {
      ended = Optional.of(failure); // no load event comes
      loads.values().forEach(load -> load.completeExceptionally(failure));
    }
  }

  private CompletableFuture<Void> loaded(PageSocket.Navigation navigation) {
    if (navigation.errorText() != null) {
      return CompletableFuture.failedFuture(
          new IllegalStateException("No page: " + navigation.errorText()));
    }
    return load(navigation.loaderId());
  }

  private CompletableFuture<Void> load(String loaderId) {
    CompletableFuture<Void> load = loads.computeIfAbsent(loaderId, id -> new CompletableFuture<>());
    ended.ifPresent(load::completeExceptionally);
    return load;
  }

  private static String line(PageSocket.ConsoleCall call) {
    return call.args().stream()
        .map(value -> value.value() == null ? value.description() : value.value().toString())
        .collect(Collectors.joining(" ", call.type() + ": ", ""));
  }
}
