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
      @PathParam("room") List<String> room, // error: [InvalidPathType] a path variable takes one value, not several: 'List<String>'. Give @PathParam("room") a single value, such as a String.
      @PathParam("seats") int[] seats, // error: [InvalidPathType] a path variable takes one value, not several: 'int[]'. Give @PathParam("seats") a single value, such as a String.
      @PathParam("tags") Set<String> tags); // error: [InvalidPathType] a path variable takes one value, not several: 'Set<String>'. Give @PathParam("tags") a single value, such as a String.
}
