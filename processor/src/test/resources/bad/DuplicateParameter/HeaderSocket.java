package example;

import dev.unisocket.annotation.Connect;
import dev.unisocket.annotation.HeaderParam;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat")
interface HeaderSocket {
  @Connect
  void open(
      @HeaderParam("Authorization") String token,
      @HeaderParam("authorization") String again); // error: [DuplicateParameter] two parameters of open(...) are one @HeaderParam: 'authorization'. Keep one.
}
