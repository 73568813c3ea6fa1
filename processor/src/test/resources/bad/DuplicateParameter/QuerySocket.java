package example;

import dev.unisocket.annotation.Connect;
import dev.unisocket.annotation.QueryParam;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat?since={since}")
interface QuerySocket {
  @Connect
  void open(
      @QueryParam("since") long since,
      @QueryParam("since") long again, // error: [DuplicateParameter] two parameters of open(...) are one @QueryParam: 'since'. Keep one.
      @QueryParam("name") String name,
      @QueryParam("name") String alias); // error: [DuplicateParameter] two parameters of open(...) are one @QueryParam: 'name'. Keep one.
}
