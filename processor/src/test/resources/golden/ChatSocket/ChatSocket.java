package chat;

import dev.unisocket.CloseEvent;
import dev.unisocket.ErrorEvent;
import dev.unisocket.OpenEvent;
import dev.unisocket.UniSocketSession;
import dev.unisocket.annotation.Close;
import dev.unisocket.annotation.Connect;
import dev.unisocket.annotation.HeaderParam;
import dev.unisocket.annotation.OnClose;
import dev.unisocket.annotation.OnError;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.OnOpen;
import dev.unisocket.annotation.PathParam;
import dev.unisocket.annotation.QueryParam;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

@UniSocket(url = "wss://feed.example.com/rooms/{room}?since={since}", protocols = "chat.v2", timeout = 10_000)
public interface ChatSocket extends UniSocketSession {

  @Connect
  CompletableFuture<OpenEvent> join(
      @PathParam("room") String room,
      @QueryParam("since") long since,
      @HeaderParam("Authorization") String token);

  @OnOpen
  void onOpen(Consumer<OpenEvent> handler);

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
