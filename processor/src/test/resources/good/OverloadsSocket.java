package example;

import dev.unisocket.CloseEvent;
import dev.unisocket.ErrorEvent;
import dev.unisocket.MessageEvent;
import dev.unisocket.OpenEvent;
import dev.unisocket.annotation.Close;
import dev.unisocket.annotation.Connect;
import dev.unisocket.annotation.HeaderParam;
import dev.unisocket.annotation.OnClose;
import dev.unisocket.annotation.OnError;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.OnOpen;
import dev.unisocket.annotation.QueryParam;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

@UniSocket(url = "wss://feed.example.com/chat")
interface OverloadsSocket {
  @Connect
  void open();

  @Connect
  CompletableFuture<OpenEvent> open(@QueryParam("room") String room);

  @Connect
  OpenEvent open(@QueryParam("room") String room, @HeaderParam("Authorization") String token);

  @Send
  void say(String text);

  @Send
  void say(CharSequence text);

  @Send
  void say(byte[] bytes);

  @Send
  void say(ByteBuffer bytes);

  @Send
  void say(List<String> texts);

  @Send(binary = true)
  void say(Map<String, String> texts);

  @OnMessage
  void on(Consumer<String> handler);

  @OnMessage
  default void on(byte[] bytes) {}

  @OnMessage
  default void on(MessageEvent event) {}

  @OnOpen
  default void on(OpenEvent event) {}

  @OnError
  default void on(ErrorEvent event) {}

  @OnClose
  default void on(CloseEvent event) {}

  @Close
  void close();

  @Close
  CompletableFuture<CloseEvent> close(String reason);

  @Close
  void close(int code);
}
