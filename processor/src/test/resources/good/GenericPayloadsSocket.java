package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

@UniSocket(url = "wss://feed.example.com/chat")
interface GenericPayloadsSocket extends UniSocketClient {
  @Send
  void list(List<String> list);

  @Send
  void wildcards(Map<? extends CharSequence, List<? super Integer>> map);

  @Send
  void anything(List<?> list);

  @Send
  void array(List<String>[] array);

  @Send
  void numbers(int[][] numbers);

  @Send
  void entry(Map.Entry<String, Optional<Long>> entry);

  @Send
  void kind(Kind kind);

  @OnMessage
  void onMany(Consumer<? super Map<String, List<? extends Kind[]>>> handler);

  enum Kind {
    LOUD,
    QUIET
  }
}
