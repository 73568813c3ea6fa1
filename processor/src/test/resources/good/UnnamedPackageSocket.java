import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat")
public interface UnnamedPackageSocket extends UniSocketClient {
  @Send
  void say(Said said);

  record Said(String text) {}
}
