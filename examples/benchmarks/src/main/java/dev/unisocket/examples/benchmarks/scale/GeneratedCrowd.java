package dev.unisocket.examples.benchmarks.scale;

import dev.unisocket.UniSockets;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Ours, with its default settings. */
final class GeneratedCrowd implements Crowd {
  private final UniSockets sockets;

  GeneratedCrowd(String server) {
    this.sockets =
        UniSockets.builder()
            .placeholders(key -> key.equals("notes.server") ? server : null)
            .build();
  }

  @Override
  public CompletableFuture<? extends Member> open(Consumer<Note> received) {
    NoteSocket socket = new NoteSocketImpl(sockets);
    socket.onNote(received);
    return socket.connect().thenApply(open -> new GeneratedMember(socket));
  }

  @Override
  public void close() {
    sockets.close();
  }

  private static final class GeneratedMember implements Member {
    private final NoteSocket socket;

    GeneratedMember(NoteSocket socket) {
      this.socket = socket;
    }

    @Override
    public CompletableFuture<?> send(Note note) {
      return socket.send(note);
    }

    @Override
    public CompletableFuture<?> leave() {
      return socket.close(1000, "");
    }
  }
}
