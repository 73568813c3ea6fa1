package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.UniSocket;
import java.util.List;
import java.util.function.Consumer;

@UniSocket(url = "wss://feed.example.com/chat")
interface GenericTypesSocket extends UniSocketClient {
  @OnMessage
  void onNames(Consumer<List<String>> handler);

  @OnMessage
  default void numbers(List<Integer> numbers) {} // error: [TwoCodedTypes] two methods decode messages of two types: 'onNames(...)' and 'numbers(...)'. Keep one, and let it take a common type.
}
