package example;

import dev.unisocket.ReconnectEvent;
import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.UniSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.stream.Stream;

@UniSocket(url = "wss://feed.example.com/chat")
interface PulledSocket extends UniSocketClient {
  @OnMessage
  Flow.Publisher<ReconnectEvent> waits(); // error: [InvalidPayload] x: 'x'. X.

  @OnMessage
  Stream<StringBuilder> texts(); // error: [InvalidPayload] x: 'x'. X.

  @OnMessage
  Stream<CompletableFuture<String>> futures(); // error: [InvalidPayload] x: 'x'. X.
}
