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
  Flow.Publisher<ReconnectEvent> waits(); // error: [InvalidPayload] a message cannot be received as this type: 'ReconnectEvent'. Write @OnReconnect for this event.

  @OnMessage
  Stream<StringBuilder> texts(); // error: [InvalidPayload] a message cannot be received as this type: 'StringBuilder'. Write 'String'.

  @OnMessage
  Stream<CompletableFuture<String>> futures(); // error: [InvalidPayload] a message cannot be received as this type: 'CompletableFuture<String>'. Take a String, a byte[], a ByteBuffer, a MessageEvent, or a value from the codec.
}
