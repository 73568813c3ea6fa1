package chat;

import dev.unisocket.CloseEvent;
import dev.unisocket.ErrorEvent;
import dev.unisocket.OpenEvent;
import dev.unisocket.ReadyState;
import dev.unisocket.SocketTask;
import dev.unisocket.UniSockets;
import dev.unisocket.generated.ClientSpec;
import dev.unisocket.generated.ClientSupport;
import dev.unisocket.generated.ConnectArguments;
import dev.unisocket.generated.Inbound;
import dev.unisocket.generated.Outbound;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;

/** The client that {@link ChatSocket} declares. */
@Generated("dev.unisocket.processor.UniSocketProcessor")
public class ChatSocketImpl implements ChatSocket {
  private static final Inbound<ChatMessage> ON_MESSAGE =
      Inbound.coded("onMessage", ChatMessage.class);

  private static final Outbound<ChatMessage> SAY = Outbound.coded("say", ChatMessage.class);

  private static final ClientSpec SPEC =
      ClientSpec.of(ChatSocket.class, "wss://feed.example.com/rooms/{room}?since={since}")
          .protocols("chat.v2")
          .timeout(10_000)
          .messages(ON_MESSAGE);

  private final ClientSupport support;

  /** Uses {@link UniSockets#shared()}, asked for at the first connect. */
  public ChatSocketImpl() {
    this.support = ClientSupport.of(SPEC);
  }

  /** Uses {@code sockets}. */
  @Inject
  public ChatSocketImpl(UniSockets sockets) {
    this.support = ClientSupport.of(SPEC, sockets);
  }

  @Override
  public CompletableFuture<OpenEvent> join(String room, long since, String token) {
    return support.connect(
        ConnectArguments.of()
            .path("room", room)
            .query("since", since)
            .header("Authorization", token));
  }

  @Override
  public void onOpen(Consumer<OpenEvent> handler) {
    support.onOpen(handler);
  }

  @Override
  public void onMessage(Consumer<ChatMessage> handler) {
    support.onMessage(ON_MESSAGE, handler);
  }

  @Override
  public void onError(Consumer<ErrorEvent> handler) {
    support.onError(handler);
  }

  @Override
  public void onClose(Consumer<CloseEvent> handler) {
    support.onClose(handler);
  }

  @Override
  public CompletableFuture<Void> say(ChatMessage message) {
    return support.send(SAY, message);
  }

  @Override
  public CompletableFuture<CloseEvent> leave(String reason) {
    return support.close(1000, reason);
  }

  @Override
  public ReadyState readyState() {
    return support.readyState();
  }

  @Override
  public SocketTask task() {
    return support.task();
  }

  @Override
  public void close() {
    support.close();
  }

  @Override
  public CompletableFuture<CloseEvent> close(int code, String reason) {
    return support.close(code, reason);
  }

  @Override
  public CompletableFuture<CloseEvent> whenClosed() {
    return support.whenClosed();
  }
}
