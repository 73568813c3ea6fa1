package example;

import dev.unisocket.annotation.Connect;
import dev.unisocket.annotation.HeaderParam;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat")
interface HeaderParamSocket {
  @Connect
  void open(
      @HeaderParam("referer") String referer, // error: [ForbiddenHeader]
      @HeaderParam("Host") String host, // error: [ForbiddenHeader]
      @HeaderParam("Sec-WebSocket-Key") String key); // error: [ForbiddenHeader]
}
