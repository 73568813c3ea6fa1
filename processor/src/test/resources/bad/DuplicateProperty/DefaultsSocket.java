package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Field;
import dev.unisocket.annotation.Request;
import dev.unisocket.annotation.Rpc;
import dev.unisocket.annotation.UniSocket;
import java.util.concurrent.CompletableFuture;

@UniSocket(url = "wss://feed.example.com/calls")
@Rpc(method = "id") // error: [DuplicateProperty] @Rpc gives id and method one name: 'id'. Write another one; only params and result may share theirs.
interface DefaultsSocket extends UniSocketClient {
  @Request("add")
  CompletableFuture<Integer> add(@Field("a") int a, @Field("b") int b);
}
