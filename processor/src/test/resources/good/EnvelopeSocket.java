package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Field;
import dev.unisocket.annotation.Request;
import dev.unisocket.annotation.Rpc;
import dev.unisocket.annotation.UniSocket;
import java.util.concurrent.CompletableFuture;

@UniSocket(url = "wss://feed.example.com/calls")
@Rpc(id = "seq", method = "op", params = "data", result = "data", error = "jsonrpc", version = "")
interface EnvelopeSocket extends UniSocketClient {
  @Request("add")
  CompletableFuture<Integer> add(@Field("a") int a, @Field("b") int b);
}
