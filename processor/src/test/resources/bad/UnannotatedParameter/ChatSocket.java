package example;

import dev.unisocket.annotation.Connect;
import dev.unisocket.annotation.PathParam;
import dev.unisocket.annotation.UniSocket;

@UniSocket(url = "wss://feed.example.com/rooms/{room}")
public interface ChatSocket {
  @Connect
  void join(
      @PathParam("room") String room,
      String name, // error: [UnannotatedParameter] a parameter of join(...) does not say where its value goes: 'name'. Annotate it with @PathParam, @QueryParam or @HeaderParam.
      int age); // error: [UnannotatedParameter] a parameter of join(...) does not say where its value goes: 'age'. Annotate it with @PathParam, @QueryParam or @HeaderParam.
}
