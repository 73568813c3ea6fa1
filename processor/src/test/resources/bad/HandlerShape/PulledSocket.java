package example;

import dev.unisocket.ReconnectEvent;
import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.OnReconnect;
import dev.unisocket.annotation.UniSocket;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;
import java.util.stream.Stream;

@UniSocket(url = "wss://feed.example.com/chat")
interface PulledSocket extends UniSocketClient {
  @OnMessage
  SubmissionPublisher<String> texts(); // error: [HandlerShape] x: 'x'. X.

  @OnMessage
  Flow.Publisher<byte[]> frames(int buffer); // error: [HandlerShape] x: 'x'. X.

  @OnReconnect
  default Stream<ReconnectEvent> waits() { // error: [HandlerShape] x: 'x'. X.
    return Stream.empty();
  }
}
