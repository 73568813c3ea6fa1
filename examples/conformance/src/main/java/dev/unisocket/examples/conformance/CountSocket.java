package dev.unisocket.examples.conformance;

import dev.unisocket.CloseEvent;
import dev.unisocket.ErrorEvent;
import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.OnClose;
import dev.unisocket.annotation.OnError;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.UniSocket;
import java.util.function.Consumer;

/** Says how many cases there are: one message, the number as text. */
@UniSocket(url = "ws://${testsuite:localhost:9001}/getCaseCount")
public interface CountSocket extends UniSocketClient {

  @OnMessage
  void onCount(Consumer<String> handler);

  @OnError
  void onError(Consumer<ErrorEvent> handler);

  @OnClose
  void onClose(Consumer<CloseEvent> handler);
}
