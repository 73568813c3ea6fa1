package example;

import dev.unisocket.annotation.Connect;
import dev.unisocket.annotation.PathParam;
import dev.unisocket.annotation.QueryParam;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/rooms/{room}?since={since}#{room}") // error: [UrlFragment] a socket's url has no fragment: '#{room}'. Take it out, or write '%23' for the character.
interface VariableFragmentSocket {
  @Connect
  void join(@PathParam("room") String room, @QueryParam("since") long since);
}
