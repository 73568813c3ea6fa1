package dev.unisocket.it;

import dev.unisocket.CloseEvent;
import dev.unisocket.ErrorEvent;
import dev.unisocket.OpenEvent;
import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.OnClose;
import dev.unisocket.annotation.OnError;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.OnOpen;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Default methods as handlers, a generic payload for the codec, and no {@code @Connect} of its own.
 */
@UniSocket(url = "ws://localhost/notes")
interface NoteSocket extends UniSocketClient {
  LinkedBlockingQueue<String> HEARD = new LinkedBlockingQueue<>();

  @Send
  CompletableFuture<Void> notes(List<Note> notes);

  @Send(binary = true)
  CompletableFuture<Void> notesAsBinary(List<Note> notes);

  @Send
  boolean raw(String json);

  @OnOpen
  default void opened(OpenEvent event) {
    HEARD.add("open " + event.protocol());
  }

  @OnMessage
  default void heard(List<Note> notes) {
    HEARD.add("notes " + notes);
  }

  @OnMessage
  default void heardBytes(ByteBuffer bytes) {
    HEARD.add("bytes " + bytes.remaining());
  }

  @OnError
  default void failed(ErrorEvent event) {
    HEARD.add("error " + event.errCode() + " " + event.raw());
  }

  @OnClose
  default void closed(CloseEvent event) {
    HEARD.add("close " + event.code() + " " + event.reason());
  }
}
