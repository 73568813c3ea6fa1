package dev.unisocket.it;

import dev.unisocket.CloseEvent;
import dev.unisocket.ErrorEvent;
import dev.unisocket.MessageEvent;
import dev.unisocket.OpenEvent;
import dev.unisocket.Registration;
import dev.unisocket.SocketTask;
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
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** Every shape of connect, send and close, with payloads that no codec touches. */
@UniSocket(
    url = "ws://${it.host:localhost}/rooms/{room}/{seat}?since={since}&fixed=1",
    protocols = "chat.v2",
    header = "X-Fixed: yes")
interface TextSocket extends UniSocketSession {

  @Connect
  CompletableFuture<OpenEvent> connect(
      @PathParam("room") String room,
      @PathParam("seat") int seat,
      @QueryParam("since") Long since,
      @QueryParam("more") String more,
      @HeaderParam("X-Token") String token);

  @Connect
  CompletionStage<OpenEvent> connectStage(
      @PathParam("room") String room, @PathParam("seat") int seat);

  @Connect
  OpenEvent connectBlocking(@PathParam("room") String room, @PathParam("seat") int seat);

  @Connect
  SocketTask connectTask(@PathParam("room") String room, @PathParam("seat") int seat);

  @Connect
  void connectVoid(@PathParam("room") String room, @PathParam("seat") int seat);

  @Send
  void text(String text);

  @Send
  boolean tryText(String text);

  @Send
  CompletableFuture<Void> textFuture(String text);

  @Send
  CompletionStage<Void> textStage(CharSequence text);

  @Send(binary = true)
  CompletableFuture<Void> textAsBinary(String text);

  @Send
  CompletableFuture<Void> bytes(byte[] bytes);

  @Send
  CompletableFuture<Void> buffer(ByteBuffer bytes);

  @OnMessage
  Registration onText(Consumer<String> handler);

  @OnMessage
  void onBytes(Consumer<? super byte[]> handler);

  @OnMessage
  void onEvery(Consumer<MessageEvent> handler);

  @OnOpen
  void onOpen(Consumer<OpenEvent> handler);

  @OnError
  Registration onError(Consumer<ErrorEvent> handler);

  @OnClose
  void onClose(Consumer<CloseEvent> handler);

  @Close
  CompletableFuture<CloseEvent> leave();

  @Close(code = 4000, reason = "moving")
  void move();

  @Close
  CompletableFuture<CloseEvent> leaveWith(int code, String reason);
}
