package example;

import dev.unisocket.OpenEvent;
import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat")
interface LifecycleEventSocket extends UniSocketClient {
  @OnMessage
  default void opened(OpenEvent event) {} // error: [InvalidPayload] a message cannot be received as this type: 'OpenEvent'. Write @OnOpen for this event.
}
