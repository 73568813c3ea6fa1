package example;

import dev.unisocket.annotation.Connect;
import dev.unisocket.annotation.PathParam;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "{scheme}://feed.example.com/chat") // error: [MisplacedVariable]
interface SchemeSocket {
  @Connect
  void open(@PathParam("scheme") String scheme);
}
