package dev.unisocket.network;

import dev.unisocket.OpenEvent;
import dev.unisocket.UniSocketSession;
import dev.unisocket.annotation.Connect;
import dev.unisocket.annotation.HeaderParam;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.QueryParam;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Lines of text, to be shown credentials of both kinds. */
@UniSocket(url = "wss://lines.example.com/lines", timeout = 20_000)
interface LineSocket extends UniSocketSession {

  @Connect
  CompletableFuture<OpenEvent> open(
      @QueryParam("token") String token, @HeaderParam("Authorization") String authorization);

  @Send
  CompletableFuture<Void> say(String line);

  @OnMessage
  void onLine(Consumer<String> handler);
}
