package example;

import dev.unisocket.CloseEvent;
import dev.unisocket.OpenEvent;
import dev.unisocket.UniSocketSession;
import dev.unisocket.annotation.Close;
import dev.unisocket.annotation.Connect;
import dev.unisocket.annotation.OnClose;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.OnOpen;
import dev.unisocket.annotation.PathParam;
import dev.unisocket.annotation.UniSocket;
import java.util.function.Consumer;

@UniSocket(url = "wss://feed.example.com/rooms/{room}")
public interface DeprecatedMethodsSocket extends UniSocketSession {
  @Deprecated
  @Connect
  void enter(@PathParam("room") String room);

  @Connect
  void join(@PathParam("room") String room);

  @Deprecated
  @OnOpen
  default void opened(OpenEvent event) {}

  @Deprecated(since = "2")
  @OnMessage
  default void heard(String text) {}

  @Deprecated
  @OnClose
  void onClose(Consumer<CloseEvent> handler);

  @Deprecated
  @Close
  void leave();
}
