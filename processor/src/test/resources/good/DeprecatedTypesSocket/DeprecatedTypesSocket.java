package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.OnMessage;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

@UniSocket(url = "wss://feed.example.com/chat")
@SuppressWarnings({"deprecation", "removal"})
interface DeprecatedTypesSocket extends UniSocketClient {
  @Send
  void say(Old old);

  @Send
  void sayAll(List<Older> olds);

  @OnMessage
  void onOld(Consumer<Map<String, Older>> handler);
}
