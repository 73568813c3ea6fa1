package dev.unisocket.it;

import dev.unisocket.ErrorEvent;
import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Discriminator;
import dev.unisocket.annotation.Field;
import dev.unisocket.annotation.OnError;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.Request;
import dev.unisocket.annotation.Rpc;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** The way browsers are debugged: calls without a version, and events beside them. */
@UniSocket(url = "ws://${server}/devtools/page/1")
@Rpc(version = "")
@Discriminator("method")
interface BrowserSocket extends UniSocketClient {
  @Send("Page.enable")
  void enable();

  @Send("Page.bringToFront")
  CompletableFuture<Void> bringToFront(@Field("method") String how);

  @Request("Page.navigate")
  CompletableFuture<Navigated> navigate(@Field("url") String url);

  @Request("Runtime.evaluate")
  Map<String, Object> evaluate(
      @Field("expression") String expression, @Field("returnByValue") Boolean byValue);

  @OnMessage("Page.loadEventFired")
  void onLoad(Consumer<Loaded> handler);

  @OnMessage({"Network.requestWillBeSent", "Network.loadingFinished"})
  void onNetwork(Consumer<NetworkEvent> handler);

  @OnMessage
  void onOther(Consumer<String> handler);

  @OnError
  void onError(Consumer<ErrorEvent> handler);

  /** Where the browser went. */
  record Navigated(String frameId, String loaderId) {}

  /** The page is there. */
  record Loaded(double timestamp) {}

  /** What the browser asked for or got. */
  record NetworkEvent(String requestId) {}
}
