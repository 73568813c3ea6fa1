package example;

import dev.unisocket.UniSocketClient;
import dev.unisocket.annotation.Request;
import dev.unisocket.annotation.Rpc;
import dev.unisocket.annotation.UniSocket;

/** The nearest annotation counts as a whole. */
@UniSocket(url = "wss://feed.example.com/calls")
interface InheritedEnvelope extends Distant, Near, UniSocketClient {
  @Request("now")
  String now();
}

interface Distant extends Wrong {}

@Rpc(id = "seq", version = "")
interface Near extends Wrong {}

@Rpc(id = "wrong", method = "mistaken")
interface Wrong {}
