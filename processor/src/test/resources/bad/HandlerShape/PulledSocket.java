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
  SubmissionPublisher<String> texts(); // error: [HandlerShape] a @OnMessage method has another shape: 'SubmissionPublisher<String> texts()'. Write 'void texts(Consumer<String> handler)', the same returning Registration, 'default void texts(String value)', 'Flow.Publisher<String> texts()' or 'Stream<String> texts()'.

  @OnMessage
  Flow.Publisher<byte[]> frames(int buffer); // error: [HandlerShape] a @OnMessage method has another shape: 'Flow.Publisher<byte[]> frames(int)'. Write 'void frames(Consumer<String> handler)', the same returning Registration, 'default void frames(String value)', 'Flow.Publisher<String> frames()' or 'Stream<String> frames()'.

  @OnReconnect
  default Stream<ReconnectEvent> waits() { // error: [HandlerShape] a @OnReconnect method has another shape: 'default Stream<ReconnectEvent> waits()'. Write 'void waits(Consumer<ReconnectEvent> handler)', the same returning Registration, 'default void waits(ReconnectEvent value)', 'Flow.Publisher<ReconnectEvent> waits()' or 'Stream<ReconnectEvent> waits()'.
    return Stream.empty();
  }
}
