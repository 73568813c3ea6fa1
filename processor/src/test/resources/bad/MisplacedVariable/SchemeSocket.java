package example;

import dev.unisocket.annotation.Connect;
import dev.unisocket.annotation.PathParam;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "{scheme}://feed.example.com/chat") // error: [MisplacedVariable] a variable cannot stand in the url's scheme: '{scheme}'. Write a placeholder there, '${scheme}'.
interface SchemeSocket {
  @Connect
  void open(@PathParam("scheme") String scheme);
}
