package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Field;
import dev.unisocket.annotation.Send;
import dev.unisocket.annotation.UniSocket;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

@UniSocket(url = "wss://feed.example.com/chat")
public interface FieldsSocket extends UniSocketClient {
  record Point(int x, int y) {}

  @Send
  void move(@Field("x") int x, @Field("y") int y);

  @Send
  boolean rename(@Field("name") String name);

  @Send
  CompletableFuture<Void> draw(
      @Field("points") List<Point> points,
      @Field("styles") Map<String, ? extends Number> styles,
      @Field("title") Optional<String> title,
      @Field("bytes") byte[] bytes,
      @Field("buffer") ByteBuffer buffer,
      @Field("names") List<String>[] names,
      @Field("flags") boolean... flags);

  @Send(binary = true)
  CompletionStage<Void> odd(
      @Field("a \"quoted\" name") char letter, @Field("a $1 %s") double size);

  @Send
  void support(@Field("SPEC") CharSequence SPEC, @Field("support") List<Point> support);

  @Deprecated
  @Send
  void old(@Field("point") Old point, @Field("points") List<Old> points);

  @Deprecated
  record Old(int x) {}
}
