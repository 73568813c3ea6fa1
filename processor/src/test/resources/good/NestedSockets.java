package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;
import java.util.function.Consumer;

public final class NestedSockets {
  @UniSocket(url = "wss://feed.example.com/chat")
  public interface Open extends UniSocketClient {
    @OnMessage
    void onSaid(Consumer<Said> handler);
  }

  @UniSocket(url = "wss://feed.example.com/chat")
  interface Hidden extends UniSocketClient {}

  @UniSocket(url = "wss://feed.example.com/chat")
  protected interface Guarded extends UniSocketClient {
    @Send
    void say(Said said);
  }

  static final class Inner {
    @UniSocket(url = "wss://feed.example.com/chat")
    public interface Deep extends UniSocketClient {}
  }

  interface Holder {
    @UniSocket(url = "wss://feed.example.com/chat")
    interface Held extends UniSocketClient {}
  }

  public record Said(String text) {}
}
