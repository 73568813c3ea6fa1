package example;

import dev.unisocket.annotation.Connect;
import dev.unisocket.annotation.HeaderParam;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat")
interface HeaderParamSocket {
  @Connect
  void open(
      @HeaderParam("referer") String referer, // error: [ForbiddenHeader] a header must not be set, since a socket's handshake does not carry it: 'referer'. Take it out.
      @HeaderParam("Host") String host, // error: [ForbiddenHeader] a header must not be set, since the handshake sets it itself: 'Host'. Take it out.
      @HeaderParam("Sec-WebSocket-Key") String key); // error: [ForbiddenHeader] a header must not be set, since the handshake sets it itself: 'Sec-WebSocket-Key'. Take it out.
}
