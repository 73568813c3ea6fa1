package dev.unisocket.examples.chat;

import dev.unisocket.CloseEvent;
import dev.unisocket.ErrorEvent;
import dev.unisocket.OpenEvent;
import dev.unisocket.UniSocketSession;
import dev.unisocket.annotation.Close;
import dev.unisocket.annotation.Connect;
import dev.unisocket.annotation.OnClose;
import dev.unisocket.annotation.OnError;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.PathParam;
import dev.unisocket.annotation.QueryParam;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** The socket of one chat room. The processor writes {@code ChatSocketImpl}. */
@UniSocket(
    url = "wss://chat.example.com/rooms/{room}?name={name}",
    protocols = "chat.v1",
    timeout = 10_000)
public interface ChatSocket extends UniSocketSession {

  @Connect
  CompletableFuture<OpenEvent> join(
      @PathParam("room") String room, @QueryParam("name") String name);

  @OnMessage
  void onMessage(Consumer<ChatMessage> handler);

  @OnError
  void onError(Consumer<ErrorEvent> handler);

  @OnClose
  void onClose(Consumer<CloseEvent> handler);

  @Send
  CompletableFuture<Void> say(ChatMessage message);

  @Close
  CompletableFuture<CloseEvent> leave(String reason);
}
