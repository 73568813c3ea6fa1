package example;

import dev.unisocket.annotation.Connect;
import dev.unisocket.annotation.HeaderParam;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat")
interface HeaderParamSocket {
  @Connect
  void open(
      @HeaderParam("X Client") String client, // error: [InvalidHeader] a header has a name that is not an HTTP token: 'X Client'. Use letters, digits and '-'.
      @HeaderParam("X-Client:") String colon); // error: [InvalidHeader] a header has a name that is not an HTTP token: 'X-Client:'. Use letters, digits and '-'.
}
