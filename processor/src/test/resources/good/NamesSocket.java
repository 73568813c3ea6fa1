package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Discriminator;
import dev.unisocket.annotation.Field;
import dev.unisocket.annotation.MessageName;
import dev.unisocket.annotation.OutagePolicy;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

@UniSocket(url = "wss://feed.example.com/market")
@Discriminator("type")
public interface NamesSocket extends UniSocketClient {
  @Send
  void named(Named named);

  @Send("other")
  boolean renamed(Named named);

  @Send(value = "binary", binary = true)
  CompletionStage<Void> binary(Map<String, Object> values);

  @Send(whenDisconnected = OutagePolicy.LATEST)
  void plain(Plain plain);

  @Send(whenDisconnected = OutagePolicy.FAIL)
  void text(String text);

  @Send(binary = true, whenDisconnected = OutagePolicy.LATEST)
  void bytes(byte[] bytes);

  @Send(value = "fields", binary = true, whenDisconnected = OutagePolicy.QUEUE)
  CompletableFuture<Void> fields(@Field("x") int x);

  @Send("nothing")
  CompletableFuture<Void> nothing();

  @MessageName("named")
  record Named(String text) {}

  record Plain(String text) {}
}
