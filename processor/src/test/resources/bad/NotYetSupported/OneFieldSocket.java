package example;

import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/market")
interface OneFieldSocket extends UniSocketClient {
  @Send
  void rename(@Field("name") String name); // error: [NotYetSupported]
}
