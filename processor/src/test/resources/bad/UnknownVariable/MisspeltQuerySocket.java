package example;

import dev.unisocket.annotation.Connect;
import dev.unisocket.annotation.QueryParam;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/chat?since={since}")
interface MisspeltQuerySocket {
  @Connect
  void open(@QueryParam("sinse") long since); // error: [UnknownVariable] the url's query has no such variable: 'sinse'. Did you mean 'since'? Write @QueryParam("since").
}
