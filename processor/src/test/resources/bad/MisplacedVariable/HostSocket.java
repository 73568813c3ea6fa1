package example;

import dev.unisocket.annotation.Connect;
import dev.unisocket.annotation.PathParam;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://{host}.example.com/chat") // error: [MisplacedVariable] a variable cannot stand in the url's host: '{host}'. Write a placeholder there, '${host}'.
interface HostSocket {
  @Connect
  void open(@PathParam("host") String host);
}
