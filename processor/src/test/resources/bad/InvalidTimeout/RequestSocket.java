package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Request;
import dev.unisocket.annotation.UniSocket;
import java.util.concurrent.CompletableFuture;

@UniSocket(url = "wss://feed.example.com/calls")
interface RequestSocket extends UniSocketClient {
  @Request(value = "zero", timeout = 0) // error: [InvalidTimeout] a timeout is at least 1 ms: '0'. Write the milliseconds.
  CompletableFuture<String> zero();

  @Request(value = "never", timeout = -1) // error: [InvalidTimeout] a timeout is at least 1 ms: '-1'. Write the milliseconds.
  String never();

  @Request(value = "now", timeout = 1)
  String now();
}
