package example;

import dev.unisocket.annotation.Connect;
import dev.unisocket.annotation.PathParam;
import dev.unisocket.annotation.QueryParam;
import dev.unisocket.annotation.UniSocket;

@UniSocket(
    url = "${feed.scheme:wss}://${feed.host:feed.example.com}:${feed.port:443}/${feed.base}/{room}?key=${feed.key}&since={since}",
    header = {"X-Client: ${app.name:demo}", "Authorization: Bearer ${feed.token}"})
interface PlaceholdersSocket {
  @Connect
  void join(@PathParam("room") String room, @QueryParam("since") long since);
}
