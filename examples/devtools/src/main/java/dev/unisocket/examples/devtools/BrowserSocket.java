package dev.unisocket.examples.devtools;

import dev.unisocket.OpenEvent;
import dev.unisocket.UniSocketSession;
import dev.unisocket.annotation.Connect;
import dev.unisocket.annotation.Field;
import dev.unisocket.annotation.PathParam;
import dev.unisocket.annotation.Request;
import dev.unisocket.annotation.Rpc;
import dev.unisocket.annotation.UniSocket;
import java.util.concurrent.CompletableFuture;

/** The browser as a whole. The processor writes {@code BrowserSocketImpl}. */
@UniSocket(url = "ws://127.0.0.1:${devtools.port}/devtools/browser/{browser}")
@Rpc(version = "")
public interface BrowserSocket extends UniSocketSession {
  @Connect
  CompletableFuture<OpenEvent> attach(@PathParam("browser") String browser);

  @Request("Browser.getVersion")
  CompletableFuture<Version> getVersion();

  @Request("Target.createTarget")
  CompletableFuture<Target> createTarget(@Field("url") String url);

  /** The browser ends, and the connection with it. */
  @Request("Browser.close")
  CompletableFuture<Void> closeBrowser();

  record Version(String product, String protocolVersion) {}

  record Target(String targetId) {}
}
