package example;

import dev.unisocket.annotation.Connect;
import dev.unisocket.annotation.QueryParam;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat?since={since}") // error: [UnboundVariable] the url has a variable that no @Connect method binds: '{since}'. Add @QueryParam("since"), or take the variable out of the url.
interface QuerySocket {
  @Connect
  void open();

  @Connect
  void openAs(@QueryParam("name") String name);
}
