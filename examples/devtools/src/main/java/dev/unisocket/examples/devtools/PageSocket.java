package dev.unisocket.examples.devtools;

import dev.unisocket.ErrorEvent;
import dev.unisocket.OpenEvent;
import dev.unisocket.UniSocketSession;
import dev.unisocket.annotation.Connect;
import dev.unisocket.annotation.Discriminator;
import dev.unisocket.annotation.Field;
import dev.unisocket.annotation.OnError;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.PathParam;
import dev.unisocket.annotation.Request;
import dev.unisocket.annotation.Rpc;
import dev.unisocket.annotation.UniSocket;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * One page. The processor writes {@code PageSocketImpl}.
 *
 * <p>A call is {@code {"id":1,"method":"Page.navigate","params":{...}}}, its answer {@code
 * {"id":1,"result":{...}}}; the browser's events are {@code {"method":"...","params":{...}}}, and
 * their handlers get the params. What no method takes is dropped.
 */
@UniSocket(url = "ws://127.0.0.1:${devtools.port}/devtools/page/{page}")
@Rpc(version = "")
@Discriminator("method")
public interface PageSocket extends UniSocketSession {
  @Connect
  CompletableFuture<OpenEvent> attach(@PathParam("page") String page);

  @Request("Page.enable")
  CompletableFuture<Void> enablePage();

  /** {@code lifecycleEvent} comes from then on, for the document that is there already as well. */
  @Request("Page.setLifecycleEventsEnabled")
  CompletableFuture<Void> setLifecycleEventsEnabled(@Field("enabled") boolean enabled);

  @Request("Runtime.enable")
  CompletableFuture<Void> enableRuntime();

  @Request("Page.navigate")
  CompletableFuture<Navigation> navigate(@Field("url") String url);

  @Request("Runtime.evaluate")
  CompletableFuture<Evaluation> evaluate(@Field("expression") String expression);

  @Request("Page.captureScreenshot")
  CompletableFuture<Screenshot> captureScreenshot(@Field("format") String format);

  @OnMessage("Page.lifecycleEvent")
  void onLifecycle(Consumer<Lifecycle> handler);

  @OnMessage("Runtime.consoleAPICalled")
  void onConsole(Consumer<ConsoleCall> handler);

  @OnError
  void onError(Consumer<ErrorEvent> handler);

  /**
   * {@code loaderId} stands for the document that is being loaded; {@code errorText} is null where
   * it is on its way.
   */
  record Navigation(String loaderId, String errorText) {}

  /** {@code exceptionDetails} is null where nothing was thrown. */
  record Evaluation(RemoteObject result, ExceptionDetails exceptionDetails) {}

  /** A value of the page's; {@code value} is null where it is no JSON. */
  record RemoteObject(String type, Object value, String description) {}

  record ExceptionDetails(String text, RemoteObject exception) {}

  /** {@code data} is the image in Base64. */
  record Screenshot(String data) {}

  /** {@code name} is {@code load} at the load event of the document that {@code loaderId} loads. */
  record Lifecycle(String loaderId, String name) {}

  /** {@code type} is log, warning, error and so on. */
  record ConsoleCall(String type, List<RemoteObject> args) {}
}
