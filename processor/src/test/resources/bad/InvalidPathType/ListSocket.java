package example;

import dev.unisocket.annotation.Connect;
import dev.unisocket.annotation.PathParam;
import dev.unisocket.annotation.UniSocket;
import java.util.List;
import java.util.Set;

@UniSocket(url = "wss://feed.example.com/rooms/{room}/{seats}/{tags}")
interface ListSocket {
  @Connect
  void join(
      @PathParam("room") List<String> room, // error: [InvalidPathType]
      @PathParam("seats") int[] seats, // error: [InvalidPathType]
      @PathParam("tags") Set<String> tags); // error: [InvalidPathType]
}
