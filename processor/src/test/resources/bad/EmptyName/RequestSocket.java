package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Field;
import dev.unisocket.annotation.Request;
import dev.unisocket.annotation.UniSocket;
import java.util.concurrent.CompletableFuture;

@UniSocket(url = "wss://feed.example.com/calls")
interface RequestSocket extends UniSocketClient {
  @Request("") // error: [EmptyName] the name of @Request is empty: ''. Write the name.
  CompletableFuture<String> first();

  @Request(value = "", timeout = 5_000) // error: [EmptyName] the name of @Request is empty: ''. Write the name.
  String second(@Field("symbol") String symbol);
}
