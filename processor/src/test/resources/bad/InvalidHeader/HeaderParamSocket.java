package example;

import dev.unisocket.annotation.Connect;
import dev.unisocket.annotation.HeaderParam;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat")
interface HeaderParamSocket {
  @Connect
  void open(
      @HeaderParam("X Client") String client, // error: [InvalidHeader]
      @HeaderParam("X-Client:") String colon); // error: [InvalidHeader]
}
