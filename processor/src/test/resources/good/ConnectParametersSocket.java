package example;

import dev.unisocket.annotation.Connect;
import dev.unisocket.annotation.HeaderParam;
import dev.unisocket.annotation.PathParam;
import dev.unisocket.annotation.QueryParam;
import dev.unisocket.annotation.UniSocket;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

@UniSocket(url = "wss://feed.example.com/{room}/{seat}/{kind}/{id}/{letter}/{nick}?since={since}&tags={tags}")
interface ConnectParametersSocket {
  @Connect
  void join(
      @PathParam("room") String room,
      @PathParam("seat") int seat,
      @PathParam("kind") Kind kind,
      @PathParam("id") java.util.UUID id,
      @PathParam("letter") char letter,
      @PathParam("nick") Optional<String> nick,
      @QueryParam("since") Long since,
      @QueryParam("tags") List<String> tags,
      @QueryParam("days") int[] days,
      @QueryParam("kinds") Set<Kind> kinds,
      @QueryParam("limit") Optional<Integer> limit,
      @QueryParam("fast") boolean fast,
      @HeaderParam("X-One") String one,
      @HeaderParam("X-Many") Collection<String> many,
      @HeaderParam("X-Array") String[] array,
      @HeaderParam("X-Any") Object any);

  @Connect
  void joinOnly(
      @PathParam("room") String room,
      @PathParam("seat") short seat,
      @PathParam("kind") String kind,
      @PathParam("id") Object id,
      @PathParam("letter") Character letter,
      @PathParam("nick") CharSequence nick);

  enum Kind {
    LOUD,
    QUIET
  }
}
