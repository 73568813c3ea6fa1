package example;

import dev.unisocket.OpenEvent;
import dev.unisocket.ReadyState;
import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Close;
import dev.unisocket.annotation.UniSocket;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

@UniSocket(url = "wss://feed.example.com/chat")
interface RedeclaringSocket extends UniSocketClient, Talking {
  @Override
  CompletableFuture<OpenEvent> connect();

  @Override
  void close();

  @Override
  ReadyState readyState();

  /** Its annotation is the parent's. */
  @Override
  void say(String text);

  /** Another annotation than the parent's: this one counts. */
  @Override
  @Close(code = 4001)
  void bye(String text);

  /** The user's own. */
  @Override
  default void shout(String text) {
    say(text.toUpperCase(Locale.ROOT));
  }

  @Override
  String toString();

  @Override
  boolean equals(Object other);

  @Override
  int hashCode();
}
