package example;

import dev.unisocket.MessageEvent;
import dev.unisocket.UniSocketSession;
import dev.unisocket.annotation.Close;
import dev.unisocket.annotation.Connect;
import dev.unisocket.annotation.HeaderParam;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.PathParam;
import dev.unisocket.annotation.QueryParam;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;
import java.util.function.Consumer;

@UniSocket(url = "wss://feed.example.com/{support}/{spec}?sockets={sockets}")
interface CollidingNamesSocket extends UniSocketSession {
  @Connect
  void bind(
      @PathParam("support") String support,
      @PathParam("spec") String spec,
      @QueryParam("sockets") String sockets,
      @HeaderParam("X-Arguments") String arguments);

  @Send
  void spec(String SPEC);

  @Send
  void support(String support);

  @Send
  void say(String SAY);

  @Send
  void SAY(String say);

  @Send
  void sayIt(String text);

  @Send
  void SayIt(String text);

  @Send
  void say_it(String text);

  @OnMessage
  void handler(Consumer<String> handler);

  @OnMessage
  default void onBytes(byte[] bytes) {}

  @OnMessage
  default void event(MessageEvent bind) {}

  @Close
  void of(String of, int code);
}
