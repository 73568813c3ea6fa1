package dev.unisocket.examples.kotlin;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;
import java.util.function.Consumer;

/** The door bell of a house: declared in Java, used from Kotlin. */
@UniSocket(url = "wss://house.example.com/bell")
public interface BellSocket extends UniSocketClient {

  @Send
  void ring(String who);

  @OnMessage
  void onRing(Consumer<String> handler);
}
