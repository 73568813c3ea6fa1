package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

@UniSocket(url = "wss://feed.example.com/chat")
@SuppressWarnings("rawtypes")
interface RawTypesSocket extends UniSocketClient {
  @Send
  void say(List list);

  @Send
  CompletableFuture<Void> sayMap(Map<String, List> map);

  @OnMessage
  void onMap(Consumer<Map> handler);
}
