package example;

import dev.unisocket.CloseEvent;
import dev.unisocket.OpenEvent;
import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.OnClose;
import dev.unisocket.annotation.OnError;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.OnOpen;
import dev.unisocket.annotation.OnReconnect;
import dev.unisocket.annotation.UniSocket;
import java.util.concurrent.Flow;
import java.util.stream.Stream;

@UniSocket(url = "wss://feed.example.com/chat")
interface PulledSocket extends UniSocketClient {
  @OnMessage
  Flow.Publisher<? extends CharSequence> texts(); // error: [HandlerTypeArgument] x: 'x'. X.

  @OnOpen
  Stream<? extends OpenEvent> opens(); // error: [HandlerTypeArgument] x: 'x'. X.

  @OnClose
  Flow.Publisher<?> closes(); // error: [HandlerTypeArgument] x: 'x'. X.

  @OnReconnect
  Stream<? extends CloseEvent> waits(); // error: [HandlerTypeArgument] x: 'x'. X.

  @OnError
  @SuppressWarnings("rawtypes")
  Stream errors(); // error: [HandlerTypeArgument] x: 'x'. X.
}
