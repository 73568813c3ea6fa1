package example;

import dev.unisocket.annotation.Connect;
import dev.unisocket.annotation.PathParam;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://{host}.example.com/chat") // error: [MisplacedVariable]
interface HostSocket {
  @Connect
  void open(@PathParam("host") String host);
}
