package golden;

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
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@NullMarked
final class Every {

  /** A client with everything. */
  @UniSocket(
      url = "wss://${feed.host:feed.example.com}/rooms/{room}/{seat}?since={since}&key=${feed.key}",
      protocols = {"every.v2", "every.v1"},
      timeout = 10_000,
      header = {"X-Client: ${app.name:demo}", "X-Price: 5$"})
  interface Socket extends UniSocketSession, Talking<List<@Nullable String>> {
    @Connect
    CompletableFuture<OpenEvent> join(
        @PathParam("room") String room,
        @PathParam("seat") int seat,
        @QueryParam("since") @Nullable Long since,
        @QueryParam("tag") Optional<String> tag,
        @HeaderParam("Authorization") @Nullable String token);

    @Connect
    CompletionStage<OpenEvent> joinInStages(
        @PathParam("room") String room, @PathParam("seat") int seat);

    @Connect
    OpenEvent joinAndWait(@PathParam("room") String room, @PathParam("seat") int seat)
        throws IOException;

    @Connect
    SocketTask joinTask(
        @PathParam("room") String room,
        @PathParam("seat") int seat,
        @QueryParam("tag") String... tags);

    @Deprecated
    @Connect
    void enter(@PathParam("room") String room, @PathParam("seat") int seat);

    @OnOpen
    void onOpen(Consumer<? super OpenEvent> handler);

    @OnOpen
    Registration onOpenToo(Consumer<OpenEvent> handler);

    @OnOpen
    default void opened(OpenEvent event) {}

    @OnOpen
    default void openedToo(OpenEvent event) {}

    @OnError
    default void failed(ErrorEvent event) {}

    @OnClose
    default void closed(CloseEvent event) {}

    @OnClose
    void onClose(Consumer<CloseEvent> handler);

    @OnMessage
    void onEvent(Consumer<MessageEvent> handler);

    @OnMessage
    Registration onBytes(Consumer<byte[]> handler);

    @OnMessage
    default void heard(Map<String, List<? extends Said[]>> said) {}

    @Send
    void text(String text);

    @Send
    boolean offer(@Nullable CharSequence text);

    @Send(binary = true)
    CompletableFuture<Void> textAsBinary(String text);

    @Send
    CompletionStage<Void> bytes(byte... bytes);

    @Send
    boolean buffer(ByteBuffer buffer);

    @Send
    void say(Said said);

    @Send(binary = true)
    CompletableFuture<Void> sayAsBinary(Said said);

    @Send
    void sayOther(golden.other.Said said);

    @Send
    @SuppressWarnings("rawtypes")
    void raw(Map<String, List> lists);

    @Send
    void count(int count);

    @Close
    void leave();

    @Close(code = 4001, reason = "bye")
    CompletableFuture<CloseEvent> leaveKindly();

    @Close(code = 3000)
    CompletableFuture<CloseEvent> leaveWith(@Nullable String reason);

    @Close
    void end(String support, int sockets);

    /** No annotation: the user's own. */
    default void leaveQuietly() {
      leave();
    }
  }

  interface Talking<T> {
    @Send
    void talk(T message);
  }

  /** What people say. */
  static final class Said {
    String text = "";
  }
}
