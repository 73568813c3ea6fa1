package example;

import dev.unisocket.annotation.Connect;
import dev.unisocket.annotation.PathParam;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat?since={since}")
interface QuerySocket {
  @Connect
  void open(@PathParam("since") long since); // error: [WrongParameterKind] a variable stands in the url's query: '{since}'. Write @QueryParam("since").
}
