package dev.unisocket.examples.chat;

import dev.unisocket.CloseEvent;
import dev.unisocket.OpenEvent;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** One person in the chat. It is given its socket, and does not know who made it. */
public final class ChatService {
  private final ChatSocket socket;

  @Inject
  public ChatService(ChatSocket socket) {
    this.socket = socket;
  }

  /** Sets who hears what the others in the room say. */
  public void onMessage(Consumer<ChatMessage> listener) {
    socket.onMessage(listener);
  }

  /**
   * Sets who hears, as a line of text, what goes wrong, and that the room ended before {@link
   * #leave()}.
   */
  public void onTrouble(Consumer<String> listener) {
    socket.onError(error -> listener.accept("error: " + error.cause().getMessage()));
    socket.onClose(
        close -> {
          if (close.code() != 1000) {
            listener.accept("lost the room, code " + close.code());
          }
        });
  }

  /** Joins a room; the future fails with the reason where that cannot be done. */
  public CompletableFuture<OpenEvent> join(String room, String name) {
    return socket.join(room, name);
  }

  /** Says something to the others in the room. */
  public CompletableFuture<Void> say(String name, String text) {
    return socket.say(new ChatMessage(name, text));
  }

  /** Leaves the room, after everything that was said before. */
  public CompletableFuture<CloseEvent> leave() {
    return socket.leave("good night");
  }
}
