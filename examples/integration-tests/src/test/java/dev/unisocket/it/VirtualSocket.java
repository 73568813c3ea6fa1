package dev.unisocket.it;

import dev.unisocket.Registration;
import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Discriminator;
import dev.unisocket.annotation.Field;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.Request;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What blocks its caller: calls that wait, and a stream. */
@UniSocket(url = "ws://${server}/virtual")
@Discriminator("method")
interface VirtualSocket extends UniSocketClient {
  /** Waits for the answer. */
  @Request(value = "double", timeout = 60_000)
  long twice(@Field("number") long number);

  @Send("count")
  void count(@Field("to") int to);

  @OnMessage("tick")
  Stream<Tick> ticks();

  @OnMessage("question")
  Registration onQuestion(Consumer<Tick> handler);

  record Tick(long number) {}
}
