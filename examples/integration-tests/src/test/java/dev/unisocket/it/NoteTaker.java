package dev.unisocket.it;

import dev.unisocket.ErrorEvent;
import dev.unisocket.OpenEvent;
import dev.unisocket.UniSocketSession;
import dev.unisocket.annotation.Connect;
import dev.unisocket.annotation.OnError;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.UniSocket;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Takes notes through the codec. */
@UniSocket(url = "ws://${it.notes}/")
interface NoteTaker extends UniSocketSession {

  @Connect
  CompletableFuture<OpenEvent> connect();

  @OnMessage
  void onNote(Consumer<Note> handler);

  @OnError
  void onError(Consumer<ErrorEvent> handler);
}
